import type { Kysely } from 'kysely';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

export function storedCosignatures(
  db: Kysely<Tables>,
): Pick<LedgerStore, 'cosignatures' | 'addCosignatures' | 'lastCosigned'> {
  const rows = db
    .selectFrom('ledger_cosignatures')
    .select(['size', 'witness', 'key_id as keyId', 'at', 'line']);
  return {
    cosignatures: (size) =>
      guarded(() => rows.where('size', '=', size).orderBy('witness').orderBy('key_id').execute()),
    addCosignatures: (cosignatures) =>
      guarded(async () => {
        const values = cosignatures.map(({ keyId, ...row }) => ({ ...row, key_id: keyId }));
        if (values.length === 0) return;
        await db
          .insertInto('ledger_cosignatures')
          .values(values)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    lastCosigned: (witness) =>
      guarded(() => {
        const wanted = witness === undefined ? rows : rows.where('witness', '=', witness);
        return wanted.orderBy('size', 'desc').limit(1).executeTakeFirst();
      }),
  };
}
