import assert from 'node:assert/strict';
import { createServer, type ServerOptions } from 'node:https';
import { after, test } from 'node:test';
import { selfSigned } from './certificate.fixture.ts';
import { Outbound } from './outbound.ts';
import { type Upstream, chatAt, fetchText, listen, serve, textOf } from './upstream.fixture.ts';

const identity = selfSigned();
const outbound = new Outbound({ authorities: [identity.cert] });
after(() => outbound.close());

const serveTls = (options: ServerOptions = {}): Promise<Upstream> =>
  listen(
    createServer({ ...identity, ...options }, (_, response) => void response.end('{}')),
    'https',
    'localhost',
  );

test('the hybrid group is negotiated by default, and reported', async () => {
  await using vendor = await serveTls();
  const reply = await outbound.send(chatAt(vendor.url));
  assert.equal(reply.tlsGroup, 'X25519MLKEM768');
  assert.equal(await textOf(reply), '{}');
  assert.equal((await outbound.send(chatAt(vendor.url))).tlsGroup, 'X25519MLKEM768');
});

test('a vendor without it is reported as it is', async () => {
  await using classic = await serveTls({ ecdhCurve: 'X25519' });
  assert.equal((await outbound.send(chatAt(classic.url))).tlsGroup, 'X25519');
  await using older = await serveTls({ ecdhCurve: 'prime256v1', maxVersion: 'TLSv1.2' });
  assert.match((await outbound.send(chatAt(older.url))).tlsGroup, /^(prime256v1|P-256|secp256r1)$/);
});

test('each reply reports its own connection, when a vendor changes groups between two', async () => {
  let group = 'X25519';
  const server = createServer(
    { ...identity, ecdhCurve: group },
    (_, response) => void response.setHeader('connection', 'close').end('{}'),
  );
  await using vendor = await listen(server, 'https', 'localhost');
  const groups: string[] = [];
  for (const next of ['X25519MLKEM768', 'X25519', 'X25519MLKEM768']) {
    const reply = await outbound.send(chatAt(vendor.url));
    groups.push(reply.tlsGroup);
    await textOf(reply);
    group = next;
    server.setSecureContext({ ...identity, ecdhCurve: group });
  }
  assert.deepEqual(groups, ['X25519', 'X25519MLKEM768', 'X25519']);
});

test('a resumed session still has a key agreement of its own', async () => {
  await using vendor = await serveTls();
  const groups = await Promise.all(
    Array.from({ length: 5 }, async () => (await outbound.send(chatAt(vendor.url))).tlsGroup),
  );
  assert.deepEqual(new Set(groups), new Set(['X25519MLKEM768']));
});

test('a certificate that nobody vouches for is refused before anything is sent', async () => {
  let asked = 0;
  const server = createServer(identity, () => (asked += 1));
  await using vendor = await listen(server, 'https', 'localhost');
  const strict = new Outbound();
  await assert.rejects(fetchText(strict, chatAt(vendor.url)), {
    code: 'upstream_failed',
    message: /certificate is not trusted/,
    tlsGroup: undefined,
  });
  await strict.close();
  assert.equal(asked, 0);
});

test('a certificate for another name is refused', async () => {
  const server = createServer(identity, (_, response) => void response.end('{}'));
  await using vendor = await listen(server, 'https', '127.0.0.1');
  await assert.rejects(fetchText(outbound, chatAt(vendor.url)), {
    code: 'upstream_failed',
    message: /another name/,
  });
});

test('TLS below 1.2 is refused', async () => {
  await using vendor = await serveTls({
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'ALL:@SECLEVEL=0',
  });
  await assert.rejects(fetchText(outbound, chatAt(vendor.url)), { code: 'upstream_failed' });
});

test('https to a port that speaks no TLS fails in words', async () => {
  await using vendor = await serve((_, response) => void response.end('{}'));
  await assert.rejects(fetchText(outbound, chatAt(vendor.url.replace('http:', 'https:'))), {
    code: 'upstream_failed',
    message: /does not speak TLS/,
  });
});
