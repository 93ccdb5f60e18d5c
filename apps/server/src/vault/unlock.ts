/** From what the database holds to keys that work: finds the root key that opens the keyring, or says which is missing. */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { KmsPlace } from '../kms/key-wrapping.ts';
import { keyServiceAt } from '../kms/open.ts';
import { type KeyringRecord, openRecord, readRecord, type Root, type SealedUnder } from './keyring-record.ts';
import { type Keyring, nameOf } from './keyring.ts';
import { unwrapRoot } from './passphrase.ts';
import { readRootKey } from './root-key.ts';

/** Where the root key may come from. */
export interface RootPlace {
  /** The root key file, whether it exists or not; absolute. */
  readonly file: string;
  readonly passphrase: string | undefined;
  /** The key service that wraps it, where one is named. */
  readonly kms?: KmsPlace | undefined;
}

export interface Unlocked {
  /** The record as it was read: who writes a new one says which one it replaces. */
  readonly text: string;
  readonly record: KeyringRecord;
  readonly keyring: Keyring;
  readonly root: Root;
}

/** @throws BailiwickError `invalid_configuration` that names the missing or wrong root key and says what to do. */
export async function unlock(text: string, place: RootPlace): Promise<Unlocked> {
  const record = readRecord(text);
  if (record === undefined) {
    throw refused(
      'The keyring in the database has no format that this version knows.',
      'Start the version that was used last, or restore the database from a backup.',
    );
  }
  let complaint: BailiwickError | undefined;
  for (const sealedUnder of record.roots) {
    const found = await rootFor(sealedUnder, place);
    if (found instanceof BailiwickError) {
      complaint ??= found;
      continue;
    }
    const keyring = openRecord(record, sealedUnder, found);
    const { id, protection } = sealedUnder;
    if (keyring !== undefined) return { text, record, keyring, root: { id, key: found, protection } };
    complaint ??= refused(
      `The keyring in the database was altered: the root key ${id} does not open it.`,
      'Restore the database from a backup.',
    );
  }
  throw complaint ?? refused('The keyring names no root key.', 'Restore the database from a backup.');
}

/** Opens the keyring with a root key at hand. */
export function unlockWith(text: string, key: Uint8Array): Unlocked | undefined {
  const record = readRecord(text);
  const sealedUnder = record?.roots.find(({ id }) => id === nameOf(key));
  if (record === undefined || sealedUnder === undefined) return undefined;
  const keyring = openRecord(record, sealedUnder, key);
  const { id, protection } = sealedUnder;
  return keyring && { text, record, keyring, root: { id, key, protection } };
}

const KIT = 'or bring it back from the recovery kit: bailiwick keys restore KIT';

async function rootFor(
  { id, protection }: SealedUnder,
  place: RootPlace,
): Promise<Uint8Array | BailiwickError> {
  switch (protection.kind) {
    case 'file': {
      const key = readRootKey(place.file);
      if (key === undefined) {
        return refused(
          `The root key ${id} is missing; the database was sealed under it.`,
          `Put it back as ${place.file} from your backup, ${KIT}. With a shared database, copy it from the server that has it.`,
        );
      }
      const found = nameOf(key);
      if (found === id) return key;
      return refused(
        `The root key in ${place.file} is ${found}, but the database was sealed under another one (its name is ${id}).`,
        `Restore the root key and the database from the same backup, ${KIT}.`,
      );
    }
    case 'passphrase': {
      if (place.passphrase === undefined) {
        return refused(
          `The root key ${id} is protected by a passphrase, and none was given.`,
          `Write it into a file that only this user can read and name that in BAILIWICK_PASSPHRASE_FILE, ${KIT}.`,
        );
      }
      const key = await unwrapRoot(protection, { id, passphrase: place.passphrase, use: 'passphrase' });
      return (
        key ?? refused(`The passphrase does not open the root key ${id}.`, `Give the right one, ${KIT}.`)
      );
    }
    case 'kms':
      return fromService(id, protection, place);
  }
}

async function fromService(
  id: string,
  { service, wrapped }: { readonly service: string; readonly wrapped: string },
  { kms }: RootPlace,
): Promise<Uint8Array | BailiwickError> {
  if (kms === undefined) {
    return refused(
      `The root key ${id} is wrapped by a key service (${service}), and none was named.`,
      `Name the key in BAILIWICK_KMS, ${KIT}.`,
    );
  }
  try {
    const key = await keyServiceAt(kms).unwrap(wrapped, id);
    if (nameOf(key) === id) return key;
    return refused(
      `The key service gave another key than the root key ${id}.`,
      `Check that BAILIWICK_KMS names ${service}, ${KIT}.`,
    );
  } catch (error) {
    if (error instanceof BailiwickError) return error;
    throw error;
  }
}

const refused = (happened: string, remedy: string): BailiwickError =>
  new BailiwickError('invalid_configuration', happened, { remedy });
