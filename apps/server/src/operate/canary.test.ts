import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeringId, principalId, recordId, scopeId } from '@bailiwick/contract/ids';
import type { Outcome } from '../record/entry.ts';
import { Drain } from './drain.ts';
import { createLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { createObserver } from './observer.ts';
import { Tracer } from './trace.ts';
import { continueTrace } from './traceparent.ts';

/** A value as a caller would send it; planted wherever a request or an error could carry one. */
const CANARY = 'kanarienvogel jane.roe@example.com DE89 3704 0044 0532 0130 00';

const OUTCOME: Outcome = {
  kind: 'outcome',
  id: recordId('01jd9x'),
  request: recordId('01jd9x'),
  attempt: 1,
  at: 0,
  principal: principalId(CANARY),
  team: CANARY,
  scope: scopeId(CANARY),
  route: 'openai.chat',
  purpose: CANARY,
  ending: 'upstream_failed',
  code: 'upstream_failed',
  because: CANARY,
  offering: offeringId('eu-model'),
  classes: { personal: 1 },
  types: { EMAIL: 1, IBAN: 1 },
  upstreamStatus: 500,
  replyBytes: 10,
  inputTokens: 1,
  outputTokens: 1,
  cost: undefined,
  withheld: { PERSON: 1 },
  tlsGroup: 'X25519MLKEM768',
  firstByteMs: 3,
  durationMs: 7,
};

test('what is planted in a request or an error reaches no log line, no metric and no span', async () => {
  const lines: string[] = [];
  const bodies: string[] = [];
  const metrics = new Metrics();
  const drain = new Drain();
  const observer = createObserver({
    log: createLog({ level: 'debug', destination: { write: (line) => lines.push(line) } }),
    metrics,
    drain,
    tracer: () => undefined,
    now: Date.now,
  });
  const tracer = new Tracer({
    version: '0',
    onDropped: () => {},
    post: async (body) => bodies.push(body) && 200,
  });

  const error = Object.assign(
    new SyntaxError(`Unexpected token in "${CANARY}"\n    at ${CANARY}`, { cause: new Error(CANARY) }),
    { code: CANARY, body: CANARY },
  );
  observer.arrived();
  assert.equal(drain.requests, 1);
  observer.concluded(OUTCOME, undefined);
  observer.outcomeLost(OUTCOME, error);
  observer.broken(OUTCOME.id, error);
  observer.broken(OUTCOME.id, CANARY);
  observer.left();
  tracer.ended({
    context: continueTrace(CANARY),
    startedAt: 0,
    endedAt: 1,
    route: 'openai.chat',
    protocol: 'openai',
    record: '01jd9x',
    offering: 'eu-model',
    requestModel: CANARY,
    responseModel: CANARY,
    serverAddress: 'api.example',
    upstreamStatus: 500,
    inputTokens: 1,
    outputTokens: 1,
    decision: 'allow',
    classes: ['personal'],
    error: 'upstream_failed',
  });
  await tracer.flush();

  const rendered = await metrics.render();
  assert.equal(lines.length, 4);
  assert.equal(bodies.length, 1);
  assert.match(rendered, /bailiwick_findings_total\{type="EMAIL",direction="request"\} 1/);
  for (const [place, text] of [
    ['log', lines.join('')],
    ['metrics', rendered],
    ['spans', bodies.join('')],
  ] as const) {
    for (const part of CANARY.split(' '))
      assert.ok(!text.includes(part) || part.length < 5, `${part} in ${place}`);
  }
  assert.equal(drain.requests, 0);
});
