/** An offering that says of itself what can be checked, for tests. */
import { type Claim, claimId } from '../claim.ts';
import { plusDays } from '../day.ts';
import type { Assessment, ClaimState, Dossier, HeldClaim } from '../dossier/dossier.ts';
import type { Field, Value } from '../field.ts';
import { claimsByField, standingOf } from '../standing/stand.ts';
import type { Standing } from '../standing/standing.ts';
import { TODAY, dossierOf } from '../testing/random-dossier.fixture.ts';
import { startOf } from '../day.ts';
import type { Sight } from './judge-reply.ts';

export const NOW = startOf(TODAY) + 3_600_000;
export const ACCEPTED: ClaimState = { kind: 'accepted', by: 'Ada', on: TODAY };

let counter = 0;

export function said<F extends Field>(
  field: F,
  value: Value<F>,
  { state = ACCEPTED, ...change }: Partial<Claim> & { readonly state?: ClaimState } = {},
): HeldClaim {
  counter += 1;
  const { profile } = dossierOf([]).assessment;
  const claim: Claim = {
    id: claimId(`p${counter}`),
    profile: profile.id,
    field,
    value,
    source: { kind: 'attestation', statement: 'turned on', sha256: undefined },
    seenOn: TODAY,
    validUntil: plusDays(TODAY, 60),
    voidedBy: [],
    unless: [],
    ...change,
  };
  return { claim, state };
}

export interface Known {
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  readonly standing: (field: Field) => Standing;
}

export function known(claims: readonly HeldClaim[], change: Partial<Assessment> = {}): Known {
  const { dossier, assessment } = dossierOf(claims, change);
  const byField = claimsByField(dossier, assessment);
  const moment = { now: NOW, features: new Set<never>() };
  return { dossier, assessment, standing: (field) => standingOf(field, byField.get(field), moment) };
}

/** A reply that was served over TLS. */
export const sight = (
  headers: Readonly<Record<string, string>> = {},
  change: Partial<Sight> = {},
): Sight => ({
  host: 'api.example.com',
  status: 200,
  header: (name) => headers[name],
  tlsGroup: 'X25519MLKEM768',
  ...change,
});
