import type { UserId } from '@bailiwick/contract/ids';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { CredentialStore, Passkey } from '../identity/credential-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

const transports = z.array(z.string()).readonly();

const PROOFS = ['passwords', 'totps', 'recovery_codes', 'passkeys'] as const;
const OTHER_WAYS = ['invitations', 'sign_on_links', 'directory_members', 'known_networks'] as const;

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedCredentials(db: Kysely<Tables>, scrub: () => Promise<void>): CredentialStore {
  return {
    ...passwords(db),
    ...totps(db),
    ...recoveryCodes(db),
    ...passkeys(db),
    removeProofs: (user) =>
      guarded(async () => {
        await db.transaction().execute((within) => forget(within, PROOFS, user));
        await scrub();
      }),
    removeAll: (user) =>
      guarded(async () => {
        await db.transaction().execute((within) => forget(within, [...PROOFS, ...OTHER_WAYS], user));
        await scrub();
      }),
  };
}

async function forget(
  within: Kysely<Tables>,
  tables: readonly ((typeof PROOFS)[number] | (typeof OTHER_WAYS)[number])[],
  user: UserId,
): Promise<void> {
  for (const table of tables) await within.deleteFrom(table).where('user_id', '=', user).execute();
}

function passwords(db: Kysely<Tables>): Pick<CredentialStore, 'passwordHash' | 'setPasswordHash'> {
  return {
    passwordHash: (user) =>
      guarded(async () => {
        const row = await db
          .selectFrom('passwords')
          .select('hash')
          .where('user_id', '=', user)
          .executeTakeFirst();
        return row?.hash;
      }),
    setPasswordHash: (user, hash, at) =>
      guarded(async () => {
        await db
          .insertInto('passwords')
          .values({ user_id: user, hash, changed: at })
          .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ hash, changed: at }))
          .execute();
      }),
  };
}

function totps(
  db: Kysely<Tables>,
): Pick<CredentialStore, 'totp' | 'proposeTotp' | 'confirmTotp' | 'advanceTotp' | 'removeTotp'> {
  return {
    totp: (user) =>
      guarded(async () => {
        const row = await db.selectFrom('totps').selectAll().where('user_id', '=', user).executeTakeFirst();
        if (row === undefined) return undefined;
        const { sealed, confirmed, last_step: lastStep } = row;
        // A copy of its own: what a driver hands out may be a window on its receive buffer.
        return { sealed: new Uint8Array(sealed), confirmed: confirmed ?? undefined, lastStep };
      }),
    proposeTotp: (user, sealed) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('totps')
          .values({ user_id: user, sealed, confirmed: null, last_step: 0 })
          .onConflict((conflict) =>
            conflict.column('user_id').doUpdateSet({ sealed }).where('totps.confirmed', 'is', null),
          )
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'proposed' : 'in_force';
      }),
    confirmTotp: (user, step, at) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('totps')
          .set({ confirmed: at, last_step: step })
          .where('user_id', '=', user)
          .where('confirmed', 'is', null)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    advanceTotp: (user, step) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('totps')
          .set({ last_step: step })
          .where('user_id', '=', user)
          .where('confirmed', 'is not', null)
          .where('last_step', '<', step)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    removeTotp: (user) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('totps')
          .where('user_id', '=', user)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
  };
}

function recoveryCodes(
  db: Kysely<Tables>,
): Pick<CredentialStore, 'setRecoveryCodes' | 'useRecoveryCode' | 'recoveryCodesLeft'> {
  return {
    setRecoveryCodes: (user, hashes) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          await within.deleteFrom('recovery_codes').where('user_id', '=', user).execute();
          if (hashes.length > 0)
            await within
              .insertInto('recovery_codes')
              .values(hashes.map((hash) => ({ user_id: user, hash })))
              .execute();
        }),
      ),
    useRecoveryCode: (user, hash) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('recovery_codes')
          .where('user_id', '=', user)
          .where('hash', '=', hash)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
    recoveryCodesLeft: (user) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('recovery_codes')
          .select('hash')
          .where('user_id', '=', user)
          .execute();
        return rows.length;
      }),
  };
}

function passkeys(
  db: Kysely<Tables>,
): Pick<
  CredentialStore,
  'addPasskey' | 'passkeys' | 'passkey' | 'passkeyUsed' | 'renamePasskey' | 'removePasskey'
> {
  return {
    addPasskey: ({ user, publicKey, transports: by, lastUsed, ...passkey }) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('passkeys')
          .values({
            ...passkey,
            user_id: user,
            public_key: publicKey,
            transports: JSON.stringify(by),
            last_used: lastUsed ?? null,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'added' : 'taken';
      }),
    passkeys: (user) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('passkeys')
          .selectAll()
          .where('user_id', '=', user)
          .orderBy('created')
          .execute();
        return rows.map(passkeyOf);
      }),
    passkey: (id) =>
      guarded(async () => {
        const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst();
        return row && passkeyOf(row);
      }),
    passkeyUsed: (id, counter, at) =>
      guarded(async () => {
        await db.updateTable('passkeys').set({ counter, last_used: at }).where('id', '=', id).execute();
      }),
    renamePasskey: (user, id, name) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('passkeys')
          .set({ name })
          .where('user_id', '=', user)
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    removePasskey: (user, id) =>
      guarded(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('passkeys')
          .where('user_id', '=', user)
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      }),
  };
}

function passkeyOf(row: Selectable<Tables['passkeys']>): Passkey {
  return {
    id: row.id,
    user: row.user_id as UserId,
    name: row.name,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: transports.parse(JSON.parse(row.transports)),
    created: row.created,
    lastUsed: row.last_used ?? undefined,
  };
}
