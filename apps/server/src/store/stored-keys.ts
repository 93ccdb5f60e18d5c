import { offeringId, principalId } from '@bailiwick/contract/ids';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { KeyRecord, KeyStore } from '../keys/key-record.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

const offeringIds = z.array(z.string().transform(offeringId)).readonly();

export function storedKeys(db: Kysely<Tables>): KeyStore {
  return {
    all: () =>
      guarded(async () => {
        const rows = await db.selectFrom('api_keys').selectAll().orderBy('created').orderBy('id').execute();
        return rows.map(recordOf);
      }),
    add: (record) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('api_keys')
          .values(rowOf(record))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'added' : 'name_taken';
      }),
    revoke: (id, at) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('api_keys')
          .set({ revoked: at })
          .where('id', '=', id)
          .where('revoked', 'is', null)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
  };
}

function rowOf({ budget, offerings, ...record }: KeyRecord): Tables['api_keys'] {
  return {
    id: record.id,
    name: record.name,
    team: record.team ?? null,
    owner: record.owner ?? null,
    hash: record.hash,
    created: record.created,
    expires: record.expires ?? null,
    revoked: record.revoked ?? null,
    offerings: offerings === undefined ? null : JSON.stringify(offerings),
    requests_per_minute: budget.requestsPerMinute ?? null,
    tokens_per_day: budget.tokensPerDay ?? null,
    money_per_month: budget.moneyPerMonth ?? null,
  };
}

function recordOf(row: Selectable<Tables['api_keys']>): KeyRecord {
  return {
    id: principalId(row.id),
    name: row.name,
    team: row.team ?? undefined,
    owner: row.owner ?? undefined,
    hash: row.hash,
    created: row.created,
    expires: row.expires ?? undefined,
    revoked: row.revoked ?? undefined,
    offerings: row.offerings === null ? undefined : offeringIds.parse(JSON.parse(row.offerings)),
    budget: {
      requestsPerMinute: row.requests_per_minute ?? undefined,
      tokensPerDay: row.tokens_per_day ?? undefined,
      moneyPerMonth: row.money_per_month ?? undefined,
    },
  };
}
