/**
 * What each principal may still use: requests per minute, tokens per day, money per month (days and months in UTC).
 *
 * Promises: an admission waits for nothing; counters survive a restart (`load`, `flush`; a crash loses the last
 * seconds); processes that share a database see each other's use with every flush.
 * Refuses before the call, not after: what was used and what is reserved by calls under way must leave room.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { PrincipalId } from '@bailiwick/contract/ids';
import { type Amount, Counters } from './counters.ts';
import { dayOf, monthOf, secondsToNextDay, secondsToNextMonth } from './periods.ts';
import type { Budget, Principal } from './principal.ts';
import { type Bucket, refilled, secondsUntilNext } from './request-rate.ts';
import type { UsageStore } from './usage.ts';

/** What a call used, or what it is expected to use at most. */
export interface Use {
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  /** In the organisation's currency. */
  readonly cost?: number | undefined;
}

/** Room kept for a call under way, until `spend` or `release` gives it back. */
export type Reservation = Amount;

const NOTHING: Reservation = { tokens: 0, cost: 0 };

export class Budgets {
  readonly #store: UsageStore;
  readonly #now: () => number;
  readonly #buckets = new Map<PrincipalId, Bucket>();
  readonly #reserved = new Map<PrincipalId, Set<Reservation>>();
  /** What the database knows, what is on its way there, and what has yet to go; together, all there is. */
  #stored = new Counters();
  #leaving = new Counters();
  #fresh = new Counters();
  #flushing: Promise<void> = Promise.resolve();

  constructor(store: UsageStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Reads this month's use; to be called before the first admission. */
  async load(): Promise<void> {
    const rows = await this.#store.since(`${monthOf(this.#now())}-01`);
    this.#stored = new Counters();
    this.#stored.addAll(rows);
  }

  /**
   * Counts a request and reserves what it is expected to use.
   *
   * @throws BailiwickError `rate_limited` or `budget_exceeded`, with the seconds until it makes sense to try again.
   */
  admit(principal: Principal, estimate?: Use): Reservation {
    const { budget, id } = principal;
    const now = this.#now();
    this.#checkBudget(id, budget, now);
    if (budget.requestsPerMinute !== undefined) this.#take(id, budget.requestsPerMinute, now);
    if (estimate === undefined) return NOTHING;
    const reservation = { tokens: tokensOf(estimate), cost: amountOf(estimate.cost) };
    const held = this.#reserved.get(id);
    if (held === undefined) this.#reserved.set(id, new Set([reservation]));
    else held.add(reservation);
    return reservation;
  }

  /** Counts what a call used, and gives its reservation back. */
  spend(principal: Principal, use: Use, reservation?: Reservation): void {
    if (reservation !== undefined) this.release(principal, reservation);
    const tokens = tokensOf(use);
    const cost = amountOf(use.cost);
    if (tokens > 0 || cost > 0)
      this.#fresh.add({ day: dayOf(this.#now()), principal: principal.id, tokens, cost });
  }

  /** Gives back the reservation of a call that used nothing. */
  release(principal: Principal, reservation: Reservation): void {
    const held = this.#reserved.get(principal.id);
    if (held?.delete(reservation) === true && held.size === 0) this.#reserved.delete(principal.id);
  }

  /**
   * Writes what was counted and reads what others have.
   *
   * @throws BailiwickError `journal_unavailable`; what was counted stays and goes with the next flush.
   */
  flush(): Promise<void> {
    // One at a time: a second one would not know what the first has yet to hear.
    this.#flushing = this.#flushing.catch(() => undefined).then(() => this.#write());
    return this.#flushing;
  }

  /** Flushes again and again until the function it gives is called. @param interval milliseconds. */
  keepFlushing(interval: number): () => void {
    const timer = setInterval(() => void this.flush().catch(() => undefined), interval).unref();
    return () => clearInterval(timer);
  }

  async #write(): Promise<void> {
    this.#leaving = this.#fresh;
    this.#fresh = new Counters();
    const rows = this.#leaving.rows();
    try {
      if (rows.length > 0) await this.#store.add(rows);
    } catch (error) {
      this.#leaving = new Counters();
      this.#fresh.addAll(rows);
      throw error;
    }
    try {
      await this.load();
    } catch (error) {
      this.#stored.addAll(rows);
      throw error;
    } finally {
      this.#leaving = new Counters();
    }
    this.#forgetFullBuckets();
  }

  #checkBudget(id: PrincipalId, { tokensPerDay, moneyPerMonth }: Budget, now: number): void {
    if (tokensPerDay === undefined && moneyPerMonth === undefined) return;
    const reserved = sum(this.#reserved.get(id) ?? []);
    if (tokensPerDay !== undefined && this.#used(id, dayOf(now)).tokens + reserved.tokens >= tokensPerDay) {
      throw exceeded("The key's tokens for today are used up.", secondsToNextDay(now));
    }
    if (moneyPerMonth !== undefined && this.#used(id, monthOf(now)).cost + reserved.cost >= moneyPerMonth) {
      throw exceeded("The key's money for this month is used up.", secondsToNextMonth(now));
    }
  }

  #take(id: PrincipalId, perMinute: number, now: number): void {
    const bucket = refilled(this.#buckets.get(id), perMinute, now);
    // Fractions of requests do not add up exactly.
    const admitted = bucket.level > 1 - 1e-9;
    this.#buckets.set(id, admitted ? { ...bucket, level: bucket.level - 1 } : bucket);
    if (admitted) return;
    const retryAfter = secondsUntilNext(bucket, perMinute);
    throw new BailiwickError('rate_limited', `The key may send ${perMinute} requests per minute, and has.`, {
      retryAfter,
    });
  }

  #used(id: PrincipalId, period: string): Amount {
    return sum([this.#stored, this.#leaving, this.#fresh].map((counters) => counters.of(id, period)));
  }

  /** A bucket that has had a minute to fill is as good as none. */
  #forgetFullBuckets(): void {
    const aMinuteAgo = this.#now() - 60_000;
    for (const [id, { at }] of this.#buckets) if (at < aMinuteAgo) this.#buckets.delete(id);
  }
}

function sum(amounts: Iterable<Amount>): Amount {
  let tokens = 0;
  let cost = 0;
  for (const amount of amounts) {
    tokens += amount.tokens;
    cost += amount.cost;
  }
  return { tokens, cost };
}

function tokensOf({ inputTokens, outputTokens }: Use): number {
  return amountOf(inputTokens) + amountOf(outputTokens);
}

/** Vendors report use; a negative number from one must not fill a budget up again. */
function amountOf(reported: number | undefined): number {
  return reported !== undefined && Number.isFinite(reported) && reported > 0 ? reported : 0;
}

function exceeded(happened: string, retryAfter: number): BailiwickError {
  return new BailiwickError('budget_exceeded', happened, { retryAfter });
}
