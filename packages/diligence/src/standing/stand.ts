import type { Assessment, ClaimState, Dossier, HeldClaim } from '../dossier/dossier.ts';
import { endOf } from '../day.ts';
import type { Feature } from '../feature.ts';
import type { Field, Value } from '../field.ts';
import { inheritance } from './inheritance.ts';
import type { Standing } from './standing.ts';
import { addsUp, isWorse, sameValue } from './strictness.ts';

export interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What the request makes use of; a claim that these void is no good news. */
  readonly features: ReadonlySet<Feature>;
}

/** The claims about an offering by field; those of the offering that it inherits from stand in where it has none. */
export type ClaimsByField = ReadonlyMap<Field, readonly HeldClaim[]>;

export function claimsByField(dossier: Dossier, assessment: Assessment): ClaimsByField {
  const all = new Map<Field, HeldClaim[]>();
  for (const { claims } of inheritance(dossier, assessment)) {
    const own = new Map<Field, HeldClaim[]>();
    for (const held of claims.values()) {
      if (!isSaid(held.state)) continue;
      const list = own.get(held.claim.field);
      if (list === undefined) own.set(held.claim.field, [held]);
      else list.push(held);
    }
    for (const [field, list] of own) {
      const nearer = all.get(field);
      if (nearer === undefined) all.set(field, list);
      // What nobody has accepted about this offering does not silence what is said of the one behind it.
      else if (addsUp(field) || !nearer.some(({ state }) => state.kind === 'accepted')) nearer.push(...list);
    }
  }
  return all;
}

/** What a person rejected or took back is not said any more; what the product withdrew is good only as bad news. */
const isSaid = (state: ClaimState): boolean => state.kind !== 'rejected' && state.kind !== 'retracted';

const NOTHING: Standing = { kind: 'unknown', claims: [], values: [], until: Number.POSITIVE_INFINITY };

export function standingOf(field: Field, claims: readonly HeldClaim[] | undefined, moment: Moment): Standing {
  if (claims === undefined || claims.length === 0) return NOTHING;
  const accepted = claims.filter(({ claim, state }) => state.kind === 'accepted' && !isVoid(claim, moment));
  const current = accepted.filter(({ claim }) => moment.now < endOf(claim.validUntil));
  const until = Math.min(Number.POSITIVE_INFINITY, ...current.map(({ claim }) => endOf(claim.validUntil)));
  const valuesOf = (held: readonly HeldClaim[]): readonly Value[] => held.map(({ claim }) => claim.value);
  if (addsUp(field)) {
    return current.length > 0
      ? { kind: 'known', claims: current, values: [current.flatMap(({ claim }) => claim.value)], until }
      : { kind: accepted.length > 0 ? 'expired' : 'unknown', claims, values: [], until };
  }
  const hearsay = {
    claims: [...current, ...claims.filter((held) => !current.includes(held))],
    values: valuesOf(claims),
  };
  const [first] = current;
  if (first === undefined) return { kind: accepted.length > 0 ? 'expired' : 'unknown', ...hearsay, until };
  const { value } = first.claim;
  // A contradiction does not end because one of its sides runs out: a person settles it, by taking back the wrong one.
  const contradicted = claims.some(({ claim, state }) =>
    state.kind === 'accepted' ? !sameValue(claim.value, value) : isWorse(field, claim.value, value),
  );
  return contradicted
    ? { kind: 'conflicting', ...hearsay, until }
    : { kind: 'known', claims: current, values: [value], until };
}

function isVoid({ voidedBy }: HeldClaim['claim'], { features }: Moment): boolean {
  return voidedBy.some((feature) => features.has(feature));
}
