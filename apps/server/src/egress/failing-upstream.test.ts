import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { Outbound } from './outbound.ts';
import { chatAt, fetchText, serve, serveBytes, textOf, until } from './upstream.fixture.ts';

const outbound = new Outbound();
after(() => outbound.close());

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

test('an address where nothing listens', async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  await assert.rejects(outbound.send(chatAt(`http://127.0.0.1:${port}`)), (error: unknown) => {
    assert.ok(error instanceof BailiwickError);
    assert.equal(error.code, 'upstream_failed');
    assert.match(error.message, /Offering test .*nothing listens/);
    assert.match(error.remedy, /base_url/);
    return true;
  });
});

test('a host name that does not exist', async () => {
  await assert.rejects(outbound.send(chatAt('http://nowhere.invalid')), { code: 'upstream_failed' });
});

test('a vendor that hangs before its headers', async () => {
  let closed = 0;
  await using vendor = await serve((request) => void request.socket.on('close', () => (closed += 1)));
  await assert.rejects(outbound.send(chatAt(vendor.url, { timeouts: { headers: 60 } })), {
    code: 'upstream_timeout',
    message: 'Offering test did not begin to answer within 0.06 s.',
    tlsGroup: 'plain',
  });
  await until(() => closed === 1);
});

test('a vendor that hangs in the middle of its answer', async () => {
  let closed = 0;
  await using vendor = await serve((request, response) => {
    request.socket.on('close', () => (closed += 1));
    response.writeHead(200).write('half');
  });
  const reply = await outbound.send(chatAt(vendor.url, { timeouts: { idle: 60 } }));
  await assert.rejects(textOf(reply), { code: 'upstream_timeout', message: /stopped in the middle/ });
  await until(() => closed === 1);
});

test('a vendor that is slow but never silent is not cut off', async () => {
  await using vendor = await serve(async (_, response) => {
    response.writeHead(200);
    for (let i = 0; i < 8; i += 1) {
      response.write('.');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    response.end();
  });
  assert.equal(
    await fetchText(outbound, chatAt(vendor.url, { timeouts: { idle: 150, headers: 150, connect: 150 } })),
    '........',
  );
});

test('a vendor that cannot be connected to in time', async () => {
  // TEST-NET-1 (RFC 5737): packets to it go nowhere; some networks say so at once instead.
  await assert.rejects(
    outbound.send(chatAt('http://192.0.2.1:81', { timeouts: { connect: 80 } })),
    (error: unknown) => {
      return (
        error instanceof BailiwickError &&
        (error.code === 'upstream_timeout' || error.code === 'upstream_failed')
      );
    },
  );
});

test('a pool that is full lets a request wait no longer than for a connection', async () => {
  const narrow = new Outbound({ connections: 1 });
  let asked = 0;
  await using vendor = await serve(() => {
    asked += 1;
  });
  const first = narrow.send(chatAt(vendor.url, { timeouts: { connect: 80 } }));
  first.catch(() => {});
  await until(() => asked === 1);
  await assert.rejects(narrow.send(chatAt(vendor.url, { timeouts: { connect: 80 } })), {
    code: 'upstream_timeout',
    message: /could not be reached within/,
  });
  await narrow.close();
  assert.equal(asked, 1);
});

test('a vendor that dies in the middle of its answer, chunked or counted', async () => {
  for (const framing of [
    'transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n',
    'content-length: 100\r\n\r\nhello',
  ]) {
    await using vendor = await serveBytes(
      (socket) => void socket.once('data', () => socket.end(`${HEAD}${framing}`)),
    );
    const reply = await outbound.send(chatAt(vendor.url));
    await assert.rejects(textOf(reply), {
      code: 'upstream_failed',
      message: /closed before the answer was complete/,
    });
  }
});

test('a vendor that resets the connection, before and within its answer', async () => {
  await using before = await serveBytes((socket) => void socket.once('data', () => socket.resetAndDestroy()));
  await assert.rejects(outbound.send(chatAt(before.url)), { code: 'upstream_failed' });
  await using within = await serveBytes((socket) => {
    socket.once('data', () =>
      socket.write(`${HEAD}content-length: 100\r\n\r\nhello`, () =>
        setTimeout(() => socket.resetAndDestroy(), 20),
      ),
    );
  });
  const reply = await outbound.send(chatAt(within.url));
  await assert.rejects(textOf(reply), { code: 'upstream_failed' });
});

test('a vendor that closes without a word', async () => {
  await using vendor = await serveBytes((socket) => void socket.once('data', () => socket.end()));
  await assert.rejects(outbound.send(chatAt(vendor.url)), { code: 'upstream_failed' });
});

test('answers that are no HTTP, and what they say stays out of the error', async () => {
  const answers = [
    'SSH-2.0-canary\r\n',
    `${HEAD}content-length: 5\r\ncontent-length: 6\r\n\r\ncanary`,
    `${HEAD}transfer-encoding: chunked\r\n\r\ncanary\r\n`,
    'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: canary\r\n\r\n',
    `HTTP/1.1 200 OK\r\n${'x-canary: canary\r\n'.repeat(4000)}\r\n`,
    '\0\0\0canary',
  ];
  for (const answer of answers) {
    await using vendor = await serveBytes((socket) => void socket.once('data', () => socket.end(answer)));
    await assert.rejects(fetchText(outbound, chatAt(vendor.url)), (error: unknown) => {
      assert.ok(error instanceof BailiwickError, String(error));
      assert.equal(error.code, 'upstream_failed');
      assert.doesNotMatch(`${error.message}${error.stack}${String(error.cause)}`, /canary/);
      return true;
    });
  }
});

test('informational replies before the answer are passed over', async () => {
  await using vendor = await serveBytes((socket) => {
    socket.once('data', () =>
      socket.end(`HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${HEAD}content-length: 2\r\n\r\n{}`),
    );
  });
  const reply = await outbound.send(chatAt(vendor.url));
  assert.equal(reply.status, 200);
  assert.equal(await textOf(reply), '{}');
});

test('a key that cannot stand in a header fails without being quoted', async () => {
  await using vendor = await serve((_, response) => void response.end('{}'));
  await assert.rejects(outbound.send(chatAt(vendor.url, { apiKey: 'canary\nx: y' })), (error: unknown) => {
    assert.ok(error instanceof BailiwickError);
    assert.doesNotMatch(`${error.message}${error.remedy}${error.stack}`, /canary/);
    return error.code === 'upstream_failed';
  });
});
