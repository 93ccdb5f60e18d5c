import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Outbound } from './outbound.ts';
import { chatAt, fetchText, serve, textOf, until } from './upstream.fixture.ts';

const outbound = new Outbound();
after(() => outbound.close());

test('an abort before the headers rejects with its reason and closes the upstream request', async () => {
  let asked = 0;
  let closed = 0;
  await using vendor = await serve((request) => {
    asked += 1;
    request.socket.on('close', () => (closed += 1));
  });
  const caller = new AbortController();
  const sent = outbound.send(chatAt(vendor.url, { signal: caller.signal }));
  sent.catch(() => {});
  await until(() => asked === 1);
  caller.abort(new Error('the client left'));
  await assert.rejects(sent, /the client left/);
  await until(() => closed === 1);
});

test('an abort before the send sends nothing', async () => {
  let asked = 0;
  await using vendor = await serve((_, response) => {
    asked += 1;
    response.end('{}');
  });
  await assert.rejects(
    outbound.send(chatAt(vendor.url, { signal: AbortSignal.abort(new Error('gone')) })),
    /gone/,
  );
  const caller = new AbortController();
  const sent = outbound.send(chatAt(vendor.url, { signal: caller.signal }));
  caller.abort(new Error('gone'));
  await assert.rejects(sent, /gone/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(asked, 0);
});

test('an abort while waiting for a place in a full pool sends nothing later', async () => {
  const narrow = new Outbound({ connections: 1 });
  let asked = 0;
  const gate = Promise.withResolvers<void>();
  await using vendor = await serve(async (_, response) => {
    asked += 1;
    await gate.promise;
    response.end('{}');
  });
  const first = fetchText(narrow, chatAt(vendor.url));
  await until(() => asked === 1);
  const caller = new AbortController();
  const second = narrow.send(chatAt(vendor.url, { signal: caller.signal }));
  caller.abort(new Error('gone'));
  await assert.rejects(second, /gone/);
  gate.resolve();
  await first;
  assert.equal(await fetchText(narrow, chatAt(vendor.url)), '{}');
  assert.equal(asked, 2);
  await narrow.close();
});

test('an abort in the middle of a stream ends the reading with its reason and closes the upstream request', async () => {
  let closed = 0;
  await using vendor = await serve((request, response) => {
    request.socket.on('close', () => (closed += 1));
    response.writeHead(200).write('data: 1\n\n');
  });
  const caller = new AbortController();
  const reply = await outbound.send(chatAt(vendor.url, { signal: caller.signal }));
  const reading = textOf(reply);
  reading.catch(() => {});
  caller.abort(new Error('the client left'));
  await assert.rejects(reading, /the client left/);
  await until(() => closed === 1);
});

test('a cancel closes the upstream request at once', async () => {
  let closed = 0;
  await using vendor = await serve((request, response) => {
    request.socket.on('close', () => (closed += 1));
    response.writeHead(500).write('{');
  });
  const reply = await outbound.send(chatAt(vendor.url));
  reply.body.cancel();
  reply.body.cancel();
  await until(() => closed === 1);
  assert.equal(await textOf(reply), '');
});

test('an abort after the end is without consequence, and no listener stays on the signal', async () => {
  await using vendor = await serve((_, response) => void response.end('{}'));
  const caller = new AbortController();
  let listening = 0;
  const { addEventListener, removeEventListener } = caller.signal;
  caller.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listening += 1;
    addEventListener.apply(caller.signal, args);
  };
  caller.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listening -= 1;
    removeEventListener.apply(caller.signal, args);
  };
  assert.equal(await fetchText(outbound, chatAt(vendor.url, { signal: caller.signal })), '{}');
  assert.equal(listening, 0);
  caller.abort();
  assert.equal(await fetchText(outbound, chatAt(vendor.url)), '{}');
});

test('fifty abrupt departures at any moment leave the process and the pool sound', async () => {
  let open = 0;
  await using vendor = await serve(async (request, response) => {
    open += 1;
    request.socket.on('close', () => (open -= 1));
    response.on('error', () => {});
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.writeHead(200);
    for (let i = 0; i < 20 && !response.destroyed; i += 1) {
      response.write(Buffer.alloc(32 * 1024));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    response.end();
  });
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, async (_, i) => {
      const caller = new AbortController();
      const sent = outbound.send(chatAt(vendor.url, { signal: caller.signal }));
      setTimeout(() => caller.abort(new Error('gone')), Math.random() * 40);
      const reply = await sent;
      // Some read, some leave the loop, some do nothing and are aborted.
      if (i % 3 === 0) return textOf(reply);
      if (i % 3 === 1) for await (const _chunk of reply.body) break;
      return '';
    }),
  );
  for (const result of results) {
    if (result.status === 'rejected') assert.match(String(result.reason), /gone/);
  }
  await until(() => open === 0);
  await using sound = await serve((_, response) => void response.end('sound'));
  assert.equal(await fetchText(outbound, chatAt(sound.url)), 'sound');
});
