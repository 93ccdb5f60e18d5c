/** Random assessments for properties: every field, every state, dates around one day. */
import fc from 'fast-check';
import { type Claim, claimId } from '../claim.ts';
import { parseDay, plusDays } from '../day.ts';
import type { Assessment, ClaimState, Dossier, HeldClaim } from '../dossier/dossier.ts';
import { type Feature, FEATURES } from '../feature.ts';
import type { Field, Value } from '../field.ts';
import { parseProfileId } from '../profile.ts';

export const TODAY = parseDay('2026-11-23') ?? fail();
const ID = parseProfileId('some-offering') ?? fail();

function fail(): never {
  throw new Error('unreachable');
}

/** Some of the values of each question that a requirement speaks of, good and bad. */
const VALUES: Partial<Record<Field, readonly Value[]>> = {
  training_on_customer_data: ['never', 'opt_in', 'opt_out', 'conflicting', 'yes'],
  training_setting: ['opted_out', 'default', 'opted_in'],
  processing_agreement: ['signed', 'incorporated', 'none'],
  health_agreement: ['signed', 'offered', 'not_offered'],
  retention_period: ['zero', '30 days', '90 days', '400 days', 'as_long_as_necessary'],
  zero_retention: ['zero', 'safety_retention', 'modified_abuse_monitoring', 'none'],
  deletion_on_termination: ['within 30 days', 'within 365 days', 'return_or_delete', 'may_delete'],
  subprocessor_list: ['url', 'listed_inline', 'on_request', 'general_authorisation_only'],
  breach_notice: ['24', '72', '100', 'without_undue_delay'],
  encryption_in_transit: ['stated'],
  encryption_at_rest: ['stated'],
  transfer_mechanism: [['scc'], ['dpf', 'scc'], []],
  data_residency: [['EU'], ['US'], 'transfers_anywhere', 'customer_selected'],
  processing_region: [['eu'], ['us', 'eu'], 'anywhere'],
  certifications: [['iso27001'], ['soc2_type2', 'pci'], ['soc3'], []],
  segregation: ['logical', 'physical'],
  audit_rights: ['yes', 'third_party_reports_only'],
  output_ownership: ['customer', 'shared', 'vendor'],
  prohibited_data: [['health'], ['personal_data_any'], ['special_category', 'children'], ['financial'], []],
};

const state: fc.Arbitrary<ClaimState> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<ClaimState>({ kind: 'accepted', by: 'Ada', on: TODAY }) },
  { weight: 1, arbitrary: fc.constant<ClaimState>({ kind: 'proposed' }) },
  { weight: 1, arbitrary: fc.constant<ClaimState>({ kind: 'rejected', by: 'Ada', reason: 'old text' }) },
  { weight: 1, arbitrary: fc.constant<ClaimState>({ kind: 'fallen', reason: 'its words are gone' }) },
);

/** Claims in and out of date; with `spread`, several about one field. */
export const heldClaims: fc.Arbitrary<readonly HeldClaim[]> = fc
  .array(
    fc.record({
      field: fc.constantFrom(...(Object.keys(VALUES) as Field[])),
      pick: fc.nat(),
      state,
      days: fc.integer({ min: -3, max: 60 }),
      voidedBy: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray<Feature>([...FEATURES])),
      lifted: fc.boolean(),
    }),
    { maxLength: 45 },
  )
  .map((rows) =>
    rows.map(({ field, pick, state: held, days, voidedBy, lifted }, i): HeldClaim => {
      const values = VALUES[field] ?? [];
      const claim: Claim = {
        id: claimId(`c${i}`),
        profile: ID,
        field,
        value: values[pick % values.length] ?? fail(),
        source: { kind: 'attestation', statement: 'seen', sha256: undefined },
        seenOn: plusDays(TODAY, -10),
        validUntil: plusDays(TODAY, days),
        voidedBy,
        unless:
          field === 'prohibited_data' && lifted ? [{ field: 'health_agreement', values: ['signed'] }] : [],
      };
      return { claim, state: held };
    }),
  );

/** Nearly everything good: so that gates are open often enough for a property to mean something. */
export const favourable: readonly HeldClaim[] = (Object.keys(VALUES) as Field[])
  .filter((field) => field !== 'prohibited_data')
  .map((field, i) => ({
    claim: {
      id: claimId(`g${i}`),
      profile: ID,
      field,
      value: VALUES[field]?.[0] ?? fail(),
      source: { kind: 'attestation', statement: 'seen', sha256: undefined },
      seenOn: plusDays(TODAY, -5),
      validUntil: plusDays(TODAY, 30),
      voidedBy: [],
      unless: [],
    },
    state: { kind: 'accepted', by: 'Ada', on: TODAY },
  }));

export function dossierOf(
  claims: readonly HeldClaim[],
  change: Partial<Assessment> = {},
): { readonly dossier: Dossier; readonly assessment: Assessment } {
  const assessment: Assessment = {
    profile: {
      id: ID,
      vendor: 'Some vendor',
      entity: undefined,
      product: 'API',
      plan: undefined,
      hosts: ['api.example.com'],
      models: ['*'],
      region: undefined,
      setting: undefined,
      inherits: undefined,
      serves: [],
      owner: undefined,
      purpose: undefined,
      reviewEveryDays: 365,
      reviewedOn: undefined,
    },
    lifecycle: 'approved',
    lifecycleReason: undefined,
    claims: new Map(claims.map((held) => [held.claim.id, held])),
    documents: [],
    exceptions: new Map(),
    suspensions: new Map(),
    clocks: new Map(),
    ...change,
  };
  return { dossier: { seq: 1, assessments: new Map([[ID, assessment]]), homes: new Map() }, assessment };
}
