/**
 * How failures slow down whoever guesses, without giving strangers a way to keep somebody out.
 *
 * Three counters per attempt. `pair`, one account from one network: strict. `network`, whatever the account: against
 * one password tried on all. `account`, from anywhere: against many machines on one account; it is mild, ends within a
 * minute, and does not count where the person has signed in before. An attempt that comes too early is not judged and
 * not counted, so it never makes the wait longer (OWASP ASVS 5, 6.3.1).
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { SessionStore, Strikes } from './session-store.ts';

interface Rule {
  /** So many failures cost nothing. */
  readonly free: number;
  /** The longest wait, in milliseconds. */
  readonly most: number;
}

const FORGOTTEN_AFTER_MS = 86_400_000;
const FIRST_WAIT_MS = 1_000;
/** So often another attempt may come between reading a counter and writing it. */
const MOST_TRIES = 100;

export const PAIR: Rule = { free: 5, most: 900_000 };
export const NETWORK: Rule = { free: 30, most: 900_000 };
export const ACCOUNT: Rule = { free: 50, most: 60_000 };
/** Codes of a second factor: whoever gets here has the password, so this keeps no stranger's victim out. */
export const CODE: Rule = { free: 6, most: 900_000 };

export interface Counter {
  readonly key: string;
  readonly rule: Rule;
}

/** Milliseconds to wait after the last failure. */
function waitAfter(failures: number, { free, most }: Rule): number {
  return failures < free ? 0 : Math.min(most, FIRST_WAIT_MS * 2 ** Math.min(30, failures - free));
}

/**
 * Counts an attempt before it is judged, so that many at once do not slip through together.
 *
 * @throws BailiwickError `rate_limited`, when one of the counters says to wait; then none has changed for good.
 */
export async function strike(store: SessionStore, counters: readonly Counter[], now: number): Promise<void> {
  const struck: Counter[] = [];
  for (const counter of counters) {
    const wait = await strikeOne(store, counter, now);
    if (wait === 0) {
      struck.push(counter);
      continue;
    }
    for (const other of struck) await forgive(store, other);
    throw new BailiwickError('rate_limited', 'There were too many attempts.', {
      remedy: 'Wait as long as it says, then try again; an owner can help with a new link.',
      retryAfter: Math.ceil(wait / 1_000),
    });
  }
}

/** Takes one failure back. */
export async function forgive(store: SessionStore, { key }: Counter): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await store.strikes(key);
    if (before === undefined || before.failures === 0) return;
    if (await store.replaceStrikes(key, before, { ...before, failures: before.failures - 1 })) return;
  }
}

/** Milliseconds to wait; 0 when the attempt may go on and is counted. */
async function strikeOne(store: SessionStore, { key, rule }: Counter, now: number): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await store.strikes(key);
    const failures = before === undefined || isForgotten(before, now) ? 0 : before.failures;
    const wait = failures === 0 ? 0 : (before?.last ?? 0) + waitAfter(failures, rule) - now;
    if (wait > 0) return wait;
    if (await store.replaceStrikes(key, before, { failures: failures + 1, last: now })) return 0;
  }
  return FIRST_WAIT_MS;
}

const isForgotten = ({ last }: Strikes, now: number): boolean => now - last > FORGOTTEN_AFTER_MS;
