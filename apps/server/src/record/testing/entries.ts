/** Entries for tests, as plain and as strange as the type allows. */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import { ERROR_CODES } from '@bailiwick/contract/errors';
import { offeringId, principalId, type RecordId, recordId, scopeId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { ACTIONS } from '../../decide/decision.ts';
import type { Entry, Intent, Outcome } from '../entry.ts';
import { interrupted } from '../interrupted.ts';

export function sampleIntent(id: RecordId, change: Partial<Intent> = {}): Intent {
  return {
    kind: 'intent',
    id,
    attempt: 1,
    request: id,
    at: 1_764_000_000_000,
    principal: principalId('key_sample'),
    team: 'sales',
    scope: scopeId('0f'.repeat(16)),
    route: 'openai.chat',
    purpose: undefined,
    offering: offeringId('eu-model'),
    region: 'eu',
    private: false,
    model: 'large-1',
    action: 'pseudonymise',
    because: 'personal data leaves as pseudonyms',
    classes: { personal: 2 },
    types: { EMAIL: 1, PERSON: 1 },
    positions: { inspected: 3, passed: 1, sealed: 0 },
    requestBytes: 1_200,
    callerTls: undefined,
    ...change,
  };
}

export function sampleOutcome(intent: Intent, change: Partial<Outcome> = {}): Outcome {
  return {
    ...interrupted(intent, intent.at + 900),
    ending: 'completed',
    because: undefined,
    upstreamStatus: 200,
    replyBytes: 800,
    inputTokens: 300,
    outputTokens: 120,
    cost: 0.0021,
    tlsGroup: 'X25519MLKEM768',
    firstByteMs: 210,
    durationMs: 880,
    ...change,
  };
}

const id = fc.stringMatching(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/).map(recordId);
const text = fc.string({ unit: 'binary', maxLength: 40 });
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const byType = fc.dictionary(fc.constantFrom(...FINDING_TYPES), fc.nat(), { noNullPrototype: true });
const byClass = fc.dictionary(
  text.filter((name) => name !== '__proto__'),
  fc.nat(),
  { noNullPrototype: true },
);

export const anyIntent: fc.Arbitrary<Intent> = fc.record(
  {
    kind: fc.constant('intent'),
    id,
    attempt: fc.integer({ min: 1 }),
    request: id,
    at: fc.maxSafeNat(),
    principal: text.map(principalId),
    team: perhaps(text),
    scope: perhaps(text.map(scopeId)),
    route: text,
    purpose: perhaps(text),
    offering: text.map(offeringId),
    region: perhaps(text),
    private: fc.boolean(),
    model: perhaps(text),
    action: fc.constantFrom(...ACTIONS),
    because: text,
    classes: byClass,
    types: byType,
    positions: fc.record(
      { inspected: fc.nat(), passed: fc.nat(), sealed: fc.nat() },
      { noNullPrototype: true },
    ),
    requestBytes: fc.nat(),
    callerTls: perhaps(text),
  },
  { noNullPrototype: true },
);

const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0);

const anyOutcome: fc.Arbitrary<Outcome> = fc.record(
  {
    kind: fc.constant('outcome'),
    id,
    attempt: fc.integer({ min: 1 }),
    request: id,
    at: fc.maxSafeNat(),
    principal: text.map(principalId),
    team: perhaps(text),
    scope: perhaps(text.map(scopeId)),
    route: text,
    purpose: perhaps(text),
    ending: fc.constantFrom(
      'completed',
      'blocked',
      'refused',
      'upstream_failed',
      'upstream_timeout',
      'cancelled',
      'interrupted',
    ),
    code: perhaps(fc.constantFrom(...ERROR_CODES)),
    because: perhaps(text),
    offering: perhaps(text.map(offeringId)),
    classes: byClass,
    types: byType,
    upstreamStatus: perhaps(fc.nat({ max: 599 })),
    replyBytes: fc.nat(),
    inputTokens: perhaps(fc.nat()),
    outputTokens: perhaps(fc.nat()),
    cost: perhaps(amount),
    withheld: byType,
    tlsGroup: perhaps(text),
    firstByteMs: perhaps(amount),
    durationMs: amount,
  },
  { noNullPrototype: true },
);

export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(anyIntent, anyOutcome);
