import { principalId, recordId, scopeId } from '@bailiwick/contract/ids';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ContentStore, Reveal, SealedContent } from '../contents/content-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Below the number of variables that a statement may have. */
const IDS_AT_ONCE = 1_000;

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedContents(db: Kysely<Tables>, scrub: () => Promise<void>): ContentStore {
  return {
    add: (contents) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          for (const content of contents)
            await within
              .insertInto('contents')
              .values(content)
              .onConflict((conflict) => conflict.doNothing())
              .execute();
        }),
      ),
    find: (id) =>
      guarded(async () => {
        const row = await db.selectFrom('contents').selectAll().where('id', '=', id).executeTakeFirst();
        return row === undefined ? undefined : contentOf(row);
      }),
    after: (after, limit) =>
      guarded(async () => {
        const page = db.selectFrom('contents').selectAll().where('id', '>', after).orderBy('id');
        return (await page.limit(limit).execute()).map(contentOf);
      }),
    outdated: ({ now, cameBefore }, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('contents')
          .select('id')
          .where((row) => row.or([row('until', '<=', now), row('at', '<', cameBefore)]))
          .where(sql<boolean>`not exists (select 1 from legal_holds
            where (kind = 'principal' and target = contents.principal)
               or (kind = 'scope' and target = contents.scope))`)
          .where(
            sql<boolean>`not exists (select 1 from held_scopes where held_scopes.scope = contents.scope)`,
          )
          .orderBy('at')
          .limit(limit)
          .execute();
        return rows.map(({ id }) => recordId(id));
      }),
    remove: (ids) =>
      guarded(async () => {
        for (let at = 0; at < ids.length; at += IDS_AT_ONCE)
          await db
            .deleteFrom('contents')
            .where('id', 'in', ids.slice(at, at + IDS_AT_ONCE))
            .execute();
        if (ids.length > 0) await scrub();
      }),
    noteReveal: (reveal) =>
      guarded(async () => {
        await db.insertInto('content_reveals').values(reveal).execute();
      }),
    revealsOf: (record) =>
      guarded(async () => {
        const rows = db.selectFrom('content_reveals').selectAll().where('record', '=', record);
        return (await rows.orderBy('at', 'desc').execute()).map(revealOf);
      }),
    revealsTo: (principal, limit) =>
      guarded(async () => {
        const rows = db.selectFrom('content_reveals').selectAll().where('principal', '=', principal);
        return (await rows.orderBy('at', 'desc').limit(limit).execute()).map(revealOf);
      }),
  };
}

const contentOf = ({
  id,
  principal,
  scope,
  sealed,
  ...times
}: Selectable<Tables['contents']>): SealedContent => ({
  ...times,
  id: recordId(id),
  principal: principalId(principal),
  scope: scopeId(scope),
  // A copy of its own: what a driver hands out may be a window on its receive buffer.
  sealed: new Uint8Array(sealed),
});

const revealOf = ({ principal, ...row }: Selectable<Tables['content_reveals']>): Reveal => ({
  ...row,
  principal: principalId(principal),
});
