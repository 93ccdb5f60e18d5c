import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Protocol } from '../offerings/offering.ts';
import { addressOf } from './address.ts';

const join = (base: string, protocol: Protocol, path: string, query?: string): string => {
  const { origin, path: joined } = addressOf(new URL(base), protocol, path, query);
  return origin + joined;
};

test('an OpenAI base URL holds the version, with or without a slash at its end', () => {
  for (const base of ['https://api.example/v1', 'https://api.example/v1/', 'https://api.example/v1//']) {
    for (const path of ['/v1/chat/completions', '/chat/completions', 'chat/completions']) {
      assert.equal(join(base, 'openai', path), 'https://api.example/v1/chat/completions');
    }
  }
});

test('an OpenAI base URL with a version or folder of its own keeps it and gets no second one', () => {
  assert.equal(
    join('https://api.example/v1beta/openai/', 'openai', '/v1/embeddings'),
    'https://api.example/v1beta/openai/embeddings',
  );
  assert.equal(join('http://127.0.0.1:9/', 'openai', '/v1/models'), 'http://127.0.0.1:9/models');
});

test('an Anthropic base URL may hold the version or leave it out', () => {
  for (const base of [
    'https://api.example',
    'https://api.example/',
    'https://api.example/v1',
    'https://api.example/v1/',
  ]) {
    for (const path of ['/v1/messages', '/messages'])
      assert.equal(join(base, 'anthropic', path), 'https://api.example/v1/messages');
  }
  assert.equal(
    join('https://gate.example/anthropic', 'anthropic', '/v1/messages/count_tokens'),
    'https://gate.example/anthropic/v1/messages/count_tokens',
  );
});

test('a query travels on, after the one of the base URL', () => {
  assert.equal(
    join('https://api.example', 'anthropic', '/v1/messages', 'beta=true'),
    'https://api.example/v1/messages?beta=true',
  );
  assert.equal(
    join('https://api.example', 'anthropic', '/v1/messages', '?beta=true'),
    'https://api.example/v1/messages?beta=true',
  );
  assert.equal(
    join('https://az.example/v1?api-version=3', 'openai', '/v1/models', 'limit=1'),
    'https://az.example/v1/models?api-version=3&limit=1',
  );
  assert.equal(
    join('https://az.example/v1?api-version=3', 'openai', '/v1/models', ''),
    'https://az.example/v1/models?api-version=3',
  );
});

test('a path that merely begins like a version is kept whole', () => {
  assert.equal(
    join('https://api.example/v1', 'openai', '/v1beta/models'),
    'https://api.example/v1/v1beta/models',
  );
});

test('no path leads to another origin than the one of the base URL', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom<Protocol>('openai', 'anthropic'), (path, protocol) => {
      const address = addressOf(new URL('https://api.example/v1'), protocol, path, undefined);
      assert.equal(address.origin, 'https://api.example');
      assert.ok(address.path.startsWith('/v1/'));
    }),
  );
});
