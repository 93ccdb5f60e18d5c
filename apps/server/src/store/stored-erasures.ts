import { offeringId } from '@bailiwick/contract/ids';
import type { Kysely } from 'kysely';
import type { ErasureId, ErasureStore } from '../erasure/erasure-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedErasures(db: Kysely<Tables>, scrub: () => Promise<void>): ErasureStore {
  return {
    removePseudonyms: (rows) =>
      guarded(async () => {
        const removed = await db.transaction().execute(async (within) => {
          let count = 0;
          for (const { scope, token } of rows) {
            const row = within.selectFrom('pseudonyms').select('sealed');
            const there = await row.where('scope', '=', scope).where('token', '=', token).executeTakeFirst();
            if (there === undefined) continue;
            // In its own place, byte for byte: a page that becomes free as a whole is not overwritten by itself.
            await within
              .updateTable('pseudonyms')
              .set({ sealed: new Uint8Array(there.sealed.length) })
              .where('scope', '=', scope)
              .where('token', '=', token)
              .execute();
            await within
              .deleteFrom('pseudonyms')
              .where('scope', '=', scope)
              .where('token', '=', token)
              .execute();
            count += 1;
          }
          return count;
        });
        if (rows.length > 0) await scrub();
        return removed;
      }),
    removeSalts: (subjects) =>
      guarded(async () => {
        if (subjects.length === 0) return;
        const salt = new Uint8Array(32);
        await db.updateTable('ledger_salts').set({ salt }).where('subject', 'in', subjects).execute();
        await db.deleteFrom('ledger_salts').where('subject', 'in', subjects).execute();
        await scrub();
      }),
    add: (erasure, requests) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          await within.insertInto('erasures').values(erasure).execute();
          for (const { letter, due, ...request } of requests)
            await within
              .insertInto('deletion_requests')
              .values({ ...request, due: due ?? null, body: letter })
              .execute();
        }),
      ),
    find: (id) =>
      guarded(async () => {
        const row = await db.selectFrom('erasures').selectAll().where('id', '=', id).executeTakeFirst();
        return row === undefined ? undefined : { ...row, id };
      }),
    requests: () =>
      guarded(async () => {
        const rows = await db.selectFrom('deletion_requests').selectAll().orderBy('id').execute();
        return rows.map(({ body, erasure, offering, due, ...row }) => ({
          ...row,
          erasure: erasure as ErasureId,
          offering: offeringId(offering),
          due: due ?? undefined,
          letter: body,
        }));
      }),
    mark: (id, state, at) =>
      guarded(async () => {
        const change = db.updateTable('deletion_requests').set({ state, changed: at }).where('id', '=', id);
        const { numUpdatedRows } = await change.executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
  };
}
