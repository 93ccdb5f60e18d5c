import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { API } from '@bailiwick/api/catalogue';
import { createClient } from '@bailiwick/api/client';
import type { Endpoint } from '@bailiwick/api/endpoint';
import { ApiFailure } from '@bailiwick/api/failure';
import { type TestDoor, openDoor } from './test-door.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe('the control plane', () => {
  let door: TestDoor;
  before(async () => {
    door = await openDoor('telemetry: { log_level: silent }\n');
  });
  after(() => door.close());

  /** Below `fetch`, which would set some of these headers itself. */
  const ask = async (
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
  ): Promise<Answer> => {
    const asked = httpRequest(`${door.url}/api/v1${path}`, { method, headers });
    asked.end(body);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    let text = '';
    for await (const piece of response) text += String(piece);
    return { status: response.statusCode ?? 0, headers: response.headers, body: text };
  };
  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(path, { method: 'POST', body, headers: { 'x-bailiwick-console': '1', ...headers } });
  const failure = (answer: Answer): { code: string; message: string; remedy: string; fields?: object } =>
    (JSON.parse(answer.body) as { error: { code: string; message: string; remedy: string } }).error;

  it('says no in one shape: a code, what happened, what to do', async () => {
    for (const [answer, status, code] of [
      [await ask('/nothing'), 404, 'not_found'],
      [
        await ask('/about', { method: 'DELETE', headers: { 'x-bailiwick-console': '1' } }),
        400,
        'malformed_request',
      ],
      [await post('/trial/text', '{"text":'), 400, 'malformed_request'],
      [await post('/trial/text', '[]'), 400, 'malformed_request'],
      [await post('/trial/text', Buffer.from([0x7b, 0xff, 0x7d])), 400, 'malformed_request'],
      [await post('/trial/text', JSON.stringify({ text: 7 })), 400, 'malformed_request'],
      [await post('/trial/text', `{"text":"${'x'.repeat(900_000)}"}`), 413, 'too_large'],
    ] as const) {
      assert.equal(answer.status, status, answer.body);
      const { code: said, message, remedy } = failure(answer);
      assert.equal(said, code);
      assert.ok(message.length > 10 && remedy.length > 10);
    }
    const { fields } = failure(await post('/trial/text', JSON.stringify({ text: 7 })));
    assert.deepEqual(Object.keys(fields ?? {}), ['text']);
  });

  it('answers no page but its own, whatever a browser is made to send', async () => {
    const origin = door.url;
    const foreign = 'https://evil.example';
    const body = JSON.stringify({ text: 'hello' });
    for (const headers of [
      {},
      { 'x-bailiwick-console': '1', origin: foreign },
      { 'x-bailiwick-console': '1', 'sec-fetch-site': 'cross-site' },
      { 'x-bailiwick-console': '1', 'sec-fetch-site': 'same-site' },
      { 'x-bailiwick-console': '1', origin: 'null' },
    ] as const) {
      const answer = await ask('/trial/text', { method: 'POST', body, headers });
      assert.deepEqual([answer.status, failure(answer).code], [403, 'foreign_page'], JSON.stringify(headers));
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
    assert.equal((await ask('/policy', { headers: { 'sec-fetch-site': 'cross-site' } })).status, 403);
    const own = { 'x-bailiwick-console': '1', origin, 'sec-fetch-site': 'same-origin' };
    assert.equal((await ask('/trial/text', { method: 'POST', body, headers: own })).status, 200);
  });

  it('trusts the name localhost alone while nobody has an account: a rebound name gets nothing', async () => {
    const rebound = { host: 'evil.example', 'x-bailiwick-console': '1' };
    const answer = await ask('/policy', { headers: rebound });
    assert.deepEqual([answer.status, failure(answer).code], [401, 'not_signed_in']);
  });

  it('keeps answers out of caches and frames, and sends no more than their shape names', async () => {
    const { headers, body } = await ask('/policy');
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.doesNotThrow(() => API.policy.matrix.output.parse(JSON.parse(body)));
  });

  it('describes every endpoint in OpenAPI 3.1, by the schemas that it parses with', async () => {
    const described = JSON.parse((await ask('/openapi.json')).body) as {
      openapi: string;
      paths: Record<
        string,
        Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
      >;
    };
    assert.match(described.openapi, /^3\.1\./);
    for (const [group, endpoints] of Object.entries(API) as [string, Record<string, Endpoint>][]) {
      for (const [name, { method, path }] of Object.entries(endpoints)) {
        const operation = described.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
        assert.equal(operation?.operationId, `${group}.${name}`);
        const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
        assert.equal(inPath.length, path.split(':').length - 1);
      }
    }
  });

  it('is reached by the typed client, which throws what the server said', async () => {
    const client = createClient(API, { base: `${door.url}/api/v1`, fetch });
    const { classes } = await client.policy.matrix();
    assert.ok(classes.some((one) => one.class === 'health'));
    await assert.rejects(client.vendors.show({ id: 'nobody' }), (error: unknown) => {
      assert.ok(error instanceof ApiFailure);
      assert.deepEqual([error.status, error.code], [404, 'not_found']);
      return true;
    });
    const nowhere = createClient(API, { base: 'http://127.0.0.1:9/api/v1', fetch });
    await assert.rejects(nowhere.about.install(), { code: 'unreachable' });
  });

  it('lets a caller that never finishes wait for nobody else', async () => {
    const hung = httpRequest(`${door.url}/api/v1/trial/text`, {
      method: 'POST',
      headers: { 'x-bailiwick-console': '1', 'content-length': '100' },
    });
    hung.on('error', () => {});
    hung.write('{"text":');
    assert.equal((await ask('/about')).status, 200);
    hung.destroy();
  });
});

describe('the files of the console', () => {
  let door: TestDoor;
  before(async () => {
    door = await openDoor('telemetry: { log_level: silent }\n');
  });
  after(() => door.close());
  const page = { accept: 'text/html' };

  it('are one page for every place, under a policy that lets it reach nobody else', async () => {
    for (const path of ['/', '/chat', '/vendors/some', '/no-such-place']) {
      const response = await fetch(`${door.url}${path}`, { headers: page });
      assert.equal(response.status, 200);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /require-trusted-types-for 'script'/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
      assert.doesNotMatch(await response.text(), /https?:\/\//);
    }
  });

  it('come compressed, and for ever, for their names say what is in them', async () => {
    const html = await (await fetch(`${door.url}/`, { headers: page })).text();
    const script = /src="(\/assets\/app-[^"]+)"/.exec(html)?.[1] ?? '';
    const response = await fetch(`${door.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    assert.deepEqual(
      [response.status, response.headers.get('content-encoding'), response.headers.get('cache-control')],
      [200, 'br', 'public, max-age=31536000, immutable'],
    );
  });

  it('are nothing that lies elsewhere on the machine', async () => {
    for (const path of [
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/nothing.js',
    ]) {
      const asked = httpRequest(`${door.url}${path}`, { headers: page, path });
      asked.end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      let text = '';
      for await (const piece of response) text += String(piece);
      assert.doesNotMatch(text, /"workspaces"/);
      assert.equal(response.statusCode, 404);
    }
  });
});
