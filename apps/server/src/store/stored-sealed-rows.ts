import { type Kysely, sql } from 'kysely';
import type { SealedRows } from '../protect/pseudonym.ts';
import { pseudonymOf } from './stored-pseudonyms.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Sealed pseudonyms across scopes, in the order of their primary key: a page costs what it shows. */
export function storedSealedRows(db: Kysely<Tables>): SealedRows {
  return {
    any: () =>
      guarded(async () => {
        const row = await db.selectFrom('pseudonyms').select('scope').limit(1).executeTakeFirst();
        return row !== undefined;
      }),
    after: (row, limit) =>
      guarded(async () => {
        const all = db.selectFrom('pseudonyms').selectAll().orderBy('scope').orderBy('token').limit(limit);
        const rest =
          row === undefined ? all : all.where(sql<boolean>`(scope, token) > (${row.scope}, ${row.token})`);
        return (await rest.execute()).map(pseudonymOf);
      }),
    reseal: (changes) =>
      guarded(() =>
        // One flush a page; requests that write meanwhile wait for a page, not for the whole.
        db.transaction().execute(async (within) => {
          for (const { row, sealed } of changes) {
            await within
              .updateTable('pseudonyms')
              .set({ sealed })
              .where('scope', '=', row.scope)
              .where('token', '=', row.token)
              .where('sealed', '=', row.sealed)
              .execute();
          }
        }),
      ),
  };
}
