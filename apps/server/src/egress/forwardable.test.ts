import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { forwardableReplyHeaders, forwardableRequestHeaders } from './forwardable.ts';

test('flags and versions that the vendors define go on unchanged', () => {
  const headers = {
    'anthropic-version': '2023-06-01',
    'anthropic-beta': 'context-1m-2025-08-07,interleaved-thinking-2025-05-14, oauth-2025-04-20',
    'anthropic-dangerous-direct-browser-access': 'true',
    'openai-beta': 'assistants=v2',
    accept: 'text/event-stream',
    'idempotency-key': 'stainless-node-retry-0b1f1a52-4a0e-4d59-9d9d-1c1c3f0e6b57',
  };
  assert.deepEqual(forwardableRequestHeaders(headers), headers);
});

test('credentials, cookies, origins, hop-by-hop and our own headers stay here', () => {
  const headers = {
    authorization: 'Bearer bw_secret',
    'x-api-key': 'bw_secret',
    'api-key': 'bw_secret',
    'proxy-authorization': 'Basic x',
    cookie: 'session=1',
    host: 'localhost:8484',
    connection: 'keep-alive',
    'keep-alive': 'timeout=5',
    te: 'trailers',
    trailer: 'x',
    'transfer-encoding': 'chunked',
    upgrade: 'websocket',
    'content-length': '12',
    expect: '100-continue',
    'x-forwarded-for': '10.0.0.1',
    forwarded: 'for=10.0.0.1',
    via: '1.1 proxy',
    referer: 'https://intranet.example/jane',
    origin: 'https://intranet.example',
    'user-agent': 'Janes-Laptop/1.0',
    'x-stainless-os': 'MacOS',
    'x-bailiwick-scope': 'case-17',
    'x-bailiwick-purpose': 'support',
    'x-user-email': 'jane@example.com',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    tracestate: 'vendor=jane',
    baggage: 'user=jane',
    'accept-encoding': 'br',
    'accept-language': 'de-CH',
    'openai-organization': 'org-1',
    'openai-project': 'proj-1',
    'anthropic-invented': 'v1',
    'openai-jane': 'v1',
  };
  assert.deepEqual(forwardableRequestHeaders(headers), {});
});

test('a value that is no flag is dropped even under a name that goes on', () => {
  for (const value of [
    'jane@example.com',
    'Jane Doe',
    'Jane',
    'jane',
    'jane-doe',
    'a,,b',
    'a b',
    '4915112345678',
    'é',
    'a\r\nx: y',
    '',
    'x'.repeat(2049),
  ]) {
    assert.deepEqual(forwardableRequestHeaders({ 'anthropic-beta': value, 'openai-beta': value }), {}, value);
  }
  assert.deepEqual(forwardableRequestHeaders({ 'idempotency-key': 'jane.doe@example.com' }), {});
  assert.deepEqual(forwardableRequestHeaders({ accept: 'application/json; name="Jane"' }), {});
});

test('nothing written by a person in capitals, with an at sign or with spaces ever passes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (name, value) => {
      const kept = forwardableRequestHeaders({ [name.toLowerCase()]: value, 'anthropic-beta': `x${value}` });
      for (const text of Object.values(kept)) assert.doesNotMatch(text, /[A-Z@]|\d{9}|[^ -~]/);
    }),
  );
});

test('a hostile value is judged in linear time', () => {
  const started = performance.now();
  forwardableRequestHeaders({
    'anthropic-beta': `${'a, '.repeat(600)}!`,
    'openai-beta': `${'a='.repeat(1000)}!`,
  });
  assert.ok(performance.now() - started < 50);
});

test('a repeated header, which node:http hands over as a list, is not forwarded', () => {
  assert.deepEqual(forwardableRequestHeaders({ 'anthropic-beta': ['a', 'b'] }), {});
});

test('what a caller needs of a reply comes back', () => {
  const headers = {
    'content-type': 'application/json',
    'retry-after': '3',
    'request-id': 'req_1',
    'x-request-id': 'req_2',
    'openai-processing-ms': '12',
    'anthropic-ratelimit-requests-remaining': '1',
    'x-ratelimit-limit-tokens': '5',
    'x-should-retry': 'true',
  };
  assert.deepEqual(forwardableReplyHeaders(headers), headers);
});

test('cookies, server names, lengths and hop-by-hop headers of a reply do not', () => {
  const headers = {
    'set-cookie': ['a=1', 'b=2'],
    server: 'cloudflare',
    'cf-ray': '1',
    'content-length': '10',
    'transfer-encoding': 'chunked',
    connection: 'close',
    location: 'https://elsewhere.example',
    'openai-organization': 'firm',
    'anthropic-organization-id': '1',
    'alt-svc': 'h3=":443"',
    'access-control-allow-origin': '*',
  };
  assert.deepEqual(forwardableReplyHeaders(headers), {});
});

test('of a repeated reply header the first value counts', () => {
  assert.deepEqual(forwardableReplyHeaders({ 'retry-after': ['1', '2'] }), { 'retry-after': '1' });
});
