/** Offerings of the register as tests need them, and a way into the register beside a running door. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { offeringId } from '@bailiwick/contract/ids';
import { type Claim, type Lift, claimId } from '@bailiwick/diligence/claim';
import { dayOf, plusDays } from '@bailiwick/diligence/day';
import type { EventBody } from '@bailiwick/diligence/event';
import type { Field, Value } from '@bailiwick/diligence/field';
import { type Profile, parseProfileId } from '@bailiwick/diligence/profile';
import { loadConfiguration } from '../apps/server/src/config/load.ts';
import { databaseTarget } from '../apps/server/src/config/settings.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import type { Store } from '../apps/server/src/store/store.ts';

const TODAY = dayOf(Date.now());

export function profile(id: string, serves: readonly string[], models: readonly string[] = ['*']): Profile {
  return {
    id: parseProfileId(id) ?? assert.fail(),
    vendor: 'Some vendor',
    entity: undefined,
    product: 'API',
    plan: undefined,
    hosts: [],
    models,
    region: undefined,
    setting: undefined,
    inherits: undefined,
    serves: serves.map(offeringId),
    owner: 'Ada',
    purpose: 'tests',
    reviewEveryDays: 365,
    reviewedOn: TODAY,
  };
}

/** Everything that personal data, special categories and health need. */
export const GOOD: readonly (readonly [Field, Value])[] = [
  ['training_on_customer_data', 'never'],
  ['processing_agreement', 'signed'],
  ['retention_period', '30 days'],
  ['deletion_on_termination', 'within 30 days'],
  ['subprocessor_list', 'url'],
  ['breach_notice', '48'],
  ['encryption_in_transit', 'stated'],
  ['encryption_at_rest', 'stated'],
  ['transfer_mechanism', ['scc']],
  ['certifications', ['iso27001']],
  ['health_agreement', 'signed'],
  ['segregation', 'logical'],
];

let counter = 0;
export function claimOn(
  id: string,
  field: Field,
  value: Value,
  clause = '',
  unless: readonly Lift[] = [],
): Claim {
  counter += 1;
  return {
    id: claimId(`c${counter}`),
    profile: parseProfileId(id) ?? assert.fail(),
    field,
    value,
    source: {
      kind: 'knowledge',
      bundle: 'test',
      title: 'Terms',
      url: undefined,
      quote: clause === '' ? undefined : clause,
      read: 'primary',
    },
    seenOn: TODAY,
    validUntil: plusDays(TODAY, 30),
    voidedBy: [],
    unless,
  };
}

export const accepted = (claim: Claim): readonly EventBody[] => [
  { kind: 'claim_proposed', claim },
  { kind: 'claim_accepted', claim: claim.id, validUntil: undefined },
];

export function approved(which: Profile, but: readonly Field[] = []): readonly EventBody[] {
  return [
    { kind: 'offering_registered', profile: which },
    { kind: 'lifecycle_set', profile: which.id, to: 'approved', reason: 'Looked at.' },
    ...GOOD.filter(([field]) => !but.includes(field)).flatMap(([field, value]) =>
      accepted(claimOn(which.id, field, value)),
    ),
  ];
}

export async function visit(home: string): Promise<Store> {
  const config = join(home, 'bailiwick.yaml');
  const settings = { host: undefined, port: undefined, home, config, database: undefined };
  const configuration = await loadConfiguration(config, { pattern: () => undefined });
  return openStore(databaseTarget(settings, configuration), { now: Date.now, role: 'visitor' });
}
