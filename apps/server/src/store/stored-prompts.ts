import { principalId } from '@bailiwick/contract/ids';
import type { Kysely } from 'kysely';
import type { PromptId } from '../prompts/prompt.ts';
import type { PromptStore, SealedPrompt } from '../prompts/prompt-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedPrompts(db: Kysely<Tables>, scrub: () => Promise<void>): PromptStore {
  return {
    seenBy: (owner, team) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('prompts')
          .selectAll()
          .where((row) =>
            row.or([
              row('owner', '=', owner),
              row('audience', '=', 'firm'),
              ...(team === undefined
                ? []
                : [row.and([row('audience', '=', 'team'), row('team', '=', team)])]),
            ]),
          )
          .execute();
        return rows.map(promptOf);
      }),
    after: (after, limit) =>
      guarded(async () => {
        const page = db.selectFrom('prompts').selectAll().where('id', '>', after).orderBy('id').limit(limit);
        return (await page.execute()).map(promptOf);
      }),
    find: (id) =>
      guarded(async () => {
        const row = await db.selectFrom('prompts').selectAll().where('id', '=', id).executeTakeFirst();
        return row === undefined ? undefined : promptOf(row);
      }),
    add: (prompt) =>
      guarded(async () => {
        await db
          .insertInto('prompts')
          .values({ ...prompt, team: prompt.team ?? null })
          .execute();
      }),
    change: (id, before, to) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('prompts')
          .set(to)
          .where('id', '=', id)
          .where('changed', '=', before)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    remove: (ids) =>
      guarded(async () => {
        if (ids.length === 0) return;
        await db.deleteFrom('prompts').where('id', 'in', ids).execute();
        await scrub();
      }),
    instructions: () =>
      guarded(async () => {
        const rows = await db.selectFrom('instructions').selectAll().execute();
        return rows.map(({ team, changed, sealed }) => ({
          team: team === '' ? undefined : team,
          changed,
          sealed: new Uint8Array(sealed),
        }));
      }),
    instruct: ({ team = '', changed, sealed }, before) =>
      guarded(async () => {
        if (before === undefined) {
          const { numInsertedOrUpdatedRows } = await db
            .insertInto('instructions')
            .values({ team, changed, sealed })
            .onConflict((conflict) => conflict.column('team').doNothing())
            .executeTakeFirstOrThrow();
          return numInsertedOrUpdatedRows === 1n;
        }
        const { numUpdatedRows } = await db
          .updateTable('instructions')
          .set({ changed, sealed })
          .where('team', '=', team)
          .where('changed', '=', before)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    uninstruct: (team = '', before) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('instructions')
          .where('team', '=', team)
          .where('changed', '=', before)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
  };
}

function promptOf({ id, audience, owner, team, changed, sealed }: Tables['prompts']): SealedPrompt {
  return {
    id: id as PromptId,
    audience,
    owner: principalId(owner),
    team: team ?? undefined,
    changed,
    // A copy of its own: what a driver hands out may be a window on its receive buffer.
    sealed: new Uint8Array(sealed),
  };
}
