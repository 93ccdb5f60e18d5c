import type { UserId } from '@bailiwick/contract/ids';
import type { Kysely, Selectable } from 'kysely';
import type { DirectoryGroup, DirectoryStore } from '../identity/directory-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

export function storedDirectory(db: Kysely<Tables>): DirectoryStore {
  return { ...links(db), ...groups(db), ...members(db), ...tokens(db) };
}

function links(db: Kysely<Tables>): Pick<DirectoryStore, 'linked' | 'link'> {
  return {
    linked: (issuer, subject) =>
      guarded(async () => {
        const row = await db
          .selectFrom('sign_on_links')
          .select('user_id')
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .executeTakeFirst();
        return row?.user_id as UserId | undefined;
      }),
    link: (issuer, subject, user, at) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('sign_on_links')
          .values({ issuer, subject, user_id: user, created: at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
  };
}

function groups(
  db: Kysely<Tables>,
): Pick<DirectoryStore, 'groups' | 'group' | 'groupsOf' | 'addGroup' | 'changeGroup' | 'removeGroup'> {
  return {
    groups: () =>
      guarded(async () =>
        (await db.selectFrom('directory_groups').selectAll().orderBy('name').execute()).map(groupOf),
      ),
    group: (id) =>
      guarded(async () => {
        const row = await db
          .selectFrom('directory_groups')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        return row && groupOf(row);
      }),
    groupsOf: (user) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('directory_groups')
          .innerJoin('directory_members', 'directory_members.group_id', 'directory_groups.id')
          .selectAll('directory_groups')
          .where('directory_members.user_id', '=', user)
          .orderBy('name')
          .execute();
        return rows.map(groupOf);
      }),
    addGroup: ({ externalId, ...group }) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('directory_groups')
          .values({ ...group, external_id: externalId ?? null })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'added' : 'taken';
      }),
    changeGroup: (id, changes) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          const row = await within
            .selectFrom('directory_groups')
            .selectAll()
            .where('id', '=', id)
            .executeTakeFirst();
          if (row === undefined) return 'unknown';
          const { name, externalId } = { ...groupOf(row), ...changes };
          const other = await within
            .selectFrom('directory_groups')
            .select('id')
            .where('name', '=', name)
            .where('id', '!=', id)
            .executeTakeFirst();
          if (other !== undefined) return 'taken';
          await within
            .updateTable('directory_groups')
            .set({ name, external_id: externalId ?? null })
            .where('id', '=', id)
            .execute();
          return 'changed';
        }),
      ),
    removeGroup: (id) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          await within.deleteFrom('directory_members').where('group_id', '=', id).execute();
          const { numDeletedRows } = await within
            .deleteFrom('directory_groups')
            .where('id', '=', id)
            .executeTakeFirstOrThrow();
          return numDeletedRows === 1n;
        }),
      ),
  };
}

function members(db: Kysely<Tables>): Pick<DirectoryStore, 'members' | 'changeMembers'> {
  return {
    members: (group) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('directory_members')
          .select('user_id')
          .where('group_id', '=', group)
          .orderBy('user_id')
          .execute();
        return rows.map(({ user_id: user }) => user as UserId);
      }),
    changeMembers: (group, { add, remove }) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          for (const user of remove)
            await within
              .deleteFrom('directory_members')
              .where('group_id', '=', group)
              .where('user_id', '=', user)
              .execute();
          for (const user of add)
            await within
              .insertInto('directory_members')
              .values({ group_id: group, user_id: user })
              .onConflict((conflict) => conflict.doNothing())
              .execute();
        }),
      ),
  };
}

function tokens(db: Kysely<Tables>): Pick<DirectoryStore, 'addToken' | 'token' | 'tokens' | 'removeToken'> {
  return {
    addToken: (hash, { name, created }) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('directory_tokens')
          .values({ hash, name, created })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'added' : 'taken';
      }),
    token: (hash) =>
      guarded(() =>
        db
          .selectFrom('directory_tokens')
          .select(['name', 'created'])
          .where('hash', '=', hash)
          .executeTakeFirst(),
      ),
    tokens: () =>
      guarded(() =>
        db.selectFrom('directory_tokens').select(['name', 'created']).orderBy('created').execute(),
      ),
    removeToken: (name) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('directory_tokens')
          .where('name', '=', name)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
  };
}

const groupOf = (row: Selectable<Tables['directory_groups']>): DirectoryGroup => ({
  id: row.id,
  name: row.name,
  externalId: row.external_id ?? undefined,
  created: row.created,
});
