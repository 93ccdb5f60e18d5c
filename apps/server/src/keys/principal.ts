import type { OfferingId, PrincipalId } from '@bailiwick/contract/ids';

/** What one key may spend; undefined means no limit. */
export interface Budget {
  readonly requestsPerMinute: number | undefined;
  readonly tokensPerDay: number | undefined;
  /** In the organisation's currency. */
  readonly moneyPerMonth: number | undefined;
}

/** Who is asking: the holder of an API key, or the one user of a loopback-only install without keys. */
export interface Principal {
  readonly id: PrincipalId;
  readonly name: string;
  readonly team: string | undefined;
  /** `undefined` means every offering. */
  readonly offerings: readonly OfferingId[] | undefined;
  readonly budget: Budget;
}
