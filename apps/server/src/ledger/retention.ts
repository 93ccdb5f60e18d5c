/**
 * Lets go of what is older than the firm keeps: the bodies of entries, and their rows of the journal.
 *
 * The hashes stay, so the tree is what it was: it verifies, and whoever has kept an entry can still prove it. How far
 * back bodies are kept is itself an entry, written first.
 */
import { TILE_WIDTH } from '@bailiwick/ledger/tile';
import type { LedgerStore } from './ledger-store.ts';

const DAY_MS = 86_400_000;
/** A log that was not signed for so long has been idle, or the clock has jumped: nothing is lost by waiting. */
const SURE_MS = 7 * DAY_MS;

export interface Retention {
  readonly store: LedgerStore;
  readonly days: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What would go: all entries from `from` to before `before`. */
export interface Forgotten {
  readonly from: number;
  readonly before: number;
}

/** @returns undefined where there is nothing to let go of, or the clock cannot be trusted for it. */
export async function forgettable({ store, days, now }: Retention): Promise<Forgotten | undefined> {
  const newest = await store.checkpoint();
  if (newest === undefined || Math.abs(now - newest.at) > SURE_MS) return undefined;
  // A checkpoint that is old enough covers only entries that are.
  const old = await store.checkpointAt(now - days * DAY_MS);
  const before = Math.floor((old?.size ?? 0) / TILE_WIDTH) * TILE_WIDTH;
  const from = await store.keptFrom();
  return before > from ? { from, before } : undefined;
}

/** @param record makes it an entry that so much goes; nothing goes before that is durable. */
export async function forgetOld(
  retention: Retention,
  record: (forgotten: Forgotten) => Promise<unknown>,
): Promise<Forgotten | undefined> {
  const forgotten = await forgettable(retention);
  if (forgotten === undefined) return undefined;
  await record(forgotten);
  await retention.store.prune(forgotten.before, retention.now);
  return forgotten;
}
