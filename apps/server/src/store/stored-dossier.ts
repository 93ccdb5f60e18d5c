import type { Kysely } from 'kysely';
import type { EventStore } from '../vendors/event-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Below the number of variables that a statement may have, three to a row. */
const ROWS_AT_ONCE = 5_000;

export function storedDossier(db: Kysely<Tables>): EventStore {
  return {
    after: (seq) =>
      guarded(() =>
        db
          .selectFrom('dossier_events')
          .select(['seq', 'at', 'body'])
          .where('seq', '>', seq)
          .orderBy('seq')
          .execute(),
      ),
    append: (rows) =>
      guarded(async () => {
        const [first, ...rest] = rows;
        if (first === undefined) return 'appended';
        return db.transaction().execute(async (within) => {
          // Whoever writes the first number has all that follow: numbers have no gaps.
          const { numInsertedOrUpdatedRows } = await within
            .insertInto('dossier_events')
            .values(first)
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          if (numInsertedOrUpdatedRows !== 1n) return 'moved';
          for (let at = 0; at < rest.length; at += ROWS_AT_ONCE) {
            await within
              .insertInto('dossier_events')
              .values(rest.slice(at, at + ROWS_AT_ONCE))
              .execute();
          }
          return 'appended';
        });
      }),
  };
}
