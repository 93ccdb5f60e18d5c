import type { OfferingId } from '@bailiwick/contract/ids';
import type { Profile, ProfileId } from '@bailiwick/diligence/profile';

const YEAR = 365;

export interface HandWritten {
  readonly id: ProfileId;
  readonly vendor: string;
  readonly product: string;
  readonly models: readonly string[];
  readonly serves: readonly OfferingId[];
  readonly owner: string;
  readonly purpose: string | undefined;
}

/** An offering that nobody knows beforehand: what it is, and nothing about it yet. */
export const byHand = ({ id, vendor, product, models, serves, owner, purpose }: HandWritten): Profile => ({
  id,
  vendor,
  entity: undefined,
  product,
  plan: undefined,
  hosts: [],
  models,
  region: undefined,
  setting: undefined,
  inherits: undefined,
  serves,
  owner,
  purpose,
  reviewEveryDays: YEAR,
  reviewedOn: undefined,
});
