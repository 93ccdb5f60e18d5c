/** What follows from a verdict, as an event for the dossier: a suspension at once, an observation now and then. */
import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import { type Claim, claimId } from '../claim.ts';
import { type Day, dayOf, daysBetween } from '../day.ts';
import type { Assessment, Dossier, HeldClaim } from '../dossier/dossier.ts';
import type { EventBody } from '../event.ts';
import type { Field } from '../field.ts';
import { prohibitionsFor } from '../gate/prohibitions.ts';
import type { Packs } from '../packs/packs.ts';
import type { Standing } from '../standing/standing.ts';
import { usuallyValidUntil } from '../validity.ts';
import type { Verdict } from './verdict.ts';

/** An observation that holds for longer than this is not repeated. */
const RENEW_DAYS = 1;

export interface Circumstances {
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  readonly packs: Packs;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** @returns undefined where nothing is to be done, or has been done already. */
export function consequenceOf(verdict: Verdict, at: Circumstances): EventBody | undefined {
  switch (verdict.kind) {
    case 'silent':
      return undefined;
    case 'contradicts':
      return suspensionFor(verdict, at);
    case 'agrees':
      return observationFor(verdict, at);
  }
}

function suspensionFor(
  { field, reason }: Verdict & { readonly kind: 'contradicts' },
  { dossier, assessment, packs }: Circumstances,
): EventBody | undefined {
  const { id: profile } = assessment.profile;
  const mark = `proof:${profile}:${field}:`;
  if ([...assessment.suspensions.keys()].some((id) => id.startsWith(mark))) return undefined;
  const resting = classesRestingOn(field, assessment, packs);
  if (resting.length === 0) return undefined;
  // Counted, not drawn: two processes that see the same thing name it alike, and the second one finds it taken.
  const id = `${mark}${1 + [...dossier.homes.keys()].filter((known) => known.startsWith(mark)).length}`;
  return { kind: 'suspended', suspension: { id, profile, classes: resting, reason } };
}

/** Classes with a requirement about the field, or with a prohibition of the vendor's that it lifts. */
export function classesRestingOn(
  field: Field,
  { claims }: Pick<Assessment, 'claims'>,
  packs: Packs,
): readonly DataClass[] {
  const lifted = [...claims.values()].filter(({ claim }) =>
    claim.unless.some((lift) => lift.field === field),
  );
  return [...new Set([...DATA_CLASSES, ...packs.changed])].filter(
    (dataClass) =>
      packs
        .of(dataClass)
        .requirements.some(({ anyOf }) => anyOf.flat().some((condition) => condition.field === field)) ||
      prohibitionsFor(dataClass, lifted, nothingKnown).length > 0,
  );
}

const nothingKnown = (): Standing => ({
  kind: 'unknown',
  claims: [],
  values: [],
  until: Number.POSITIVE_INFINITY,
});

function observationFor(
  { answer, what }: Verdict & { readonly kind: 'agrees' },
  { dossier, assessment, now }: Circumstances,
): EventBody | undefined {
  if (answer === undefined || assessment.suspensions.size > 0) return undefined;
  const { field, value } = answer;
  const today = dayOf(now);
  const { id: profile } = assessment.profile;
  const id = claimId(`observed:${profile}:${field}:${today}`);
  if (
    dossier.homes.has(id) ||
    [...assessment.claims.values()].some((held) => isFresh(held, answer.field, today))
  )
    return undefined;
  const claim: Claim = {
    id,
    profile,
    field,
    value,
    source: { kind: 'observation', what },
    seenOn: today,
    validUntil: usuallyValidUntil('observation', today),
    voidedBy: [],
    unless: [],
  };
  return { kind: 'claim_proposed', claim };
}

/** Also one that a person rejected: whoever said no is not asked again every day. */
const isFresh = ({ claim }: HeldClaim, field: Field, today: Day): boolean =>
  claim.field === field &&
  claim.source.kind === 'observation' &&
  daysBetween(today, claim.validUntil) > RENEW_DAYS;
