/** Offerings for tests of sovereignty: claims and answers, at random or as a story tells them. */
import fc from 'fast-check';
import { type Claim, type ClaimId, claimId } from '../claim.ts';
import { plusDays, startOf } from '../day.ts';
import type { ClaimState, HeldClaim } from '../dossier/dossier.ts';
import type { Field, Value } from '../field.ts';
import { claimsByField, standingOf } from '../standing/stand.ts';
import { TODAY, dossierOf } from '../testing/random-dossier.fixture.ts';
import { homeLawOf } from './home-law.ts';
import { QUESTION_IDS, type SovereigntyAnswers, SOVEREIGNTY_QUESTIONS } from './questions.ts';
import type { Subject } from './weigh.ts';

/** Best first, for a firm in Germany. */
export const VALUES = {
  operator_jurisdiction: ['DE', 'FR', 'US', 'CN'],
  parent_jurisdiction: ['DE', 'IE', 'US'],
  data_residency: [['EU'], ['Germany'], ['US'], 'customer_selected', 'transfers_anywhere'],
  processing_region: [['eu'], ['us', 'eu'], 'anywhere'],
  key_custody: ['customer_held', 'customer_managed', 'vendor'],
  model_weights: ['open', 'licensed', 'closed'],
  zero_retention: ['zero', 'none'],
  training_on_customer_data: ['never', 'yes'],
  training_setting: ['opted_out', 'opted_in'],
  finetune_ownership: ['customer_owns', 'vendor_owns'],
  data_portability_export: ['yes'],
  subprocessor_list: ['listed_inline', 'on_request'],
  audit_rights: ['yes', 'third_party_reports_only'],
  certifications: [['iso27001', 'soc2_type2'], ['soc3'], []],
  breach_notice: ['24', 'without_undue_delay'],
} satisfies Partial<Record<Field, readonly Value[]>>;

export type SovereignField = keyof typeof VALUES;
export const FIELDS = Object.keys(VALUES) as readonly SovereignField[];
export const ACCEPTED: ClaimState = { kind: 'accepted', by: 'Ada', on: TODAY };

const { profile } = dossierOf([]).assessment;
let counter = 0;

export function held(field: Field, value: Value, state: ClaimState = ACCEPTED, days = 30): HeldClaim {
  counter += 1;
  const id: ClaimId = claimId(`s${counter}`);
  const source: Claim['source'] = {
    kind: 'knowledge',
    bundle: 'test',
    title: 'Terms of the vendor',
    url: undefined,
    quote: `Words about ${field}.`,
    read: 'primary',
  };
  const dates = { seenOn: plusDays(TODAY, -10), validUntil: plusDays(TODAY, days) };
  return {
    claim: { id, profile: profile.id, field, value, source, ...dates, voidedBy: [], unless: [] },
    state,
  };
}

export function subjectOf(
  claims: readonly HeldClaim[],
  answers: SovereigntyAnswers = {},
  runs: Subject['runs'] = 'at_a_vendor',
): Subject {
  const { dossier, assessment } = dossierOf(claims);
  const byField = claimsByField(dossier, assessment);
  const now = startOf(TODAY);
  const moment = { now, features: new Set<never>() };
  const standing: Subject['standing'] = (field) => standingOf(field, byField.get(field), moment);
  return { standing, answers, runs, home: homeLawOf('DE'), now };
}

const state: fc.Arbitrary<ClaimState> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(ACCEPTED) },
  { weight: 1, arbitrary: fc.constant<ClaimState>({ kind: 'proposed' }) },
  { weight: 1, arbitrary: fc.constant<ClaimState>({ kind: 'fallen', reason: 'its words are gone' }) },
);

const pick = fc.record({
  field: fc.constantFrom(...FIELDS),
  at: fc.nat(),
  state,
  days: fc.integer({ min: -3, max: 60 }),
});

export const someClaims: fc.Arbitrary<readonly HeldClaim[]> = fc
  .array(pick, { maxLength: 30 })
  .map((rows) => rows.map((row) => held(row.field, valueAt(row.field, row.at), row.state, row.days)));

export function valueAt(field: SovereignField, at: number): Value {
  const values: readonly Value[] = VALUES[field];
  const value = values[at % values.length];
  if (value === undefined) throw new Error('unreachable');
  return value;
}

/** Answers at random; often all of the best ones, so that high levels are reached. */
export const someAnswers: fc.Arbitrary<SovereigntyAnswers> = fc
  .record(Object.fromEntries(QUESTION_IDS.map((id) => [id, fc.oneof(fc.constant(0), fc.nat({ max: 3 }))])), {
    requiredKeys: [],
  })
  .map((chosen) => answersOf(chosen));

export function answersOf(chosen: Readonly<Record<string, number | undefined>>): SovereigntyAnswers {
  return Object.fromEntries(
    QUESTION_IDS.flatMap((id) => {
      const at = chosen[id];
      if (at === undefined) return [];
      const words = Object.keys(SOVEREIGNTY_QUESTIONS[id].scale);
      const value = words[Math.min(at, words.length - 1)] ?? '';
      return [[id, { value, by: 'Ada', validUntil: plusDays(TODAY, 100), note: undefined }]];
    }),
  );
}

export const BEST_ANSWERS = answersOf(Object.fromEntries(QUESTION_IDS.map((id) => [id, 0])));

/** Everything good, but for what is said otherwise. */
export function best(change: Partial<Record<SovereignField, Value>> = {}): readonly HeldClaim[] {
  return FIELDS.map((field) => held(field, change[field] ?? valueAt(field, 0)));
}
