import type { UserId } from '@bailiwick/contract/ids';
import type { Kysely, Selectable } from 'kysely';
import type { Means, SessionStore, StoredSession } from '../identity/session-store.ts';
import { userOf } from './stored-users.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Longer than any delay that failures cause, and than a network stays known. */
const THROTTLES_KEPT_MS = 7 * 86_400_000;
const NETWORKS_KEPT_MS = 180 * 86_400_000;

export function storedSessions(db: Kysely<Tables>): SessionStore {
  return {
    ...sessions(db),
    ...networks(db),
    ...invitations(db),
    ...strikes(db),
    sweep: (now) =>
      guarded(async () => {
        for (const table of ['sessions', 'invitations', 'spent'] as const)
          await db.deleteFrom(table).where('expires', '<', now).execute();
        await db
          .deleteFrom('throttles')
          .where('last', '<', now - THROTTLES_KEPT_MS)
          .execute();
        await db
          .deleteFrom('known_networks')
          .where('at', '<', now - NETWORKS_KEPT_MS)
          .execute();
      }),
  };
}

function sessions(
  db: Kysely<Tables>,
): Pick<SessionStore, 'add' | 'find' | 'touch' | 'rotate' | 'of' | 'end' | 'endAll'> {
  return {
    add: (session) =>
      guarded(async () => {
        await db.insertInto('sessions').values(rowOf(session)).execute();
      }),
    find: (hash) =>
      guarded(async () => {
        const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst();
        if (row === undefined) return undefined;
        const user = await db
          .selectFrom('users')
          .selectAll()
          .where('id', '=', row.user_id)
          .executeTakeFirst();
        return user && { session: sessionOf(row), user: userOf(user) };
      }),
    touch: (hash, at) =>
      guarded(async () => {
        await db.updateTable('sessions').set({ last_seen: at }).where('hash', '=', hash).execute();
      }),
    rotate: (from, to, confirmed) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('sessions')
          .set({ hash: to, confirmed })
          .where('hash', '=', from)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    of: (user) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('sessions')
          .selectAll()
          .where('user_id', '=', user)
          .orderBy('last_seen', 'desc')
          .execute();
        return rows.map(sessionOf);
      }),
    end: (user, id) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('sessions')
          .where('user_id', '=', user)
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
    endAll: (user, except) =>
      guarded(async () => {
        const all = db.deleteFrom('sessions').where('user_id', '=', user);
        const some = except === undefined ? all : all.where('id', '!=', except);
        return Number((await some.executeTakeFirstOrThrow()).numDeletedRows);
      }),
  };
}

function networks(db: Kysely<Tables>): Pick<SessionStore, 'knowsNetwork' | 'sawNetwork'> {
  return {
    knowsNetwork: (user, network, since) =>
      guarded(async () => {
        const row = await db
          .selectFrom('known_networks')
          .select('at')
          .where('user_id', '=', user)
          .where('network', '=', network)
          .where('at', '>=', since)
          .executeTakeFirst();
        return row !== undefined;
      }),
    sawNetwork: (user, network, at) =>
      guarded(async () => {
        await db
          .insertInto('known_networks')
          .values({ user_id: user, network, at })
          .onConflict((conflict) => conflict.columns(['user_id', 'network']).doUpdateSet({ at }))
          .execute();
      }),
  };
}

function invitations(db: Kysely<Tables>): Pick<SessionStore, 'invite' | 'invitation' | 'spendInvitation'> {
  return {
    invite: ({ user, ...invitation }) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          await within.deleteFrom('invitations').where('user_id', '=', user).execute();
          await within
            .insertInto('invitations')
            .values({ ...invitation, user_id: user })
            .execute();
        }),
      ),
    invitation: (hash) =>
      guarded(async () => {
        const row = await db
          .selectFrom('invitations')
          .selectAll()
          .where('hash', '=', hash)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const { user_id: user, ...invitation } = row;
        return { ...invitation, user: user as UserId };
      }),
    spendInvitation: (hash) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('invitations')
          .where('hash', '=', hash)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
  };
}

function strikes(
  db: Kysely<Tables>,
): Pick<SessionStore, 'strikes' | 'replaceStrikes' | 'clearStrikes' | 'spend'> {
  return {
    strikes: (key) =>
      guarded(() =>
        db.selectFrom('throttles').select(['failures', 'last']).where('key', '=', key).executeTakeFirst(),
      ),
    replaceStrikes: (key, from, to) =>
      guarded(async () => {
        if (from === undefined) {
          const { numInsertedOrUpdatedRows } = await db
            .insertInto('throttles')
            .values({ key, ...to })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          return numInsertedOrUpdatedRows === 1n;
        }
        const { numUpdatedRows } = await db
          .updateTable('throttles')
          .set(to)
          .where('key', '=', key)
          .where('failures', '=', from.failures)
          .where('last', '=', from.last)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    clearStrikes: (keys) =>
      guarded(async () => {
        if (keys.length > 0) await db.deleteFrom('throttles').where('key', 'in', keys).execute();
      }),
    spend: (hash, expires) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('spent')
          .values({ hash, expires })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
  };
}

function rowOf({ user, lastSeen, userAgent, ...session }: StoredSession): Tables['sessions'] {
  return { ...session, user_id: user, last_seen: lastSeen, user_agent: userAgent };
}

function sessionOf(row: Selectable<Tables['sessions']>): StoredSession {
  const { user_id: user, last_seen: lastSeen, user_agent: userAgent, means, ...session } = row;
  return { ...session, user: user as UserId, lastSeen, userAgent, means: means as Means };
}
