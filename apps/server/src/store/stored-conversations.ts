import { principalId, scopeId } from '@bailiwick/contract/ids';
import { type Kysely, sql } from 'kysely';
import type { ConversationId } from '../conversations/conversation.ts';
import type { ConversationStore, SealedHead } from '../conversations/conversation-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Below the number of variables that a statement may have. */
const IDS_AT_ONCE = 1_000;

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedConversations(db: Kysely<Tables>, scrub: () => Promise<void>): ConversationStore {
  return {
    add: (head) =>
      guarded(async () => {
        await db
          .insertInto('conversations')
          .values({ ...head, scope: head.scope ?? null })
          .execute();
      }),
    find: (id) =>
      guarded(async () => {
        const row = await heads(db).where('id', '=', id).executeTakeFirst();
        return row === undefined ? undefined : headOf(row);
      }),
    of: (owner) =>
      guarded(async () => {
        const own = heads(db).where('owner', '=', owner).orderBy('changed', 'desc').orderBy('id', 'desc');
        return (await own.execute()).map(headOf);
      }),
    after: (after, limit) =>
      guarded(async () => {
        const page = heads(db).where('id', '>', after).orderBy('id').limit(limit);
        return (await page.execute()).map(headOf);
      }),
    messages: (id) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('messages')
          .select(['seq', 'sealed'])
          .where('conversation', '=', id)
          .orderBy('seq')
          .execute();
        // Copies of their own: what a driver hands out may be windows on its receive buffer.
        return rows.map(({ seq, sealed }) => ({ seq, sealed: new Uint8Array(sealed) }));
      }),
    append: (id, count, { at, seal }) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          // Whoever writes the row first has the numbers that follow; the others wait here.
          const { numUpdatedRows } = await within
            .updateTable('conversations')
            .set({ changed: at })
            .where('id', '=', id)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows !== 1n) return undefined;
          const last = await within
            .selectFrom('messages')
            .select('seq')
            .where('conversation', '=', id)
            .orderBy('seq', 'desc')
            .limit(1)
            .executeTakeFirst();
          const first = (last?.seq ?? 0) + 1;
          for (let nth = 0; nth < count; nth += 1) {
            const seq = first + nth;
            const sealed = seal(nth, seq);
            await within.insertInto('messages').values({ conversation: id, seq, sealed }).execute();
          }
          return first;
        }),
      ),
    reseal: (id, sealed) =>
      guarded(async () => {
        const change = db.updateTable('conversations').set({ sealed }).where('id', '=', id);
        const { numUpdatedRows } = await change.executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    idle: (since, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('conversations')
          .select('id')
          .where('changed', '<', since)
          .where((row) =>
            row.not(
              row.exists(
                row.selectFrom('legal_holds').select('legal_holds.id').where(sql<boolean>`
                  (kind = 'conversation' and target = conversations.id)
                  or (kind = 'principal' and target = conversations.owner)
                  or (kind = 'scope' and target = conversations.scope)`),
              ),
            ),
          )
          .where((row) =>
            row.not(
              row.exists(
                row
                  .selectFrom('held_scopes')
                  .select('hold')
                  .whereRef('held_scopes.scope', '=', 'conversations.scope'),
              ),
            ),
          )
          .orderBy('changed')
          .limit(limit)
          .execute();
        return rows.map(({ id }) => id as ConversationId);
      }),
    remove: (ids) =>
      guarded(async () => {
        for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
          const some = ids.slice(at, at + IDS_AT_ONCE);
          await db.deleteFrom('messages').where('conversation', 'in', some).execute();
          await db.deleteFrom('conversations').where('id', 'in', some).execute();
        }
        if (ids.length > 0) await scrub();
      }),
  };
}

const heads = (db: Kysely<Tables>) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('messages')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .whereRef('messages.conversation', '=', 'conversations.id')
        .as('messages'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

function headOf({ id, owner, scope, sealed, messages, ...times }: Row): SealedHead {
  return {
    ...times,
    id: id as ConversationId,
    owner: principalId(owner),
    scope: scope === null ? undefined : scopeId(scope),
    sealed: new Uint8Array(sealed),
    messages: Number(messages),
  };
}
