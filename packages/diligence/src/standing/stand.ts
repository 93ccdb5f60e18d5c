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
  const [nearest, ...behind] = inheritance(dossier, assessment);
  const all = saidAbout(nearest ?? assessment);
  for (const further of behind) {
    for (const [field, list] of saidAbout(further)) {
      const nearer = all.get(field);
      if (nearer === undefined) all.set(field, list);
      // What nobody has accepted about this offering does not silence what is said of the one behind it.
      else if (addsUp(field) || !nearer.some(({ state }) => state.kind === 'accepted')) nearer.push(...list);
    }
  }
  return all;
}

function saidAbout({ claims }: Assessment): Map<Field, HeldClaim[]> {
  const said = new Map<Field, HeldClaim[]>();
  for (const held of claims.values()) {
    if (!isSaid(held.state)) continue;
    const list = said.get(held.claim.field);
    if (list === undefined) said.set(held.claim.field, [held]);
    else list.push(held);
  }
  return said;
}

/** What a person rejected or took back is not said any more; what the product withdrew is good only as bad news. */
const isSaid = (state: ClaimState): boolean => state.kind !== 'rejected' && state.kind !== 'retracted';

const NOTHING: Standing = { kind: 'unknown', claims: [], values: [], until: Number.POSITIVE_INFINITY };

export function standingOf(field: Field, claims: readonly HeldClaim[] | undefined, moment: Moment): Standing {
  if (claims === undefined || claims.length === 0) return NOTHING;
  const current: HeldClaim[] = [];
  let accepted = 0;
  let until = Number.POSITIVE_INFINITY;
  for (const held of claims) {
    if (held.state.kind !== 'accepted' || isVoid(held.claim, moment)) continue;
    accepted += 1;
    const end = endOf(held.claim.validUntil);
    if (moment.now >= end) continue;
    current.push(held);
    until = Math.min(until, end);
  }
  const [first] = current;
  // Most questions have one answer, and a register may have thousands of questions.
  if (first !== undefined && claims.length === 1 && !addsUp(field))
    return { kind: 'known', claims: current, values: [first.claim.value], until };
  const valuesOf = (held: readonly HeldClaim[]): readonly Value[] => held.map(({ claim }) => claim.value);
  if (addsUp(field)) {
    return current.length > 0
      ? { kind: 'known', claims: current, values: [current.flatMap(({ claim }) => claim.value)], until }
      : { kind: accepted > 0 ? 'expired' : 'unknown', claims, values: [], until };
  }
  const hearsay = {
    claims: [...current, ...claims.filter((held) => !current.includes(held))],
    values: valuesOf(claims),
  };
  if (first === undefined) return { kind: accepted > 0 ? 'expired' : 'unknown', ...hearsay, until };
  const { value } = first.claim;
  // A contradiction does not end because one of its sides runs out: a person settles it, by taking back the wrong one.
  // Nor does it end because the product finds the words of one side gone.
  const contradicted = claims.some(({ claim, state }) =>
    state.kind === 'proposed' ? isWorse(field, claim.value, value) : !sameValue(claim.value, value),
  );
  return contradicted
    ? { kind: 'conflicting', ...hearsay, until }
    : { kind: 'known', claims: current, values: [value], until };
}

function isVoid({ voidedBy }: HeldClaim['claim'], { features }: Moment): boolean {
  return voidedBy.some((feature) => features.has(feature));
}
