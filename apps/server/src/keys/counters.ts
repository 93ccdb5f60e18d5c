import type { PrincipalId } from '@bailiwick/contract/ids';
import type { DailyUsage } from './usage.ts';

export interface Amount {
  readonly tokens: number;
  readonly cost: number;
}

/** Use per day and principal, in memory. */
export class Counters {
  readonly #days = new Map<string, Map<PrincipalId, Amount>>();

  add({ day, principal, tokens, cost }: DailyUsage): void {
    let amounts = this.#days.get(day);
    if (amounts === undefined) this.#days.set(day, (amounts = new Map<PrincipalId, Amount>()));
    const before = amounts.get(principal);
    amounts.set(principal, { tokens: (before?.tokens ?? 0) + tokens, cost: (before?.cost ?? 0) + cost });
  }

  addAll(rows: Iterable<DailyUsage>): void {
    for (const row of rows) this.add(row);
  }

  /** @param period a day (`2026-11-22`) or a month (`2026-11`). */
  of(principal: PrincipalId, period: string): Amount {
    let tokens = 0;
    let cost = 0;
    for (const [day, amounts] of this.#days) {
      if (!day.startsWith(period)) continue;
      const amount = amounts.get(principal);
      tokens += amount?.tokens ?? 0;
      cost += amount?.cost ?? 0;
    }
    return { tokens, cost };
  }

  rows(): DailyUsage[] {
    return [...this.#days].flatMap(([day, amounts]) =>
      [...amounts].map(([principal, amount]) => ({ day, principal, ...amount })),
    );
  }
}
