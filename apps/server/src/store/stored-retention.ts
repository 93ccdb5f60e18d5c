import { type Kysely, sql } from 'kysely';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Entries that one transaction lets go of: few enough that nobody waits long for the database. */
const ENTRIES_AT_ONCE = 4_096;

/** @param scrub makes what was overwritten unreadable in the database's files. */
export function storedRetention(
  db: Kysely<Tables>,
  scrub: () => Promise<void>,
): Pick<LedgerStore, 'keptFrom' | 'prune' | 'checkpointAt'> {
  const keptFrom = async (): Promise<number> => {
    const row = await db
      .selectFrom('ledger_pruned')
      .select('before')
      .orderBy('before', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.before ?? 0;
  };
  /** Says how far, empties the bodies and deletes their rows of the journal: all of it or nothing. */
  const pruneTo = (from: number, before: number, at: number): Promise<void> =>
    db.transaction().execute(async (within) => {
      await within
        .insertInto('ledger_pruned')
        .values({ before, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await within
        .updateTable('ledger_entries')
        .set({ body: '' })
        .where('idx', '>=', from)
        .where('idx', '<', before)
        .execute();
      await sql`delete from journal where seq in (select seq from ledger_entries
        where source = 'journal' and idx >= ${from} and idx < ${before})`.execute(within);
    });
  return {
    keptFrom: () => guarded(keptFrom),
    prune: (before, at) =>
      guarded(async () => {
        const first = await keptFrom();
        for (let from = first; from < before; from += ENTRIES_AT_ONCE)
          await pruneTo(from, Math.min(before, from + ENTRIES_AT_ONCE), at);
        if (before > first) await scrub();
      }),
    checkpointAt: (at) =>
      guarded(async () => {
        // A clock that once stood too early signs fresh entries with an old time: what was signed after a later time is later.
        const first = await db
          .selectFrom('ledger_checkpoints')
          .select('size')
          .where('at', '>', at)
          .orderBy('size')
          .limit(1)
          .executeTakeFirst();
        return db
          .selectFrom('ledger_checkpoints')
          .selectAll()
          .where('size', '<', first?.size ?? Number.MAX_SAFE_INTEGER)
          .orderBy('size', 'desc')
          .limit(1)
          .executeTakeFirst();
      }),
  };
}
