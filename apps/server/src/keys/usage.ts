import type { PrincipalId } from '@bailiwick/contract/ids';

/** What one principal used on one day. */
export interface DailyUsage {
  readonly principal: PrincipalId;
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  /** Input and output together. */
  readonly tokens: number;
  /** In the organisation's currency. */
  readonly cost: number;
}

/** Where usage rests. A rejected promise is always `journal_unavailable`. */
export interface UsageStore {
  /** Adds to what stands there, so that several processes can count side by side. */
  add(usage: readonly DailyUsage[]): Promise<void>;
  /** Every row of this day and later ones. */
  since(day: string): Promise<readonly DailyUsage[]>;
}
