import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchRoute, ROUTES } from './routes.ts';
import { REFUSED_ROUTES } from './vendor-routes.ts';

const NONE = {};
const ANTHROPIC = { 'anthropic-version': '2023-06-01' };

describe('routes', () => {
  it('serves every route of the table under its own name', () => {
    for (const route of ROUTES) {
      const headers = route.protocol === 'anthropic' ? ANTHROPIC : NONE;
      assert.equal(matchRoute(route.method, route.path.replace('{id}', 'gpt-5.1'), headers).name, route.name);
    }
  });

  it('serves messages with a beta query, as coding agents send it', () => {
    assert.equal(matchRoute('POST', '/v1/messages?beta=true', NONE).name, 'anthropic.messages');
    assert.equal(
      matchRoute('POST', '/v1/messages/count_tokens?beta=true', NONE).name,
      'anthropic.count_tokens',
    );
  });

  it('hands on a query of options, and refuses one that could carry a value', () => {
    assert.equal(matchRoute('POST', '/v1/messages?beta=true', NONE).query, 'beta=true');
    assert.equal(
      matchRoute('GET', '/v1/models?limit=20&after_id=claude-x', ANTHROPIC).query,
      'limit=20&after_id=claude-x',
    );
    assert.equal(matchRoute('POST', '/v1/messages?', NONE).query, undefined);
    for (const query of [
      'note=jane@example.test',
      'phone=4915112345678',
      'a=b=c',
      'a=b%20c',
      'jane%40example.test',
      'a=1&'.repeat(20),
      '&',
      'n1=x',
    ]) {
      assert.throws(
        () => matchRoute('POST', `/v1/messages?${query}`, NONE),
        { code: 'malformed_request' },
        query,
      );
    }
  });

  it('tells the two model lists apart by header', () => {
    assert.equal(matchRoute('GET', '/v1/models', NONE).name, 'openai.models');
    assert.equal(matchRoute('GET', '/v1/models', ANTHROPIC).name, 'anthropic.models');
    assert.equal(matchRoute('GET', '/v1/models/claude-x', ANTHROPIC).name, 'anthropic.model');
  });

  it('takes a model name with an offering before it, plain or encoded', () => {
    assert.equal(matchRoute('GET', '/v1/models/eu-model/gpt-5', NONE).upstreamPath, 'models/eu-model/gpt-5');
    assert.equal(
      matchRoute('GET', '/v1/models/eu-model%2Fgpt-5', NONE).upstreamPath,
      'models/eu-model%2Fgpt-5',
    );
  });

  it('refuses a model name that climbs out of its folder', () => {
    for (const name of [
      '..',
      '../files',
      'a/../../files',
      '%2e%2e/files',
      '%2E%2E%2Ffiles',
      'a//b',
      'a%5C..',
      '%',
      'a%00',
      'a b',
      '.',
    ]) {
      assert.throws(() => matchRoute('GET', `/v1/models/${name}`, NONE), { code: 'unknown_route' }, name);
    }
  });

  it('refuses everything else in plain words, without echoing the address', () => {
    const strange = [
      '/',
      '/v1',
      '/v1/',
      '/v1/messages/',
      '//v1/messages',
      '/v1/chat/completions/x',
      '/V1/messages',
      '/v1/messages%3Fbeta',
      '/v1/jane@example.test',
    ];
    for (const path of strange) {
      assert.throws(
        () => matchRoute('POST', path, NONE),
        (error: Error) => {
          assert.match(error.message, /No such address is served here/);
          assert.doesNotMatch(error.message, /jane/);
          return true;
        },
      );
    }
    assert.throws(() => matchRoute('GET', '/v1/chat/completions', NONE), {
      code: 'unknown_route',
      message: /POST requests only/,
    });
    assert.throws(
      () => matchRoute('evil\nmethod', '/x', NONE),
      (error: Error) => !error.message.includes('evil'),
    );
  });

  it('refuses every route of the vendors that it does not serve', () => {
    for (const { protocol, method, path } of REFUSED_ROUTES) {
      const concrete = path.replaceAll('{id}', 'some-id').replace('*', 'projects');
      const headers = protocol === 'anthropic' ? ANTHROPIC : NONE;
      const verbs = method === '*' ? ['GET', 'POST', 'DELETE'] : [method];
      for (const verb of verbs)
        assert.throws(
          () => matchRoute(verb, concrete, headers),
          { code: 'unknown_route' },
          `${verb} ${concrete}`,
        );
    }
  });
});
