import { principalId, scopeId } from '@bailiwick/contract/ids';
import type { Kysely } from 'kysely';
import type { HeldThing, HoldId, HoldStore } from '../holds/hold.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

export function storedHolds(db: Kysely<Tables>): HoldStore {
  return {
    all: () =>
      guarded(async () => {
        const rows = await db.selectFrom('legal_holds').selectAll().orderBy('since').orderBy('id').execute();
        const scopes = await db.selectFrom('held_scopes').selectAll().execute();
        return rows.map(({ id, kind, target, since }) => ({
          id: id as HoldId,
          on: thingOf(kind, target),
          since,
          scopes: scopes.filter(({ hold }) => hold === id).map(({ scope }) => scopeId(scope)),
        }));
      }),
    add: ({ id, on, since }) =>
      guarded(async () => {
        await db.insertInto('legal_holds').values({ id, kind: on.kind, target: on.id, since }).execute();
      }),
    cover: (hold, scopes) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          for (const scope of scopes)
            await within
              .insertInto('held_scopes')
              .values({ hold, scope })
              .onConflict((conflict) => conflict.doNothing())
              .execute();
        }),
      ),
    remove: (id) =>
      guarded(async () => {
        await db.deleteFrom('held_scopes').where('hold', '=', id).execute();
        const gone = await db.deleteFrom('legal_holds').where('id', '=', id).executeTakeFirstOrThrow();
        return gone.numDeletedRows === 1n;
      }),
  };
}

function thingOf(kind: HeldThing['kind'], target: string): HeldThing {
  switch (kind) {
    case 'conversation':
      return { kind, id: target };
    case 'principal':
      return { kind, id: principalId(target) };
    case 'scope':
      return { kind, id: scopeId(target) };
  }
}
