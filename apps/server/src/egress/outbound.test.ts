import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { after, test } from 'node:test';
import { Outbound } from './outbound.ts';
import { chatAt, fetchText, offeringAt, serve, textOf, until } from './upstream.fixture.ts';

const outbound = new Outbound();
after(() => outbound.close());

test('a request arrives as it was sent, with the key and headers of the offering', async () => {
  let seen:
    | { url: string | undefined; method: string | undefined; headers: IncomingHttpHeaders; body: string }
    | undefined;
  await using vendor = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen = {
      url: request.url,
      method: request.method,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    response
      .setHeader('set-cookie', 'a=1')
      .setHeader('x-request-id', 'r1')
      .setHeader('content-type', 'application/json')
      .end('{"ok":"é"}');
  });
  const body = '{"model":"m","emoji":"🦔"}';
  const reply = await outbound.send({
    ...chatAt(vendor.url, { apiKey: 'vendor-key', headers: { 'OpenAI-Organization': 'org-firm' }, body }),
    headers: {
      'openai-beta': 'assistants=v2',
      accept: 'text/event-stream',
      'openai-organization': 'org-caller',
    },
  });
  assert.equal(await textOf(reply), '{"ok":"é"}');
  assert.deepEqual(reply.headers, { 'x-request-id': 'r1', 'content-type': 'application/json' });
  assert.equal(reply.tlsGroup, 'plain');
  assert.equal(seen!.url, '/v1/chat/completions');
  assert.equal(seen!.method, 'POST');
  assert.equal(seen!.body, body);
  const { host: _host, connection: _connection, ...headers } = seen!.headers;
  assert.deepEqual(headers, {
    accept: 'text/event-stream',
    'openai-beta': 'assistants=v2',
    'openai-organization': 'org-firm',
    'user-agent': 'bailiwick',
    'accept-encoding': 'identity',
    authorization: 'Bearer vendor-key',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  });
});

test('Anthropic gets its key in its own header, and the query that betas travel in', async () => {
  let seen: { url: string | undefined; headers: IncomingHttpHeaders } | undefined;
  await using vendor = await serve((request, response) => {
    seen = { url: request.url, headers: request.headers };
    response.end('{}');
  });
  await fetchText(outbound, {
    ...chatAt(vendor.url),
    offering: offeringAt(vendor.url, { apiKey: 'vendor-key' }),
    route: { protocol: 'anthropic', upstreamPath: '/v1/messages', method: 'POST', query: 'beta=true' },
  });
  assert.equal(seen!.url, '/v1/messages?beta=true');
  assert.equal(seen!.headers['x-api-key'], 'vendor-key');
  assert.equal(seen!.headers.authorization, undefined);
});

test('an offering without a key is asked without one, and a GET has no body', async () => {
  let seen: IncomingHttpHeaders | undefined;
  await using vendor = await serve((request, response) => {
    seen = request.headers;
    response.end('{}');
  });
  await fetchText(outbound, {
    ...chatAt(vendor.url),
    route: { protocol: 'openai', upstreamPath: '/v1/models', method: 'GET' },
    body: undefined,
  });
  assert.equal(seen!.authorization, undefined);
  assert.equal(seen!['content-type'], undefined);
  assert.equal(seen!['content-length'], undefined);
});

test('error statuses of the vendor are replies, not failures', async () => {
  await using vendor = await serve((_, response) =>
    response.writeHead(429, { 'retry-after': '7' }).end('{"error":{}}'),
  );
  const reply = await outbound.send(chatAt(vendor.url));
  assert.equal(reply.status, 429);
  assert.equal(reply.headers['retry-after'], '7');
  assert.equal(await textOf(reply), '{"error":{}}');
});

