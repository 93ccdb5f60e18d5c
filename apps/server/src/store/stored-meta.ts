import type { Kysely } from 'kysely';
import type { Meta } from './store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** @param scrub makes what was overwritten unreadable in the database's files. */
export function storedMeta(db: Kysely<Tables>, scrub: () => Promise<void>): Meta {
  const get = async (name: string): Promise<string | undefined> => {
    const row = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value;
  };
  return {
    get: (name) => guarded(() => get(name)),
    claim: (name, value) =>
      guarded(async () => {
        await db
          .insertInto('meta')
          .values({ name, value })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return (await get(name)) ?? value;
      }),
    replace: (name, from, to) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('meta')
          .set({ value: to })
          .where('name', '=', name)
          .where('value', '=', from)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 1n) await scrub();
        return numUpdatedRows === 1n;
      }),
    namesUnder: (beginning) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('meta')
          .select('name')
          // By code points: `like` would take `_` for any letter.
          .where((is) => is(is.fn('substr', ['name', is.val(1), is.val(beginning.length)]), '=', beginning))
          .execute();
        return rows.map(({ name }) => name).toSorted();
      }),
  };
}
