import type { Kysely } from 'kysely';
import type { Meta } from './store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

export function storedMeta(db: Kysely<Tables>): Meta {
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
  };
}
