import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Script } from '@bailiwick/fakes/script';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Outcome } from '../apps/server/src/record/entry.ts';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';
import { PLANTED, leaked } from './values.ts';

const CHAT = '/v1/chat/completions';
const MESSAGES = '/v1/messages';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('bad input gets a clear error in the protocol of the caller, and the journal an outcome', () => {
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    vendor = await startFakeVendor();
    door = await openDoor(
      usualConfiguration(
        vendor,
        undefined,
        'limits: { body_bytes: 1048576, json_depth: 64, request_ms: 500 }',
      ),
    );
  });
  afterEach(() => vendor.reset());
  after(async () => {
    await door.close();
    await vendor.close();
  });

  const post = (
    path: string,
    body: NonNullable<RequestInit['body']>,
    headers: Record<string, string> = JSON_TYPE,
  ): Promise<Response> =>
    fetch(door.url + path, {
      method: 'POST',
      body,
      headers: { ...headers, ...(path === MESSAGES ? { 'anthropic-version': '2023-06-01' } : {}) },
      duplex: 'half',
    });
  const ask = (path: string, more: object = {}): string =>
    JSON.stringify({
      model: 'fake-1',
      max_tokens: 10,
      messages: [{ role: 'user', content: `hello ${PLANTED.email}` }],
      ...(path === CHAT ? {} : {}),
      ...more,
    });

  const lastOutcome = async (record: string | null): Promise<Outcome> => {
    for (let wait = 0; wait < 40; wait += 1) {
      const found = (await door.journal()).findLast(
        (entry) =>
          entry.kind === 'outcome' && (record === null || entry.request === record || entry.id === record),
      );
      if (found?.kind === 'outcome') return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('no outcome in the journal');
  };

  const expectError = async (
    response: Response,
    path: string,
    status: number,
    code: string,
  ): Promise<void> => {
    const text = await response.text();
    assert.equal(response.status, status, text);
    const body = JSON.parse(text) as {
      type?: string;
      error: { type: string; code: string; message: string };
    };
    assert.equal(body.error.code, code);
    assert.equal(body.type, path === MESSAGES ? 'error' : undefined);
    assert.deepEqual(leaked(text), [], 'an error never holds a value');
    const outcome = await lastOutcome(response.headers.get('x-bailiwick-record'));
    assert.equal(outcome.code, code);
    assert.deepEqual(leaked(JSON.stringify(outcome)), []);
  };

  for (const path of [CHAT, MESSAGES]) {
    describe(path, () => {
      const refused: readonly (readonly [string, () => Promise<Response>, number, string])[] = [
        [
          'malformed JSON',
          () => post(path, `{"model": "fake-1", "messages": [${PLANTED.email}`),
          400,
          'malformed_request',
        ],
        ['an empty body', () => post(path, ''), 400, 'malformed_request'],
        ['JSON that is no object', () => post(path, '[1, 2]'), 400, 'malformed_request'],
        [
          'a model that is a number',
          () => post(path, '{"model": 7, "messages": []}'),
          400,
          'malformed_request',
        ],
        [
          'messages that are a string',
          () => post(path, `{"model": "fake-1", "messages": "${PLANTED.email}"}`),
          400,
          'malformed_request',
        ],
        [
          'two models in one body',
          () => post(path, '{"model": "fake-1", "model": "fake-2", "messages": []}'),
          400,
          'malformed_request',
        ],
        [
          'broken UTF-8',
          () => post(path, new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])),
          400,
          'malformed_request',
        ],
        [
          'a depth bomb',
          () => post(path, `{"model": "fake-1", "x": ${'['.repeat(5000)}${']'.repeat(5000)}}`),
          413,
          'too_large',
        ],
        [
          'a body over the limit',
          () => post(path, ask(path, { pad: 'x'.repeat(2 ** 21) })),
          413,
          'too_large',
        ],
        [
          'a content type that cannot be inspected',
          () => post(path, 'model=fake-1', { 'content-type': 'application/x-www-form-urlencoded' }),
          415,
          'uninspectable_content',
        ],
        [
          'a compressed body',
          () => post(path, ask(path), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
          415,
          'uninspectable_content',
        ],
        [
          'a model that nobody offers',
          () => post(path, ask(path, { model: 'nobody-1' })),
          403,
          'offering_not_approved',
        ],
      ];
      for (const [what, send, status, code] of refused) {
        it(`${what}: ${status} ${code}`, async () => {
          await expectError(await send(), path, status, code);
          assert.equal(vendor.requests.length, 0);
        });
      }

      it('a byte order mark, as files of Windows have it: taken, and not handed on', async () => {
        const answer = await post(path, `\uFEFF${ask(path)}`);
        assert.equal(answer.status, 200, await answer.text());
        assert.equal(vendor.requests.at(-1)?.body.toString('latin1')[0], '{');
      });

      const failing: readonly (readonly [string, Script, number, string])[] = [
        [
          'hangs before its headers',
          { fault: { kind: 'hang', at: 'before-headers' } },
          504,
          'upstream_timeout',
        ],
        ['dies before its headers', { fault: { kind: 'die', at: 'before-headers' } }, 502, 'upstream_failed'],
        ['answers with a web page', { fault: { kind: 'content-type' } }, 502, 'upstream_failed'],
        ['answers with garbage', { fault: { kind: 'garbage' } }, 502, 'upstream_failed'],
        [
          'asks to slow down',
          { fault: { kind: 'status', status: 429, retryAfterSeconds: 7 } },
          429,
          'rate_limited',
        ],
        ['fails', { fault: { kind: 'status', status: 503 } }, 502, 'upstream_failed'],
        [
          'refuses our credentials',
          { fault: { kind: 'status', status: 401, message: 'bad key vendor-secret-key' } },
          502,
          'upstream_failed',
        ],
      ];
      for (const [what, script, status, code] of failing) {
        it(`a vendor that ${what}: ${status} ${code}`, async () => {
          vendor.script(script);
          const response = await post(path, ask(path));
          if (status === 429) assert.equal(response.headers.get('retry-after'), '7');
          await expectError(response, path, status, code);
        });
      }

      for (const fault of [
        { kind: 'die', at: 'mid-stream' },
        { kind: 'hang', at: 'mid-stream' },
        { kind: 'cut' },
        { kind: 'garbage' },
      ] as const) {
        it(`a stream in which the vendor does this: ${JSON.stringify(fault)}, ends with an error event, never in silence`, async () => {
          vendor.script({ fault, reply: 'one two three four five six', splitAt: [4, 8, 12, 16, 20] });
          const response = await post(path, ask(path, { stream: true }));
          const text = await response.text();
          assert.match(text, /"error"/);
          assert.match(text, /upstream_(failed|timeout)/);
          const outcome = await lastOutcome(response.headers.get('x-bailiwick-record'));
          assert.match(outcome.ending, /upstream_(failed|timeout)/);
        });
      }
    });
  }

  it('a slow client is told so, and holds nothing up', async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.write(
      `POST ${CHAT} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"model"`,
    );
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
        if (text.includes('}')) resolve(text);
      });
    });
    socket.destroy();
    assert.match(answer, /^HTTP\/1.1 400/);
    assert.match(answer, /malformed_request/);
  });

  it('an unknown route is refused in the shape of the protocol that the caller seems to speak', async () => {
    const openai = await fetch(`${door.url}/v1/images/generations`, {
      method: 'POST',
      body: '{}',
      headers: JSON_TYPE,
    });
    await expectError(openai, CHAT, 404, 'unknown_route');
    const nameless = await fetch(`${door.url}//`);
    await expectError(nameless, CHAT, 404, 'unknown_route');
    const anthropic = await fetch(`${door.url}/v1/skills`, {
      headers: { 'anthropic-version': '2023-06-01' },
    });
    await expectError(anthropic, MESSAGES, 404, 'unknown_route');
  });

  it('a WebSocket attempt on /v1/responses is refused at once', async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.write(
      'GET /v1/responses HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: eA==\r\n\r\n',
    );
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (chunk) => resolve(chunk.toString())),
    );
    socket.destroy();
    assert.match(answer, /^HTTP\/1.1 426 /);
  });

  it('nothing planted is in any file of the home folder', async () => {
    assert.deepEqual(leaked(await door.files(), [PLANTED.email]), []);
  });
});
