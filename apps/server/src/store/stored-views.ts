import type { Kysely } from 'kysely';
import type { ViewShelf } from '../activity/activity-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

export function storedViews(db: Kysely<Tables>): ViewShelf {
  return {
    of: (person) =>
      guarded(() =>
        db
          .selectFrom('saved_views')
          .select(['id', 'name', 'search'])
          .where('person', '=', person)
          .orderBy('name')
          .execute(),
      ),
    put: (person, view, at) =>
      guarded(async () => {
        await db
          .insertInto('saved_views')
          .values({ ...view, person, created: at })
          .onConflict((conflict) => conflict.columns(['person', 'name']).doUpdateSet({ search: view.search }))
          .execute();
      }),
    remove: (person, id) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('saved_views')
          .where('person', '=', person)
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
  };
}
