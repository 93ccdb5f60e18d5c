/**
 * What a change would have done to traffic that has passed: each request of the journal, decided anew. No prompt is
 * needed, for the journal knows the classes; features that a request used are not in it and count as unused.
 */
import { type OfferingId, principalId } from '@bailiwick/contract/ids';
import type { Feature } from '@bailiwick/diligence/feature';
import type { Principal } from '../keys/principal.ts';
import type { Offering } from '../offerings/offering.ts';
import { decide } from './decide.ts';
import type { Action } from './decision.ts';
import type { Policy } from './policy.ts';

/** A request as the journal remembers it. */
export interface Passed {
  readonly offering: OfferingId | undefined;
  readonly model: string | undefined;
  readonly classes: readonly string[];
  readonly action: Action;
}

export interface Difference {
  readonly offering: OfferingId;
  readonly before: Action;
  readonly after: Action;
  /** Of the new decision. */
  readonly because: string;
  readonly requests: number;
}

export interface Rehearsal {
  readonly requests: number;
  readonly unchanged: number;
  /** Those that went to an offering which is there no more, or that never got to one. */
  readonly undecided: number;
  /** The most frequent first. */
  readonly differences: readonly Difference[];
}

const NONE: ReadonlySet<Feature> = new Set();
const ANYBODY: Principal = {
  id: principalId('rehearsal'),
  name: 'rehearsal',
  team: undefined,
  offerings: undefined,
  budget: { requestsPerMinute: undefined, tokensPerDay: undefined, moneyPerMonth: undefined },
};

export async function rehearse(
  policy: Policy,
  requests: AsyncIterable<Passed>,
  now: number,
): Promise<Rehearsal> {
  const byId = new Map<string, Offering>([...policy.table.keys()].map((offering) => [offering.id, offering]));
  const differences = new Map<string, Difference>();
  const totals = { requests: 0, unchanged: 0, undecided: 0 };
  for await (const { offering: id, model, classes, action: before } of requests) {
    totals.requests += 1;
    const offering = id === undefined ? undefined : byId.get(id);
    if (offering === undefined) {
      totals.undecided += 1;
      continue;
    }
    const use = { model, features: NONE, now };
    const { action: after, because } = decide(policy, { classes, offering, use, principal: ANYBODY });
    if (after === before) {
      totals.unchanged += 1;
      continue;
    }
    const key = JSON.stringify([id, before, after, because]);
    const known = differences.get(key);
    const first = { offering: offering.id, before, after, because };
    differences.set(key, { ...first, requests: (known?.requests ?? 0) + 1 });
  }
  return {
    ...totals,
    differences: [...differences.values()].toSorted((a, b) => b.requests - a.requests),
  };
}
