import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Outbound } from '../egress/outbound.ts';
import type { SpanFacts } from './span.ts';
import { Tracer } from './trace.ts';
import { continueTrace } from './traceparent.ts';

const CONTEXT = continueTrace('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');

const FACTS: SpanFacts = {
  context: CONTEXT,
  startedAt: 1_700_000_000_000.25,
  endedAt: 1_700_000_001_500,
  route: 'openai.chat',
  protocol: 'openai',
  record: '01jd9x',
  offering: 'eu-model',
  requestModel: 'gpt-5.2',
  responseModel: 'gpt-5.2-2026-01-01',
  serverAddress: 'api.example',
  upstreamStatus: 200,
  inputTokens: 12,
  outputTokens: 3,
  decision: 'pseudonymise',
  classes: ['personal', 'payment'],
  error: undefined,
};

interface Posted {
  readonly resourceSpans: readonly [
    {
      readonly resource: { readonly attributes: readonly object[] };
      readonly scopeSpans: readonly [{ readonly spans: readonly Record<string, unknown>[] }];
    },
  ];
}

function tracerInto(
  answer: (body: string) => Promise<number>,
  sizes: { queue?: number; batch?: number; flushMs?: number } = {},
) {
  const dropped = { count: 0 };
  const tracer = new Tracer({
    post: answer,
    version: '0.1.0',
    onDropped: (count) => (dropped.count += count),
    ...sizes,
  });
  return { tracer, dropped };
}

const spansIn = (body: string): readonly Record<string, unknown>[] =>
  (JSON.parse(body) as Posted).resourceSpans[0].scopeSpans[0].spans;

test('a span tells the call in the terms of the GenAI conventions', async () => {
  const bodies: string[] = [];
  const { tracer } = tracerInto(async (body) => bodies.push(body) && 200);
  tracer.ended(FACTS);
  await tracer.flush();
  const [span] = spansIn(bodies[0]!);
  assert.deepEqual(span, {
    traceId: CONTEXT.traceId,
    spanId: CONTEXT.spanId,
    parentSpanId: 'b7ad6b7169203331',
    name: 'chat gpt-5.2',
    kind: 3,
    startTimeUnixNano: '1700000000000250000',
    endTimeUnixNano: '1700000001500000000',
    attributes: [
      { key: 'gen_ai.operation.name', value: { stringValue: 'chat' } },
      { key: 'gen_ai.provider.name', value: { stringValue: 'openai' } },
      { key: 'gen_ai.request.model', value: { stringValue: 'gpt-5.2' } },
      { key: 'gen_ai.response.model', value: { stringValue: 'gpt-5.2-2026-01-01' } },
      { key: 'gen_ai.usage.input_tokens', value: { intValue: '12' } },
      { key: 'gen_ai.usage.output_tokens', value: { intValue: '3' } },
      { key: 'server.address', value: { stringValue: 'api.example' } },
      { key: 'http.response.status_code', value: { intValue: '200' } },
      { key: 'bailiwick.record', value: { stringValue: '01jd9x' } },
      { key: 'bailiwick.offering', value: { stringValue: 'eu-model' } },
      { key: 'bailiwick.decision', value: { stringValue: 'pseudonymise' } },
      {
        key: 'bailiwick.classes',
        value: { arrayValue: { values: [{ stringValue: 'personal' }, { stringValue: 'payment' }] } },
      },
    ],
    status: { code: 0 },
  });
  assert.match(
    JSON.stringify((JSON.parse(bodies[0]!) as Posted).resourceSpans[0].resource),
    /"service.name".*"bailiwick"/,
  );
});

test('a failure is a span with an error, and what is unknown is left out', async () => {
  const bodies: string[] = [];
  const { tracer } = tracerInto(async (body) => bodies.push(body) && 200);
  tracer.ended({
    ...FACTS,
    context: continueTrace(undefined),
    error: 'upstream_timeout',
    requestModel: undefined,
    responseModel: undefined,
    upstreamStatus: undefined,
    inputTokens: undefined,
    outputTokens: undefined,
    classes: [],
  });
  await tracer.flush();
  const [span] = spansIn(bodies[0]!);
  assert.deepEqual(span!['status'], { code: 2 });
  assert.equal(span!['name'], 'chat');
  assert.equal('parentSpanId' in span!, false);
  assert.match(JSON.stringify(span), /"error.type","value":\{"stringValue":"upstream_timeout"\}/);
  assert.doesNotMatch(JSON.stringify(span), /\.model|usage|classes|status_code/);
});

