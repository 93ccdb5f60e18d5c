import type { UserId } from '@bailiwick/contract/ids';
import type { Role } from '@bailiwick/contract/permissions';
import { type Kysely, type Selectable, type Transaction, sql } from 'kysely';
import type { User, UserChanges } from '../identity/user.ts';
import type { UserStore } from '../identity/user-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

type Row = Selectable<Tables['users']>;

export function storedUsers(db: Kysely<Tables>): UserStore {
  const here = () => db.selectFrom('users').selectAll().where('removed', 'is', null);
  return {
    all: () => guarded(async () => (await here().orderBy('created').orderBy('id').execute()).map(userOf)),
    count: () =>
      guarded(async () => {
        const { all } = await db
          .selectFrom('users')
          .select((of) => of.fn.countAll<number>().as('all'))
          .where('removed', 'is', null)
          .executeTakeFirstOrThrow();
        return all;
      }),
    find: (id) =>
      guarded(async () => {
        const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
        return row && userOf(row);
      }),
    byEmail: (email) =>
      guarded(async () => {
        const row = await here().where('email', '=', email).executeTakeFirst();
        return row && userOf(row);
      }),
    byExternalId: (id) =>
      guarded(async () => {
        const row = await here().where('external_id', '=', id).executeTakeFirst();
        return row && userOf(row);
      }),
    add: (user) => guarded(async () => ((await inserted(db, user)) ? 'added' : 'taken')),
    addFirst: (user, hash) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          await takeTurns(within);
          const some = await within.selectFrom('users').select('id').limit(1).executeTakeFirst();
          if (some !== undefined || !(await inserted(within, user))) return 'taken';
          await within
            .insertInto('passwords')
            .values({ user_id: user.id, hash, changed: user.created })
            .execute();
          return 'added';
        }),
      ),
    change: (id, changes) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          await takeTurns(within);
          const row = await within.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
          if (row === undefined || row.removed !== null) return 'unknown';
          const changed = { ...userOf(row), ...changes };
          if (changed.removed === undefined && (await collides(within, changed))) return 'taken';
          if (isOwner(userOf(row)) && !isOwner(changed) && (await owners(within)) === 1) return 'last_owner';
          await within.updateTable('users').set(rowOf(changed)).where('id', '=', id).execute();
          return 'changed';
        }),
      ),
    seen: (id, at) =>
      guarded(async () => {
        await db.updateTable('users').set({ last_seen: at }).where('id', '=', id).execute();
      }),
    teams: () =>
      guarded(async () => {
        const made = await db.selectFrom('teams').select('name').execute();
        const used = await here().select('team').distinct().execute();
        const names = [...made.map(({ name }) => name), ...used.map(({ team }) => team)];
        return [...new Set(names.filter((name) => name !== null))].toSorted();
      }),
    addTeam: (name, at) =>
      guarded(async () => {
        await db
          .insertInto('teams')
          .values({ name, created: at })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
  };
}

/** Whoever changes people does so one after the other, so that what is counted stays as it was counted. */
async function takeTurns(within: Transaction<Tables>): Promise<void> {
  await sql`insert into meta (name, value) values ('people turn', '1')
    on conflict (name) do update set value = excluded.value`.execute(within);
}

async function inserted(db: Kysely<Tables>, user: User): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('users')
    .values(rowOf(user))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function collides(within: Transaction<Tables>, { id, email, externalId }: User): Promise<boolean> {
  const other = await within
    .selectFrom('users')
    .select('id')
    .where('removed', 'is', null)
    .where('id', '!=', id)
    .where((where) =>
      where.or([
        where('email', '=', email),
        ...(externalId === undefined ? [] : [where('external_id', '=', externalId)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

const isOwner = ({ role, status, removed, roleExpires }: User): boolean =>
  role === 'owner' && status === 'active' && removed === undefined && roleExpires === undefined;

async function owners(within: Transaction<Tables>): Promise<number> {
  const rows = await within.selectFrom('users').selectAll().where('role', '=', 'owner').execute();
  return rows.map(userOf).filter(isOwner).length;
}

function rowOf(user: User & UserChanges): Row {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    language: user.language,
    role: user.role,
    role_expires: user.roleExpires ?? null,
    team: user.team ?? null,
    status: user.status,
    created: user.created,
    last_seen: user.lastSeen ?? null,
    external_id: user.externalId ?? null,
    removed: user.removed ?? null,
  };
}

export function userOf(row: Row): User {
  return {
    id: row.id as UserId,
    email: row.email,
    name: row.name,
    language: row.language,
    role: row.role as Role,
    roleExpires: row.role_expires ?? undefined,
    team: row.team ?? undefined,
    status: row.status,
    created: row.created,
    lastSeen: row.last_seen ?? undefined,
    externalId: row.external_id ?? undefined,
    removed: row.removed ?? undefined,
  };
}
