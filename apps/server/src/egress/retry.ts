import type { ErrorCode } from '@bailiwick/contract/errors';

/** How an attempt failed: with a status of the vendor's, or with no answer at all. */
export interface FailedAttempt {
  /** 1 for the first. */
  readonly attempt: number;
  readonly status?: number;
  readonly code?: ErrorCode;
  /** Seconds the vendor asked to wait. */
  readonly retryAfter?: number | undefined;
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number;
}

/** 529 is Anthropic's "overloaded". 409 stays out: it is the vendor's answer to what the caller asked. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504, 529]);
const FIRST_MS = 250;
const LONGEST_MS = 8_000;
const LONGEST_ASKED_MS = 15_000;

/**
 * Milliseconds to wait before the next attempt; undefined: do not try this offering again.
 *
 * Full jitter (uniform between 0 and an exponentially growing bound), so that callers who failed together do not
 * come back together. A vendor who asks for a wait gets it; one who asks for longer than a caller would hold the
 * line is not tried again, and the caller learns how long to wait.
 */
export function retryDelay({ attempt, status, code, retryAfter, random }: FailedAttempt): number | undefined {
  const passing =
    status === undefined ? code === 'upstream_failed' || code === 'upstream_timeout' : PASSING.has(status);
  if (!passing) return undefined;
  const jitter = random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  if (retryAfter === undefined || !(retryAfter >= 0)) return jitter;
  const asked = retryAfter * 1000;
  return asked > LONGEST_ASKED_MS ? undefined : asked + Math.min(jitter, FIRST_MS);
}