test('a model name that is no identifier is not told', async () => {
  const bodies: string[] = [];
  const { tracer } = tracerInto(async (body) => bodies.push(body) && 200);
  tracer.ended({ ...FACTS, requestModel: 'jane@canary.example', responseModel: 'canary Jane Doe' });
  await tracer.flush();
  assert.doesNotMatch(bodies[0]!, /canary/);
});

test('a trace that is not recorded makes no span', async () => {
  let posts = 0;
  const { tracer } = tracerInto(async () => (posts += 1) && 200);
  tracer.ended({ ...FACTS, context: { ...CONTEXT, sampled: 'no' } });
  await tracer.flush();
  assert.equal(posts, 0);
});

test('spans are posted in batches, one post at a time', async () => {
  const sizes: number[] = [];
  let atOnce = 0;
  let most = 0;
  const { tracer } = tracerInto(
    async (body) => {
      most = Math.max(most, (atOnce += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      atOnce -= 1;
      sizes.push(spansIn(body).length);
      return 200;
    },
    { batch: 10 },
  );
  for (let i = 0; i < 35; i += 1) tracer.ended(FACTS);
  await tracer.flush();
  assert.equal(most, 1);
  assert.equal(
    sizes.reduce((sum, size) => sum + size, 0),
    35,
  );
  assert.ok(sizes.every((size) => size <= 10));
});

test('a batch that is not full goes after a while', async () => {
  const posted = Promise.withResolvers<string>();
  const { tracer } = tracerInto(
    async (body) => {
      posted.resolve(body);
      return 200;
    },
    { flushMs: 5 },
  );
  tracer.ended(FACTS);
  // The tracer's own timer does not keep a process alive.
  const alive = setTimeout(() => {}, 1000);
  assert.equal(spansIn(await posted.promise).length, 1);
  clearTimeout(alive);
});

test('a collector that hangs costs spans, not requests: the queue is bounded and drops are counted', async () => {
  const gate = Promise.withResolvers<number>();
  const { tracer, dropped } = tracerInto(() => gate.promise, { batch: 10, queue: 20 });
  const started = performance.now();
  for (let i = 0; i < 100; i += 1) tracer.ended(FACTS);
  assert.ok(performance.now() - started < 100);
  // Ten are on their way, twenty wait, the rest is dropped.
  assert.equal(dropped.count, 70);
  gate.resolve(200);
  await tracer.flush();
  assert.equal(dropped.count, 70);
});

test('what a collector refuses or breaks is dropped and counted, and the next batch is tried', async () => {
  let posts = 0;
  const { tracer, dropped } = tracerInto(
    async () => {
      posts += 1;
      if (posts === 1) throw new Error('refused');
      return posts === 2 ? 503 : 200;
    },
    { batch: 2 },
  );
  for (let i = 0; i < 6; i += 1) tracer.ended(FACTS);
  await tracer.flush();
  assert.equal(posts, 3);
  assert.equal(dropped.count, 4);
});

test('spans reach a collector through egress', async () => {
  const received = Promise.withResolvers<{ url: string; type: string; body: string }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.resolve({
      url: request.url ?? '',
      type: request.headers['content-type'] ?? '',
      body: Buffer.concat(chunks).toString(),
    });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`);
  const outbound = new Outbound();
  const { tracer, dropped } = tracerInto((body) =>
    outbound.post({ url, headers: { 'content-type': 'application/json' }, body, limitMs: 1000 }),
  );
  tracer.ended(FACTS);
  await tracer.flush();
  const { url: path, type, body } = await received.promise;
  assert.deepEqual(
    [path, type, spansIn(body).length, dropped.count],
    ['/v1/traces', 'application/json', 1, 0],
  );
  await outbound.close();
  server.close();
});