test('a redirect is not followed: the request would reach an address that nobody approved', async () => {
  let strangers = 0;
  await using elsewhere = await serve((_, response) => {
    strangers += 1;
    response.end('{}');
  });
  for (const status of [301, 302, 303, 307, 308]) {
    await using vendor = await serve((_, response) =>
      response.writeHead(status, { location: elsewhere.url }).end(),
    );
    await assert.rejects(outbound.send(chatAt(vendor.url)), {
      code: 'upstream_failed',
      upstreamStatus: status,
      tlsGroup: 'plain',
    });
  }
  assert.equal(strangers, 0);
});

test('a compressed reply is refused: it could not be restored while it flows', async () => {
  await using vendor = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  );
  await assert.rejects(outbound.send(chatAt(vendor.url)), { code: 'upstream_failed', upstreamStatus: 200 });
});

test('a reply streams: the first event is read while the vendor still holds the second', async () => {
  const gate = Promise.withResolvers<void>();
  await using vendor = await serve(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
    await gate.promise;
    response.end('data: 2\n\n');
  });
  const reply = await outbound.send(chatAt(vendor.url));
  const seen: string[] = [];
  for await (const chunk of reply.body) {
    seen.push(Buffer.from(chunk).toString());
    gate.resolve();
  }
  assert.deepEqual(seen, ['data: 1\n\n', 'data: 2\n\n']);
});

test('a reader that pauses makes the vendor pause: a large reply is not gathered here', async () => {
  const chunk = Buffer.alloc(64 * 1024, 0x61);
  const total = 64 * 1024 * 1024;
  let written = 0;
  await using vendor = await serve((_, response) => {
    const more = (): void => {
      while (written < total) {
        written += chunk.length;
        if (!response.write(chunk)) return;
      }
      response.end();
    };
    response.on('drain', more);
    more();
  });
  const reply = await outbound.send(chatAt(vendor.url, { timeouts: { idle: 100 } }));
  const reader = reply.body[Symbol.asyncIterator]();
  await reader.next();
  // Longer than the idle limit: a vendor that waits for us is not late.
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.ok(written < 24 * 1024 * 1024, `${written} bytes were taken from the vendor`);
  let read = chunk.length;
  for (let next = await reader.next(); next.done !== true; next = await reader.next())
    read += next.value.length;
  assert.ok(read >= total);
});

test('connections are kept and used again: twenty requests in a row need one, or two at a close finish', async () => {
  const ports = new Set<number | undefined>();
  await using vendor = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    response.end('{}');
  });
  for (let i = 0; i < 20; i += 1) await fetchText(outbound, chatAt(vendor.url));
  assert.ok(ports.size <= 2, `${ports.size} connections`);
});

test('300 streams at once do not wait for one another', async () => {
  const gate = Promise.withResolvers<void>();
  let open = 0;
  await using vendor = await serve(async (_, response) => {
    open += 1;
    if (open === 300) gate.resolve();
    await gate.promise;
    response.end('{}');
  });
  await Promise.all(
    Array.from({ length: 300 }, () =>
      fetchText(outbound, chatAt(vendor.url, { timeouts: { headers: 10_000 } })),
    ),
  );
  assert.equal(open, 300);
});

test('after the close nothing is sent, and what was under way fails in words', async () => {
  let asked = 0;
  await using vendor = await serve(() => {
    asked += 1;
  });
  const own = new Outbound();
  const hanging = own.send(chatAt(vendor.url));
  hanging.catch(() => {});
  await until(() => asked === 1);
  await own.close();
  await assert.rejects(hanging, { code: 'upstream_failed' });
  await assert.rejects(own.send(chatAt(vendor.url)), { code: 'shutting_down' });
  assert.equal(asked, 1);
});

test('a small post of our own gives the status', async () => {
  let seen = '';
  await using collector = await serve(async (request, response) => {
    for await (const chunk of request) seen += (chunk as Buffer).toString();
    response.writeHead(202).end('{"partialSuccess":{}}');
  });
  const status = await outbound.post({
    url: new URL(`${collector.url}/v1/traces`),
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
    limitMs: 1000,
  });
  assert.equal(status, 202);
  assert.equal(seen, '{"a":1}');
});
