/** Backs up a home, for the server and for the command beside it. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recipient } from '@bailiwick/age';
import { backUp } from './backup/back-up.ts';
import { openBackupKey } from './backup/backup-key.ts';
import { readKeyCopy, writeKeyCopy } from './backup/key-copy.ts';
import type { BackupStep } from './backup/backup-keeper.ts';
import type { Listed } from './backup/snapshot.ts';
import { DATABASE_FILE } from './backup-database.ts';
import { unusable } from './backup/unusable.ts';
import { homeFiles } from './export/home-files.ts';
import type { Store } from './store/store.ts';
import type { WrappedKey } from './subjects/data-key.ts';
import type { Vault } from './vault/vault.ts';
import { VERSION } from './version.ts';

export interface BackupPlace {
  readonly store: Pick<Store, 'meta' | 'dataKeys'>;
  readonly vault: Vault;
  readonly home: string;
  /** The configuration file, wherever it lies. */
  readonly configuration: string;
}

/** @param recovery who opens it when this machine is gone. */
export async function backUpHome(
  { store, vault, home, configuration }: BackupPlace,
  { folder, recovery }: { readonly folder: string; readonly recovery: readonly Recipient[] },
  onStep: (step: BackupStep, done: number, of: number) => void,
): Promise<Listed> {
  return backUp({
    home,
    database: DATABASE_FILE,
    configuration,
    folder,
    recovery,
    readers: JSON.stringify(recovery),
    key: await openBackupKey(store.meta, vault),
    product: VERSION,
    at: Date.now(),
    files: homeFiles(home),
    onStep,
  });
}

const KEYS_AT_ONCE = 1_000;

/**
 * Puts a copy of the keys of subjects beside the backups, in the place of the last, where they are others by now; then
 * reads it back.
 *
 * @param last what this gave the last time; a copy is written where there was no last time.
 * @returns what names these keys, in this folder, for these readers.
 */
export async function copyKeys(
  { store, vault, home }: Omit<BackupPlace, 'configuration'>,
  { folder, recovery }: { readonly folder: string; readonly recovery: readonly Recipient[] },
  last: string | undefined,
): Promise<string> {
  const keys = await keysIn(store, home);
  const said = JSON.stringify([folder, recovery, keys.map(({ id, wrapped }) => [id, [...wrapped]])]);
  const name = createHash('sha256').update(said).digest('hex');
  if (name === last) return name;
  const { identity, recipient } = await openBackupKey(store.meta, vault);
  await writeKeyCopy(folder, { at: new Date().toISOString(), keys }, [...recovery, recipient]);
  const there = (await readKeyCopy(folder, [identity]))?.keys.length ?? 0;
  if (there !== keys.length) throw unusable('The copy of the keys of conversations is not whole.');
  return name;
}

/** Whoever keeps nothing that needs a key has no file of keys, and gets none by being asked. */
async function keysIn({ dataKeys }: Pick<Store, 'dataKeys'>, home: string): Promise<readonly WrappedKey[]> {
  if ((await stat(join(home, 'subject-keys.db')).catch(() => undefined)) === undefined) return [];
  const keys: WrappedKey[] = [];
  for (let after = ''; ;) {
    const page = await dataKeys.after(after, KEYS_AT_ONCE);
    keys.push(...page);
    const end = page.at(-1);
    if (end === undefined || page.length < KEYS_AT_ONCE) return keys;
    after = end.subject;
  }
}
