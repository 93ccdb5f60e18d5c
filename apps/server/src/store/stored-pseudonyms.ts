import { scopeId } from '@bailiwick/contract/ids';
import type { Kysely, Selectable } from 'kysely';
import type { PseudonymStore, PseudonymType, SealedPseudonym } from '../protect/pseudonym.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Pseudonyms are written by the journal's commits; here they are read. An expired one is gone, swept or not. */
export function storedPseudonyms(db: Kysely<Tables>, now: () => number): PseudonymStore {
  return {
    drop: (rows) =>
      guarded(async () => {
        await db.transaction().execute(async (within) => {
          for (const { scope, token, sealed } of rows)
            await within
              .deleteFrom('pseudonyms')
              .where('scope', '=', scope)
              .where('token', '=', token)
              .where('sealed', '=', sealed)
              .execute();
        });
      }),
    load: (scope) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('pseudonyms')
          .selectAll()
          .where('scope', '=', scope)
          .where('expires', '>', now())
          .execute();
        return rows.map(pseudonymOf);
      }),
  };
}

export function pseudonymOf({
  scope,
  token,
  type,
  sealed,
  expires,
}: Selectable<Tables['pseudonyms']>): SealedPseudonym {
  return {
    scope: scopeId(scope),
    token,
    type: type as PseudonymType,
    // A copy of its own: what a driver hands out may be a window on its receive buffer.
    sealed: new Uint8Array(sealed),
    expires,
  };
}

/** Deletes what has expired, except under a legal hold; gives the number of rows. */
export async function deleteExpired(db: Kysely<Tables>, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('pseudonyms')
    .where('expires', '<=', now)
    .where('scope', 'not in', (held) =>
      held.selectFrom('legal_holds').select('target').where('kind', '=', 'scope'),
    )
    .where('scope', 'not in', (held) => held.selectFrom('held_scopes').select('scope'))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
