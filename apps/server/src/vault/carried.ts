/**
 * The keyring on its way to another home: opened for an archive that is encrypted by itself, and taken in there under
 * that home's own root key. Names of scopes, seals and the ledger's keys hang by it.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { writeRecord } from './keyring-record.ts';
import { type Keyring, decodeKeyring, encodeKeyring } from './keyring.ts';
import { KEYRING, type KeyStore, openKeyring, rootOf } from './open.ts';
import type { RootPlace } from './unlock.ts';
import { Vault } from './vault.ts';

/** @returns the vault, and its keyring in plain: whoever has it opens everything. */
export async function openToCarry(
  place: RootPlace,
  store: KeyStore,
): Promise<{ readonly vault: Vault; readonly keyring: Uint8Array }> {
  const { keyring } = await openKeyring(place, store);
  return { vault: new Vault(keyring), keyring: encodeKeyring(keyring) };
}

/** Whether a keyring that comes is the one of this home, or this home has none yet. */
export async function fitsHere(carried: Uint8Array, place: RootPlace, store: KeyStore): Promise<boolean> {
  const { id } = read(carried);
  if ((await store.meta.get(KEYRING)) === undefined) return !(await store.sealedRows.any());
  return (await openKeyring(place, store)).keyring.id === id;
}

/** Takes a keyring that fits into a home, under a root key of the home's own. */
export async function takeKeyring(carried: Uint8Array, place: RootPlace, store: KeyStore): Promise<Vault> {
  const keyring = read(carried);
  if ((await store.meta.get(KEYRING)) === undefined) {
    const root = await rootOf(place);
    await store.meta.claim(KEYRING, writeRecord(keyring, [root]));
  }
  return new Vault((await openKeyring(place, store)).keyring);
}

function read(carried: Uint8Array): Keyring {
  try {
    return decodeKeyring(carried);
  } catch {
    // Without the cause, which may quote keys.
    throw new BailiwickError('malformed_request', 'The keyring in the archive cannot be read.', {
      remedy: 'Nothing was changed. Take another copy of the export.',
    });
  }
}
