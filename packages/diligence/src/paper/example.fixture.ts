/** Offerings for tests of papers: one well described, one badly, one not at all. */
import { type Claim, type Source, claimId } from '../claim.ts';
import { type Day, parseDay, plusDays, startOf } from '../day.ts';
import type { Assessment, ClaimState, Dossier, HeldClaim } from '../dossier/dossier.ts';
import type { Field, Value } from '../field.ts';
import { Gate } from '../gate/gate.ts';
import { USUAL_PACKS } from '../packs/packs.ts';
import { type Profile, type ProfileId, parseProfileId } from '../profile.ts';

const need = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the example is wrong');
  return value;
};

export const TODAY: Day = need(parseDay('2026-11-23'));
export const NOW = startOf(TODAY) + 3_600_000;
export const idOf = (text: string): ProfileId => need(parseProfileId(text));

interface Answer {
  readonly field: Field;
  readonly value: Value;
  readonly state?: ClaimState;
  readonly until?: Day;
  readonly seen?: Day;
  readonly quote?: string;
}

const ACCEPTED: ClaimState = { kind: 'accepted', by: 'Zofia Wójcik', on: TODAY };

export function offering(
  profile: Partial<Profile> & { readonly id: ProfileId },
  answers: readonly Answer[],
  change: Partial<Assessment> = {},
): Assessment {
  const held = answers.map((answer, i) => heldClaim(profile.id, answer, i));
  return {
    profile: {
      vendor: 'Example Models',
      entity: undefined,
      product: 'API',
      plan: undefined,
      hosts: [],
      models: ['*'],
      region: undefined,
      setting: undefined,
      inherits: undefined,
      serves: [],
      owner: undefined,
      purpose: undefined,
      reviewEveryDays: 365,
      reviewedOn: plusDays(TODAY, -100),
      ...profile,
    },
    lifecycle: 'approved',
    lifecycleReason: undefined,
    claims: new Map(held.map((one) => [one.claim.id, one])),
    documents: [],
    exceptions: new Map(),
    suspensions: new Map(),
    clocks: new Map(),
    ...change,
  };
}

function heldClaim(profile: ProfileId, answer: Answer, number: number): HeldClaim {
  const { field, value, state = ACCEPTED, quote = 'As the terms say.' } = answer;
  const source: Source = {
    kind: 'document',
    sha256: '0f'.repeat(32),
    title: 'Data Processing Addendum',
    url: 'https://vendor.example/legal/data-processing-addendum',
    version: 'effective 2026-01-01',
    quotes: [{ start: 0, end: quote.length, text: quote }],
  };
  const claim: Claim = {
    id: claimId(`${profile}-${number}`),
    profile,
    field,
    value,
    source,
    seenOn: answer.seen ?? plusDays(TODAY, -20),
    validUntil: answer.until ?? plusDays(TODAY, 200),
    voidedBy: [],
    unless: [],
  };
  return { claim, state };
}

export const dossierOf = (...assessments: readonly Assessment[]): Dossier => ({
  seq: 1,
  assessments: new Map(assessments.map((assessment) => [assessment.profile.id, assessment])),
  homes: new Map(
    assessments.flatMap(({ profile, claims }) => [...claims.keys()].map((id) => [id, profile.id] as const)),
  ),
});

export const gatesOf = (dossier: Dossier): readonly Gate[] =>
  [...dossier.assessments.values()].map(
    (assessment) => new Gate(dossier, assessment, { now: NOW, features: new Set() }, USUAL_PACKS),
  );

export const GOOD = offering(
  {
    id: idOf('nordlicht.api'),
    vendor: 'Nordlicht Sprachmodelle',
    entity: 'Nordlicht Sprachmodelle GmbH',
    product: 'API',
    plan: 'paid plan',
    region: 'EU',
    owner: 'Θεοδώρα Παπαδοπούλου',
    purpose: 'Drafting letters',
  },
  [
    { field: 'training_on_customer_data', value: 'never', quote: 'We will not train on Customer Content.' },
    { field: 'segregation', value: 'logical' },
    { field: 'retention_period', value: '30 days' },
    { field: 'deletion_on_termination', value: 'within 30 days' },
    { field: 'deletion_certification', value: 'yes' },
    { field: 'certifications', value: ['iso27001', 'soc2_type2'] },
    { field: 'subprocessor_list', value: 'url' },
    { field: 'subprocessor_notice_days', value: '30' },
    { field: 'subprocessor_objection', value: 'yes' },
    { field: 'breach_notice', value: '48' },
    { field: 'encryption_at_rest', value: 'stated' },
    { field: 'encryption_in_transit', value: 'stated' },
    { field: 'processing_agreement', value: 'signed' },
    { field: 'transfer_mechanism', value: ['scc'] },
    { field: 'data_residency', value: ['EU'] },
    { field: 'output_ownership', value: 'customer' },
    { field: 'audit_rights', value: 'yes' },
  ],
);

export const POOR = offering(
  {
    id: idOf('quickchat'),
    vendor: 'QuickChat',
    product: 'Assistant',
    plan: 'free plan',
    owner: 'Łukasz Żółć',
    purpose: 'Ideas',
  },
  [
    {
      field: 'training_on_customer_data',
      value: 'never',
      quote: 'Your data is yours and will never be used to train our models.',
    },
    {
      field: 'training_on_customer_data',
      value: 'yes',
      state: { kind: 'proposed' },
      quote: 'We may use Content to improve the Services.',
    },
    { field: 'retention_period', value: 'as_long_as_necessary' },
    { field: 'breach_notice', value: 'without_undue_delay' },
    { field: 'encryption_in_transit', value: 'stated', until: plusDays(TODAY, -3) },
    { field: 'prohibited_data', value: ['health'], quote: 'Do not submit health information.' },
  ],
);

export const UNKNOWN = offering({ id: idOf('new.tool'), vendor: 'New Tool', product: 'Beta' }, [], {
  lifecycle: 'prospective',
});
