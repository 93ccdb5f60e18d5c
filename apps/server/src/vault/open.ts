import { BailiwickError } from '@bailiwick/contract/errors';
import { type Root, writeRecord } from './keyring-record.ts';
import { firstKeyring, nameOf, randomKey } from './keyring.ts';
import { wrapRoot } from './passphrase.ts';
import { wrapByService } from './wrap-by-kms.ts';
import { createRootKey, readRootKey } from './root-key.ts';
import { keyIdOf } from './seal.ts';
import { type RootPlace, type Unlocked, unlock } from './unlock.ts';
import { Vault } from './vault.ts';

/** Names of facts about the database. The canary is older than the keyring; an early home has only that. */
export const KEYRING = 'vault_keyring';
export const CANARY = 'vault_canary';

/** Named facts about the database. */
export interface CanaryShelf {
  get(name: string): Promise<string | undefined>;
  /** Of several who claim a name, the first one's value stands; gives that. */
  claim(name: string, value: string): Promise<string>;
}

export interface KeyShelf extends CanaryShelf {
  /** Puts a value in the place of another; false, and nothing changed, where it is no longer that one. */
  replace(name: string, from: string, to: string): Promise<boolean>;
}

/** What the vault needs of a database. */
export interface KeyStore {
  readonly meta: KeyShelf;
  readonly sealedRows: { any(): Promise<boolean> };
}

/**
 * Opens the vault of a database; makes keys at the very first run only.
 *
 * A missing key beside a database that was sealed under one is an error and never a reason to make a new key: that
 * would turn every stored pseudonym into noise and hide why.
 *
 * @throws BailiwickError `invalid_configuration` when the root key is missing, wrong, malformed or readable by others.
 */
export async function openVault(place: RootPlace, store: KeyStore): Promise<Vault> {
  return new Vault((await openKeyring(place, store)).keyring);
}

/** As `openVault`, for those who change keys. */
export async function openKeyring(place: RootPlace, store: KeyStore): Promise<Unlocked> {
  const { meta } = store;
  const text = (await meta.get(KEYRING)) ?? (await makeKeyring(place, store));
  const unlocked = await unlock(text, place);
  const vault = new Vault(unlocked.keyring);
  judge(vault, (await meta.get(CANARY)) ?? (await meta.claim(CANARY, vault.sealCanary())));
  return unlocked;
}

function judge(vault: Vault, canary: string): void {
  const verdict = vault.judgeCanary(canary);
  if (verdict.kind === 'match') return;
  const other = verdict.kind === 'other_key' ? ` (its name is ${verdict.id})` : '';
  throw new BailiwickError(
    'invalid_configuration',
    `The keys are ${vault.keyId}, but the database was sealed under another one${other}.`,
    { remedy: 'Restore the root key and the database from the same backup.' },
  );
}

/** The first keyring: of a new home from chance; of a home from before there were keyrings from its root key. */
async function makeKeyring(place: RootPlace, { meta, sealedRows }: KeyStore): Promise<string> {
  const canary = await meta.get(CANARY);
  const sealed = canary !== undefined || (await sealedRows.any());
  if (sealed && readRootKey(place.file) === undefined) throw missing(place, canary);
  const root = await rootOf(place);
  const keyring = firstKeyring(sealed ? root.key : randomKey(), Date.now());
  if (canary !== undefined) judge(new Vault(keyring), canary);
  return meta.claim(KEYRING, writeRecord(keyring, [root]));
}

/** The root key of a place, made where there is none: in a key service, under a passphrase, or as a file. */
export async function rootOf(place: RootPlace): Promise<Root> {
  const there = readRootKey(place.file);
  if (there !== undefined) return { id: nameOf(there), key: there, protection: { kind: 'file' } };
  const key = randomKey();
  const id = nameOf(key);
  if (place.kms !== undefined) return { id, key, protection: await wrapByService(key, place.kms) };
  if (place.passphrase !== undefined) {
    const wrapped = await wrapRoot(key, { id, passphrase: place.passphrase, use: 'passphrase' });
    return { id, key, protection: { kind: 'passphrase', ...wrapped } };
  }
  createRootKey(place.file, key);
  const written = readRootKey(place.file);
  if (written === undefined) throw missing(place, undefined);
  return { id: nameOf(written), key: written, protection: { kind: 'file' } };
}

function missing(place: RootPlace, canary: string | undefined): BailiwickError {
  const id = canary === undefined ? undefined : keyIdOf(new Uint8Array(Buffer.from(canary, 'base64')));
  return new BailiwickError(
    'invalid_configuration',
    `The root key${id === undefined ? '' : ` ${id}`} is missing; the database was sealed under it.`,
    {
      remedy: `Restore ${place.file} from your backup. With a shared database, copy it from the server that has it.`,
    },
  );
}

/** Two commands that change keys at once: the second one stops. */
export const busy = (): BailiwickError =>
  new BailiwickError('invalid_configuration', 'Another command is changing the keys.', {
    remedy: 'Let it finish, look at `bailiwick keys status`, and run this again if it is still needed.',
  });
