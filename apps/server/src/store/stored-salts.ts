import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SaltStore } from '../ledger/salt-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

const SALT_BYTES = 32;

export function storedSalts(db: Kysely<Tables>): SaltStore {
  const get = async (subject: string): Promise<Uint8Array | undefined> => {
    const row = await db
      .selectFrom('ledger_salts')
      .select('salt')
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row?.salt;
  };
  return {
    saltOf: (subject) =>
      guarded(async () => {
        const known = await get(subject);
        if (known !== undefined) return known;
        const salt = randomBytes(SALT_BYTES);
        await db
          .insertInto('ledger_salts')
          .values({ subject, salt })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return (await get(subject)) ?? salt;
      }),
  };
}
