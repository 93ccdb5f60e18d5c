/** From a template to what a firm registers: a profile of its own, and claims about it to accept or reject. */
import type { OfferingId } from '@bailiwick/contract/ids';
import { type Claim, claimId } from '../claim.ts';
import type { Profile, ProfileId } from '../profile.ts';
import { fingerprint } from './fingerprint.ts';
import type { Knowledge, KnownClaim, Template } from './knowledge.ts';
import { templateById } from './whole.ts';

const REVIEW_EVERY_DAYS = 180;

export interface Registration {
  readonly id: ProfileId;
  /** The offerings of bailiwick.yaml that it assesses. */
  readonly serves: readonly OfferingId[];
  readonly owner: string | undefined;
}

/** @param template as `templateById` gives it: complete, so that the profile inherits from nobody. */
export function profileFrom(template: Template, { id, serves, owner }: Registration): Profile {
  const { vendor, entity, product, plan, hosts, models, region, setting } = template;
  return {
    id,
    vendor,
    entity,
    product,
    plan,
    hosts,
    models,
    region,
    setting,
    inherits: undefined,
    serves,
    owner,
    purpose: undefined,
    reviewEveryDays: REVIEW_EVERY_DAYS,
    reviewedOn: undefined,
  };
}

/** What a profile was made from, complete; undefined where it was written by hand or changed since. */
export function templateOf(knowledge: Knowledge, profile: Profile): Template | undefined {
  const { vendor, product, plan } = profile;
  const template = knowledge.templates.find(
    (one) => one.vendor === vendor && one.product === product && one.plan === plan,
  );
  return template && templateById(knowledge, template.id);
}

/**
 * Claims to propose. An answer has the same id in every bundle that gives it unchanged, so that loading one twice
 * proposes nothing twice; one that was read again is a new claim.
 *
 * @param bundle the name under which the claims' source is shown: `bailiwick 2026-11-22`.
 */
export function claimsFrom(template: Template, profile: ProfileId, bundle: string): readonly Claim[] {
  return template.claims.map((known) => {
    const { source, ...claim } = known;
    return {
      ...claim,
      id: claimId(`kb.${profile}.${known.field}.${fingerprint(distinguishing(known))}`),
      profile,
      source: { kind: 'knowledge', bundle, ...source },
    };
  });
}

/** As text, in an order of its own: another order of the same properties is the same answer. */
function distinguishing({ field, value, source, seenOn, validUntil, voidedBy, unless }: KnownClaim): string {
  const { title, url = null, quote = null, read } = source;
  const lifts = unless.map((lift) => [lift.field, lift.values]);
  return JSON.stringify([field, value, title, url, quote, read, seenOn, validUntil, voidedBy, lifts]);
}
