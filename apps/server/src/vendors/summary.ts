/** The register at a glance. */
import type { OfferingId } from '@bailiwick/contract/ids';
import { dayOf, daysBetween } from '@bailiwick/diligence/day';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import { Assessed } from '@bailiwick/diligence/gate/assessed';
import { LIGHT_NAMES, lightOf } from '@bailiwick/diligence/paper/lights';
import { Standings } from '@bailiwick/diligence/standing/standings';
import type { Offering } from '../offerings/offering.ts';

export interface Summary {
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  readonly lifecycle: string;
  readonly serves: readonly OfferingId[];
  /** The six points of due diligence. */
  readonly lights: Readonly<Record<string, ReturnType<typeof lightOf>>>;
  /** Answers that wait for somebody to accept them. */
  readonly proposals: number;
  /** Days until it should be looked at again, negative when overdue; undefined: nobody ever has. */
  readonly reviewDue: number | undefined;
}

/** @param now milliseconds since the epoch. */
export function summaryOf(dossier: Dossier, now: number): readonly Summary[] {
  const moment = { now, features: new Set<never>() };
  const today = dayOf(now);
  return [...dossier.assessments.values()].map((assessment) => {
    const known = new Standings(dossier, assessment, moment);
    const { id, vendor, product, serves, reviewEveryDays, reviewedOn } = assessment.profile;
    return {
      id,
      vendor,
      product,
      lifecycle: assessment.lifecycle,
      serves,
      lights: Object.fromEntries(LIGHT_NAMES.map((name) => [name, lightOf(name, known, today)])),
      proposals: [...assessment.claims.values()].filter(({ state }) => state.kind === 'proposed').length,
      reviewDue: reviewedOn === undefined ? undefined : reviewEveryDays - daysBetween(reviewedOn, today),
    };
  });
}

/** Vendors' offerings of the configuration that nobody has put into the register. */
export function unassessedIn(dossier: Dossier, offerings: readonly Offering[]): readonly OfferingId[] {
  const assessed = new Assessed(dossier);
  return offerings
    .filter(({ destination, private: home }) => destination.kind === 'http' && !home)
    .filter(({ id }) => assessed.applicable(id, undefined).length === 0)
    .map(({ id }) => id);
}
