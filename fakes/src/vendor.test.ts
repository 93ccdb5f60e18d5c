import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { deltas } from './sse.ts';
import { startFakeVendor, type FakeVendor } from './vendor.ts';

describe('the fake vendor', () => {
  let vendor: FakeVendor;
  before(async () => {
    vendor = await startFakeVendor();
  });
  afterEach(() => vendor.reset());
  after(() => vendor.close());

  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    path = '/v1/chat/completions',
    signal?: AbortSignal,
  ) =>
    fetch(vendor.url + path, { method: 'POST', body, headers: { 'X-Trace': 'a b' }, signal: signal ?? null });
  const chat = (stream: boolean, content = 'x'.repeat(300)) =>
    JSON.stringify({ model: 'm', stream, messages: [{ role: 'user', content }] });

  it('keeps every request byte for byte, with path, query and headers', async () => {
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0x00, 0x0a]);
    assert.equal((await post(body, '/v1/messages?beta=true')).status, 400);
    const [kept] = vendor.requests;
    assert.equal(kept?.path, '/v1/messages?beta=true');
    assert.equal(kept?.headers['x-trace'], 'a b');
    assert.deepEqual(new Uint8Array(kept?.body ?? []), body);
    assert.equal(kept?.aborted, false);
  });

  it('refuses what vendors refuse: broken JSON, no model, unknown routes, wrong keys', async () => {
    assert.equal((await post('{')).status, 400);
    assert.equal((await post('{}')).status, 400);
    assert.equal((await post('{}', '/v1/nothing')).status, 404);
    assert.equal((await fetch(`${vendor.url}/`, { method: 'HEAD' })).status, 200);
    const locked = await startFakeVendor({ apiKey: 'right' });
    assert.equal((await fetch(`${locked.url}/v1/models`)).status, 401);
    assert.equal(
      (await fetch(`${locked.url}/v1/models`, { headers: { authorization: 'Bearer right' } })).status,
      200,
    );
    await locked.close();
  });

  it('gives each script to as many requests as it says, and only on its path', async () => {
    vendor.script({ path: '/v1/completions', reply: 'elsewhere' });
    vendor.script({ reply: 'one', times: 2 });
    const replies = [];
    for (let index = 0; index < 3; index += 1) replies.push(await (await post(chat(false, 'echo'))).text());
    assert.deepEqual(
      replies.map((text) => JSON.parse(text).choices[0].message.content),
      ['one', 'one', 'echo'],
    );
  });

  it('notes a caller that leaves while the vendor hangs, before the headers and in mid-stream', async () => {
    for (const at of ['before-headers', 'mid-stream'] as const) {
      vendor.reset();
      vendor.script({ fault: { kind: 'hang', at } });
      const leave = new AbortController();
      const reply = post(chat(true), undefined, leave.signal);
      if (at === 'mid-stream') {
        const reader = (await reply).body?.getReader();
        assert.match(Buffer.from((await reader?.read())?.value ?? []).toString(), /^data: /);
      }
      await wait(30);
      leave.abort();
      await reply.catch(() => undefined);
      await wait(30);
      assert.equal(vendor.requests[0]?.aborted, true, at);
    }
  });

  it('dies with a broken connection, before the headers and in mid-stream, and that is no abort', async () => {
    vendor.script({ fault: { kind: 'die', at: 'before-headers' } });
    await assert.rejects(post(chat(false)));
    for (const stream of [true, false]) {
      vendor.script({ fault: { kind: 'die', at: 'mid-stream' } });
      const reply = await post(chat(stream));
      assert.equal(reply.status, 200);
      await assert.rejects(reply.text());
    }
    assert.deepEqual(
      vendor.requests.map((kept) => kept.aborted),
      [false, false, false],
    );
  });

  it('ends a stream politely without its closing events', async () => {
    vendor.script({ fault: { kind: 'cut' } });
    const text = await (await post(chat(true))).text();
    assert.ok(text.startsWith('data: ') && !text.includes('[DONE]'));
  });

  it('sends garbage, a login page, a foreign content type, an oversized reply, raw bytes', async () => {
    vendor.script({ fault: { kind: 'garbage' } });
    const garbage = Buffer.from(await (await post(chat(true))).arrayBuffer());
    assert.ok(garbage.includes(0xff));
    vendor.script({ fault: { kind: 'content-type' } });
    assert.equal((await post(chat(true))).headers.get('content-type'), 'text/html');
    vendor.script({ fault: { kind: 'content-type', value: 'text/plain' } });
    const plain = await post(chat(false, 'hi'));
    assert.equal(plain.headers.get('content-type'), 'text/plain');
    assert.match(await plain.text(), /"content":"hi"/);
    for (const stream of [true, false]) {
      vendor.script({ fault: { kind: 'oversized', bytes: 2_000_000 } });
      assert.ok((await (await post(chat(stream))).text()).length > 2_000_000);
    }
    vendor.script({ raw: { status: 418, headers: { 'x-odd': '1' }, body: new Uint8Array([1, 2]) } });
    const raw = await post(chat(false));
    assert.deepEqual([raw.status, raw.headers.get('x-odd'), (await raw.bytes()).length], [418, '1', 2]);
  });

  it('waits between the bytes of a slow stream', async () => {
    vendor.script({ reply: 'abc', splitAt: [1, 2], delayMs: 10 });
    const began = performance.now();
    await (await post(chat(true))).text();
    assert.ok(performance.now() - began > 45);
  });

  it('closes while a request hangs', async () => {
    const other = await startFakeVendor();
    other.script({ fault: { kind: 'hang', at: 'before-headers' } });
    const hanging = request(`${other.url}/v1/responses`, { method: 'POST' });
    const broken = new Promise((resolve) => hanging.on('error', resolve));
    hanging.end('{"model":"m","input":"x"}');
    await wait(30);
    await other.close();
    assert.ok((await broken) instanceof Error);
  });
});

describe('cutting a text into deltas', () => {
  it('loses nothing and never cuts a character, wherever the cuts are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.integer({ min: -2, max: 40 })),
        (text, splitAt) => {
          const pieces = deltas(text, { splitAt });
          assert.equal(pieces.join(''), text);
          assert.ok(pieces.every((piece) => piece !== '' && piece.isWellFormed()));
        },
      ),
    );
  });
});
