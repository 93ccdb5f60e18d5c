import type { Entry } from '../record/entry.ts';
import { ledgerEntry } from './ledger-entry.ts';
import type { SaltStore } from './salt-store.ts';

/**
 * Entries younger than this stay out for now: on a database that several servers share, a row with a smaller number may
 * still be on its way, and what has once had a place in the log never gets another.
 */
export const SETTLED_AFTER_MS = 30_000;

/** The entries of the journal as those of the ledger, in the order of their numbers, up to what is settled. */
export async function* journalLeaves(
  entries: AsyncIterable<Entry>,
  salts: SaltStore,
  now: number,
): AsyncGenerator<{ readonly entry: Entry; readonly bytes: Uint8Array }> {
  const known = new Map<string, Uint8Array>();
  for await (const entry of entries) {
    if (entry.at > now - SETTLED_AFTER_MS) return;
    const salt = known.get(entry.principal) ?? (await salts.saltOf(entry.principal));
    known.set(entry.principal, salt);
    yield { entry, bytes: ledgerEntry(entry, salt) };
  }
}
