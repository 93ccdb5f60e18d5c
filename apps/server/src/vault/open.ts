import { join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { createRootKey, readRootKey } from './root-key.ts';
import { Vault } from './vault.ts';

const CANARY = 'vault_canary';

/** Where the canary rests: named facts about the database, of which the first one written stands. */
export interface CanaryShelf {
  get(name: string): Promise<string | undefined>;
  claim(name: string, value: string): Promise<string>;
}

/**
 * Opens the vault of a home folder; creates the root key at the very first run only.
 *
 * A missing key beside a database that was sealed under one is an error and never a reason to make a new key: that
 * would turn every stored pseudonym into noise and hide why.
 *
 * @param home the folder that holds `keys/root.key`.
 * @throws BailiwickError `invalid_configuration` when the key is missing, wrong, malformed or readable by others.
 */
export async function openVault(home: string, shelf: CanaryShelf): Promise<Vault> {
  const file = join(home, 'keys', 'root.key');
  const known = await shelf.get(CANARY);
  let root = readRootKey(file);
  if (root === undefined && known !== undefined) {
    throw new BailiwickError(
      'invalid_configuration',
      'The root key is missing; the database was sealed under it.',
      {
        remedy: `Restore ${file} from your backup. With a shared database, copy it from the server that has it.`,
      },
    );
  }
  if (root === undefined) {
    createRootKey(file);
    root = readRootKey(file);
  }
  if (root === undefined)
    throw new BailiwickError('invalid_configuration', 'The root key vanished while it was made.');
  const vault = new Vault(root);
  const canary = known ?? (await shelf.claim(CANARY, vault.sealCanary()));
  const verdict = vault.judgeCanary(canary);
  if (verdict.kind === 'match') return vault;
  const other = verdict.kind === 'other_key' ? ` (its name is ${verdict.id})` : '';
  throw new BailiwickError(
    'invalid_configuration',
    `The root key is ${vault.keyId}, but the database was sealed under another one${other}.`,
    { remedy: `Restore ${file} and the database from the same backup.` },
  );
}
