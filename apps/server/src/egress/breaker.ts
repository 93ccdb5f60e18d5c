import type { OfferingId } from '@bailiwick/contract/ids';

/**
 * Leaves an offering alone that keeps failing, so that callers are not kept waiting and fallbacks take over at once.
 *
 * closed → open after 5 failures in a row, or when half of the last 20 answers were failures;
 * open → probing after a rest: one request is let through; its success closes, its failure opens again.
 */
export type Breaker =
  /** `recent` remembers the last answers as bits, the newest lowest, 1 for a failure. */
  | { readonly state: 'closed'; readonly inRow: number; readonly recent: number; readonly seen: number }
  | { readonly state: 'open'; readonly until: number }
  /** The probe counts as lost at `until`: its caller may have left without an answer. */
  | { readonly state: 'probing'; readonly until: number };

const IN_ROW = 5;
const WINDOW = 20;
const WINDOW_BITS = 2 ** WINDOW - 1;
const REST_MS = 15_000;

export const CLOSED: Breaker = { state: 'closed', inRow: 0, recent: 0, seen: 0 };

/** Whether a request may go now, and the state that follows. Times are milliseconds on a monotonic clock. */
export function admit(
  breaker: Breaker,
  now: number,
): { readonly admitted: 'yes' | 'no'; readonly next: Breaker } {
  if (breaker.state === 'closed') return { admitted: 'yes', next: breaker };
  if (now < breaker.until) return { admitted: 'no', next: breaker };
  return { admitted: 'yes', next: { state: 'probing', until: now + REST_MS } };
}

/** The state after an answer came back. */
export function after(breaker: Breaker, result: 'success' | 'failure', now: number): Breaker {
  if (breaker.state === 'closed') return afterClosed(breaker, result, now);
  // A late answer to a request from before the opening proves nothing about now.
  if (breaker.state === 'open') return breaker;
  return result === 'success' ? CLOSED : { state: 'open', until: now + REST_MS };
}

function afterClosed(
  breaker: Breaker & { readonly state: 'closed' },
  result: 'success' | 'failure',
  now: number,
): Breaker {
  const failed = result === 'failure' ? 1 : 0;
  const inRow = failed === 1 ? breaker.inRow + 1 : 0;
  const recent = ((breaker.recent << 1) | failed) & WINDOW_BITS;
  const seen = Math.min(breaker.seen + 1, WINDOW);
  const open = inRow >= IN_ROW || (failed === 1 && seen === WINDOW && ones(recent) * 2 >= WINDOW);
  return open ? { state: 'open', until: now + REST_MS } : { state: 'closed', inRow, recent, seen };
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

export interface BreakersOptions {
  /** Milliseconds on a monotonic clock. */
  readonly tick: () => number;
  readonly onChange?: (offering: OfferingId, state: Breaker['state']) => void;
}

/** One breaker per offering. */
export class Breakers {
  readonly #breakers = new Map<OfferingId, Breaker>();
  readonly #tick: () => number;
  readonly #onChange: BreakersOptions['onChange'];

  constructor({ tick, onChange }: BreakersOptions) {
    this.#tick = tick;
    this.#onChange = onChange;
  }

  /** Whether a request may go to this offering now. A half-open breaker admits one. */
  admits(offering: OfferingId): boolean {
    const { admitted, next } = admit(this.#of(offering), this.#tick());
    this.#set(offering, next);
    return admitted === 'yes';
  }

  succeeded(offering: OfferingId): void {
    this.#set(offering, after(this.#of(offering), 'success', this.#tick()));
  }

  /**
   * @param status undefined when no answer came. Below 500 the vendor is alive (429 asks for patience, 401 for
   * another key), which opens nothing; 408 and the rest are failures.
   */
  failed(offering: OfferingId, status: number | undefined): void {
    const alive = status !== undefined && status < 500 && status !== 408;
    this.#set(offering, after(this.#of(offering), alive ? 'success' : 'failure', this.#tick()));
  }

  #of(offering: OfferingId): Breaker {
    return this.#breakers.get(offering) ?? CLOSED;
  }

  #set(offering: OfferingId, next: Breaker): void {
    const before = this.#of(offering);
    if (before === next) return;
    this.#breakers.set(offering, next);
    if (before.state !== next.state) this.#onChange?.(offering, next.state);
  }
}
