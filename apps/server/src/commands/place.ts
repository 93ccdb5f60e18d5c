import { stat } from 'node:fs/promises';
import { checkPattern } from '@bailiwick/detect';
import type { Configuration } from '../config/configuration.ts';
import { loadConfiguration } from '../config/load.ts';
import { parseConfiguration } from '../config/parse.ts';
import {
  type Settings,
  databaseTarget,
  readSettings,
  rootPlace,
  tolerantEnvironment,
} from '../config/settings.ts';
import { IndexShelf } from '../firm/shelf.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { openVault } from '../vault/open.ts';
import type { Vault } from '../vault/vault.ts';
import type { Invocation } from './command.ts';

export const CHECKS = { pattern: checkPattern };

export interface Place {
  readonly settings: Settings;
  readonly configuration: Configuration;
}

/**
 * Settings and configuration for commands that work beside a server. Vendors' keys are not needed for them, so
 * variables that are not set do no harm; a file that does not exist counts as empty.
 */
export async function findPlace({ values }: Invocation): Promise<Place> {
  const settings = readSettings(values);
  const exists = (await stat(settings.config).catch(() => undefined)) !== undefined;
  const env = tolerantEnvironment();
  const configuration =
    exists || values['config'] !== undefined
      ? await loadConfiguration(settings.config, CHECKS, env)
      : parseConfiguration('', env, CHECKS);
  return { settings, configuration };
}

/** Opens the database beside a server that may be running, and closes it whatever happens. */
export async function withStore<T>(
  { settings, configuration }: Place,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(databaseTarget(settings, configuration), {
    now: Date.now,
    role: 'visitor',
    limit: configuration.limits.journalMs,
  });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Opens what the firm told the detector, in the home folder, with the vault that seals it. */
export async function withShelf<T>(
  invocation: Invocation,
  use: (shelf: IndexShelf, vault: Vault, store: Store) => Promise<T>,
): Promise<T> {
  const place = await findPlace(invocation);
  const { settings } = place;
  return withStore(place, async (store) =>
    use(new IndexShelf(settings.home), await openVault(rootPlace(settings), store), store),
  );
}
