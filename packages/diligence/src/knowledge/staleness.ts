/** How long what is known can still be relied on. */
import { type Day, daysBetween } from '../day.ts';
import type { Knowledge, KnownClaim, Template } from './knowledge.ts';

/** `soon`: within 30 days it will be stale. */
export type Freshness = 'fresh' | 'soon' | 'stale';

const SOON_DAYS = 30;

export interface AgeingClaim {
  readonly claim: KnownClaim;
  readonly freshness: Freshness;
  /** Days that are left after today; negative once it is stale. */
  readonly daysLeft: number;
}

export interface AgeingOffering {
  readonly template: Template;
  /** That of its oldest answer. */
  readonly freshness: Freshness;
  /** Its own answers, those that run out first at the front. */
  readonly claims: readonly AgeingClaim[];
}

/** Every offering with its own answers; inherited ones count where they are written. */
export function staleness({ templates }: Knowledge, today: Day): readonly AgeingOffering[] {
  return templates.map((template) => {
    const claims = template.claims
      .map((claim) => ageing(claim, today))
      .toSorted((a, b) => a.daysLeft - b.daysLeft);
    return { template, freshness: claims[0]?.freshness ?? 'fresh', claims };
  });
}

function ageing(claim: KnownClaim, today: Day): AgeingClaim {
  const daysLeft = daysBetween(today, claim.validUntil);
  const freshness = daysLeft < 0 ? 'stale' : daysLeft <= SOON_DAYS ? 'soon' : 'fresh';
  return { claim, freshness, daysLeft };
}
