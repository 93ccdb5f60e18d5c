import { principalId } from '@bailiwick/contract/ids';
import { type Kysely, sql } from 'kysely';
import type { UsageStore } from '../keys/usage.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Rows per statement; databases limit the parameters of one. */
const MOST_ROWS = 1_000;

export function storedUsage(db: Kysely<Tables>): UsageStore {
  return {
    add: (usage) =>
      guarded(async () => {
        for (let from = 0; from < usage.length; from += MOST_ROWS) {
          await db
            .insertInto('usage_by_day')
            .values(usage.slice(from, from + MOST_ROWS))
            .onConflict((conflict) =>
              conflict.columns(['principal', 'day']).doUpdateSet({
                tokens: sql`usage_by_day.tokens + excluded.tokens`,
                cost: sql`usage_by_day.cost + excluded.cost`,
              }),
            )
            .execute();
        }
      }),
    since: (day) =>
      guarded(async () => {
        const rows = await db.selectFrom('usage_by_day').selectAll().where('day', '>=', day).execute();
        return rows.map((row) => ({ ...row, principal: principalId(row.principal) }));
      }),
  };
}
