import type { Kysely } from 'kysely';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Read anew each time: a salt that was shredded lives on in no memory of ours. */
export function storedSalts(db: Kysely<Tables>): Pick<LedgerStore, 'salts' | 'knownSalts'> {
  const read = async (subjects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> => {
    const rows = await db.selectFrom('ledger_salts').selectAll().where('subject', 'in', subjects).execute();
    return new Map(rows.map(({ subject, salt }) => [subject, new Uint8Array(salt)]));
  };
  return {
    knownSalts: (subjects) => guarded(() => read(subjects)),
    salts: (subjects, fresh) =>
      guarded(async () => {
        if (subjects.length === 0) return new Map();
        const known = await read(subjects);
        const unknown = subjects.filter((subject) => !known.has(subject));
        if (unknown.length === 0) return known;
        await db
          .insertInto('ledger_salts')
          .values(unknown.map((subject) => ({ subject, salt: fresh() })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        // Another server may have been first.
        return read(subjects);
      }),
  };
}
