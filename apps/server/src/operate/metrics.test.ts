import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Concluded, Metrics } from './metrics.ts';

const END: Concluded = {
  route: 'openai.chat',
  offering: 'eu-model',
  action: 'pseudonymise',
  ending: 'completed',
  code: undefined,
  upstreamStatus: 200,
  inputTokens: 10,
  outputTokens: 4,
  withheld: { EMAIL: 2 },
  firstByteMs: 120,
  durationMs: 900,
  addedMs: 1.5,
};

const lines = async (metrics: Metrics, name: string): Promise<string[]> =>
  (await metrics.render()).split('\n').filter((line) => line.startsWith(`bailiwick_${name}`));

test('an attempt is counted once everywhere it belongs', async () => {
  const metrics = new Metrics();
  metrics.concluded(END);
  assert.deepEqual(await lines(metrics, 'requests_total'), [
    'bailiwick_requests_total{route="openai.chat",offering="eu-model",action="pseudonymise",ending="completed",code="none"} 1',
  ]);
  assert.deepEqual(await lines(metrics, 'upstream_replies_total'), [
    'bailiwick_upstream_replies_total{offering="eu-model",status="200"} 1',
  ]);
  assert.deepEqual(await lines(metrics, 'tokens_total'), [
    'bailiwick_tokens_total{offering="eu-model",direction="input"} 10',
    'bailiwick_tokens_total{offering="eu-model",direction="output"} 4',
  ]);
  assert.deepEqual(await lines(metrics, 'findings_total'), [
    'bailiwick_findings_total{type="EMAIL",direction="reply"} 2',
  ]);
  assert.ok(
    (await lines(metrics, 'request_seconds_sum')).includes(
      'bailiwick_request_seconds_sum{route="openai.chat"} 0.9',
    ),
  );
  assert.ok(
    (await lines(metrics, 'first_byte_seconds_count')).includes(
      'bailiwick_first_byte_seconds_count{route="openai.chat"} 1',
    ),
  );
  assert.ok(
    (await lines(metrics, 'added_seconds_bucket')).includes(
      'bailiwick_added_seconds_bucket{le="0.002",route="openai.chat"} 1',
    ),
  );
});

test('a request that never left has no offering, no status and no tokens', async () => {
  const metrics = new Metrics();
  const { action: _action, addedMs: _addedMs, ...rest } = END;
  metrics.concluded({
    ...rest,
    offering: undefined,
    ending: 'blocked',
    code: 'blocked_by_policy',
    upstreamStatus: undefined,
    inputTokens: undefined,
    outputTokens: undefined,
    withheld: {},
    firstByteMs: undefined,
  });
  assert.deepEqual(await lines(metrics, 'requests_total'), [
    'bailiwick_requests_total{route="openai.chat",offering="none",action="none",ending="blocked",code="blocked_by_policy"} 1',
  ]);
  assert.deepEqual(await lines(metrics, 'upstream_replies_total'), []);
});

test('what is under way goes up and down', async () => {
  const metrics = new Metrics();
  metrics.arrived();
  metrics.arrived();
  metrics.left();
  assert.deepEqual(await lines(metrics, 'requests_in_flight'), ['bailiwick_requests_in_flight 1']);
});

test('commits, breakers, lost outcomes and dropped spans have their numbers', async () => {
  const metrics = new Metrics();
  metrics.committed({ durationMs: 4, entries: 7 });
  metrics.breaker('eu-model', 'open');
  metrics.outcomeLost();
  metrics.spansDropped(3);
  metrics.found({ IBAN: 1 }, 'request');
  const text = await metrics.render();
  for (const line of [
    'bailiwick_journal_commit_seconds_bucket{le="0.005"} 1',
    'bailiwick_journal_commit_entries_sum 7',
    'bailiwick_breaker_state{offering="eu-model"} 2',
    'bailiwick_journal_lost_outcomes_total 1',
    'bailiwick_spans_dropped_total 3',
    'bailiwick_findings_total{type="IBAN",direction="request"} 1',
    'process_cpu_seconds_total',
  ])
    assert.ok(text.includes(line), line);
});

test('label values are bounded: the two hundred and first route is another', async () => {
  const metrics = new Metrics();
  for (let i = 0; i < 1000; i += 1)
    metrics.concluded({ ...END, route: `r${i}`, offering: `o${i}`, upstreamStatus: i * 7919 });
  const told = await lines(metrics, 'requests_total');
  assert.equal(told.length, 201);
  assert.ok(told.some((line) => line.includes('route="other",offering="other"') && line.endsWith(' 800')));
  const statuses = new Set(
    (await lines(metrics, 'upstream_replies_total')).map((line) => /status="([^"]*)"/.exec(line)?.[1]),
  );
  for (const status of statuses) assert.match(status!, /^([1-5]\d\d|other)$/);
});

test('two sets of metrics do not share numbers', async () => {
  const [one, two] = [new Metrics(), new Metrics()];
  one.arrived();
  assert.deepEqual(await lines(two, 'requests_in_flight'), ['bailiwick_requests_in_flight 0']);
});
