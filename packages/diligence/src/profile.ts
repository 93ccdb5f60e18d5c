/**
 * The unit of assessment: an offering, not a vendor. Vendor, contracting entity, product, plan, endpoint, models and
 * region together, for each of them changes the answers.
 */
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Day } from './day.ts';

declare const brand: unique symbol;
export type ProfileId = string & { readonly [brand]: 'ProfileId' };

/** @returns undefined where `text` is no id: lower-case letters, digits, dots and hyphens, 1 to 64. */
export const parseProfileId = (text: string): ProfileId | undefined =>
  /^[a-z0-9][a-z0-9.-]{0,63}$/.test(text) ? (text as ProfileId) : undefined;

/**
 * `prospective`: asked for, not yet looked at; nothing passes. `approved`: what the claims carry passes. `restricted`:
 * public and internal data only. `suspended`: nothing passes until a person lifts it. `ended`: nothing passes any more.
 */
export const LIFECYCLE = ['prospective', 'approved', 'restricted', 'suspended', 'ended'] as const;
export type Lifecycle = (typeof LIFECYCLE)[number];

export interface Profile {
  readonly id: ProfileId;
  /** `Mistral AI` */
  readonly vendor: string;
  /** Who signs: `Mistral AI SAS`; undefined: unknown. */
  readonly entity: string | undefined;
  /** `La Plateforme, paid plan` */
  readonly product: string;
  readonly plan: string | undefined;
  /** Host names under which it is reached. */
  readonly hosts: readonly string[];
  /** Model names or patterns with `*`. */
  readonly models: readonly string[];
  readonly region: string | undefined;
  /** Settings of the account that its answers depend on, in words. */
  readonly setting: string | undefined;
  /** Answers that it lacks are taken from this one: experimental models of an API, for instance. */
  readonly inherits: ProfileId | undefined;
  /** The offerings of bailiwick.yaml that this assesses. */
  readonly serves: readonly OfferingId[];
  readonly owner: string | undefined;
  readonly purpose: string | undefined;
  readonly reviewEveryDays: number;
  readonly reviewedOn: Day | undefined;
}
