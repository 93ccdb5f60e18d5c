/** Backs up a home, for the server and for the command beside it. */
import type { Recipient } from '@bailiwick/age';
import { backUp } from './backup/back-up.ts';
import { openBackupKey } from './backup/backup-key.ts';
import type { BackupStep } from './backup/backup-keeper.ts';
import type { Listed } from './backup/snapshot.ts';
import { DATABASE_FILE } from './backup-database.ts';
import { homeFiles } from './export/home-files.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';
import { VERSION } from './version.ts';

export interface BackupPlace {
  readonly store: Pick<Store, 'meta'>;
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
