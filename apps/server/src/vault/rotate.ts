/**
 * Rotation: a new epoch, everything sealed anew under it, the old one destroyed, while servers go on.
 *
 * Three steps, each a state of the keyring in the database, so that a rotation that was killed goes on where it was:
 * announced (every server can open the new epoch) → current (every server seals under it) → the old one gone. Between
 * two steps it waits longer than any server may go on without having seen the keyring.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { SealedPseudonym, SealedRows } from '../protect/pseudonym.ts';
import type { KeyCabinet, WrappedKey } from '../subjects/data-key.ts';
import { writeRecord } from './keyring-record.ts';
import { announceEpoch, type Keyring, promoteEpoch, withoutRetired } from './keyring.ts';
import { busy, KEYRING, type KeyStore, openKeyring } from './open.ts';
import { isPlaced } from './placed.ts';
import type { RootPlace, Unlocked } from './unlock.ts';
import { LEASE_MS, Vault } from './vault.ts';

const ROWS_AT_ONCE = 200;

export interface Rotation {
  readonly place: RootPlace;
  readonly store: KeyStore & { readonly sealedRows: SealedRows; readonly dataKeys: KeyCabinet };
  readonly now: () => number;
  /** Milliseconds after which no commit that began before is still on its way. */
  readonly journalMs: number;
  /** Told what happens next. */
  readonly progress: (text: string) => void;
  /** For tests that have no server beside them; default is the lease of servers. */
  readonly leaseMs?: number;
}

export interface Rotated {
  readonly destroyed: readonly string[];
  readonly current: string;
  readonly resealed: number;
  /** Data keys that were wrapped anew; what they seal stays as it is. */
  readonly rewrapped: number;
  /** Rows and data keys that did not open under the key that they name; left as they are. */
  readonly damaged: number;
}

/** @throws BailiwickError `invalid_configuration` when somebody else changes keys at the same time. */
export async function rotate(rotation: Rotation): Promise<Rotated> {
  const { place, store, now, journalMs, progress, leaseMs = LEASE_MS } = rotation;
  let keys = await openKeyring(place, store);
  if (keys.keyring.epochs.every(({ state }) => state === 'current')) {
    keys = await change(store, keys, announceEpoch(keys.keyring, now()));
  }
  if (keys.keyring.epochs.some(({ state }) => state === 'announced')) {
    progress('Waiting until every server knows the new keys');
    await pause(leaseMs);
    keys = await change(store, keys, promoteEpoch(keys.keyring));
  }
  progress('Waiting until no server uses the old keys');
  await pause(leaseMs + journalMs);
  progress('Sealing everything anew');
  const vault = new Vault(keys.keyring);
  let resealed = 0;
  let rewrapped = 0;
  let damaged = 0;
  for (;;) {
    const rows = await sealAnew(vault, store.sealedRows);
    const wraps = await wrapAnew(vault, store.dataKeys);
    resealed += rows.resealed;
    rewrapped += wraps.resealed;
    damaged = rows.damaged + wraps.damaged;
    if (rows.resealed + wraps.resealed === 0) break;
  }
  const destroyed = keys.keyring.epochs.filter(({ state }) => state === 'retiring').map(({ id }) => id);
  await change(store, keys, withoutRetired(keys.keyring));
  return { destroyed, current: vault.keyId, resealed, rewrapped, damaged };
}

interface Round {
  readonly resealed: number;
  readonly damaged: number;
}

/** One pass over all rows. A row that changed meanwhile counts in the next one. */
async function sealAnew(vault: Vault, rows: SealedRows): Promise<Round> {
  let resealed = 0;
  let damaged = 0;
  let last: SealedPseudonym | undefined;
  do {
    const page = await rows.after(last, ROWS_AT_ONCE);
    const changes = [];
    for (const row of page) {
      // Under keys of its scope: those are wrapped anew.
      if (isPlaced(row.sealed)) continue;
      const sealed = renewed(() => vault.renew(row.scope, row.token, row.sealed));
      if (sealed === undefined) damaged += 1;
      else if (sealed !== row.sealed) changes.push({ row, sealed });
    }
    if (changes.length > 0) await rows.reseal(changes);
    resealed += changes.length;
    last = page.at(-1);
  } while (last !== undefined);
  return { resealed, damaged };
}

/** The same over all data keys of subjects. */
async function wrapAnew(vault: Vault, cabinet: KeyCabinet): Promise<Round> {
  let resealed = 0;
  let damaged = 0;
  let last: WrappedKey | undefined;
  do {
    const page = await cabinet.after(last?.subject ?? '', ROWS_AT_ONCE);
    const changes = [];
    for (const key of page) {
      const wrapped = renewed(() => vault.rewrapKey(key.subject, key.id, key.wrapped));
      if (wrapped === undefined) damaged += 1;
      else if (wrapped !== key.wrapped) changes.push({ key, wrapped });
    }
    if (changes.length > 0) await cabinet.rewrap(changes);
    resealed += changes.length;
    last = page.at(-1);
  } while (last !== undefined);
  return { resealed, damaged };
}

function renewed(renew: () => Uint8Array): Uint8Array | undefined {
  try {
    return renew();
  } catch {
    return undefined;
  }
}

/** Puts another keyring in the place of the one that was read, if it is still there. */
async function change({ meta }: KeyStore, before: Unlocked, keyring: Keyring): Promise<Unlocked> {
  const { text, record, root } = before;
  if (record.roots.length > 1) {
    throw new BailiwickError('invalid_configuration', 'A change of the root key was interrupted.', {
      remedy: 'Finish it first: bailiwick keys rekey, as it was begun.',
    });
  }
  const changed = writeRecord(keyring, [root]);
  if (await meta.replace(KEYRING, text, changed)) return { ...before, text: changed, keyring };
  throw busy();
}
