/**
 * The recovery kit: the root key under a printed phrase, in a file that may lie anywhere. Who has file and phrase has
 * the root key; who has one of them has nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recipient } from '@bailiwick/age';
import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';
import { writeRecord } from './keyring-record.ts';
import { nameOf } from './keyring.ts';
import { noteKit, readKitNote } from './kit-note.ts';
import { newPhrase } from './kit-phrase.ts';
import { KIT_WAY, openWay, readGiven, waysTo } from './kit-ways.ts';
import { busy, CANARY, KEYRING, type KeyShelf, type KeyStore, openKeyring } from './open.ts';
import { createRootKey, readRootKey } from './root-key.ts';
import { type RootPlace, unlock, type Unlocked, unlockWith } from './unlock.ts';
import { Vault } from './vault.ts';

const KIT_FILE = z.strictObject({
  format: z.literal('bailiwick recovery kit 1'),
  about: z.string(),
  made: z.iso.datetime(),
  root: z.string().regex(/^[0-9a-f]{16}$/),
  /** Ways to the root key, each by itself enough. */
  ways: z.array(KIT_WAY).min(1).max(10),
});

const ABOUT =
  'This file, with the printed phrase or the age key of a keeper, brings back the root key: bailiwick keys restore FILE. Keep them apart from each other and from the server.';

/**
 * @param keepers post-quantum keys that open it, too; by default the phrase alone does.
 * @param write puts the kit's file in its place; the kit counts only when it is there.
 * @returns the phrase, which rests nowhere.
 */
export async function makeKit(
  place: RootPlace,
  store: KeyStore,
  now: number,
  write: (text: string) => Promise<void>,
  keepers: readonly Recipient[] = [],
): Promise<{ readonly phrase: string; readonly root: string }> {
  const { root } = await openKeyring(place, store);
  const phrase = newPhrase();
  const kit: z.infer<typeof KIT_FILE> = {
    format: 'bailiwick recovery kit 1',
    about: ABOUT,
    made: new Date(now).toISOString(),
    root: root.id,
    ways: [...(await waysTo(root, phrase, keepers))],
  };
  await write(`${JSON.stringify(kit, undefined, 2)}\n`);
  await noteKit(store.meta, { root: root.id, made: now });
  return { phrase, root: root.id };
}

/**
 * Proves that a kit restores: writes its root key into a folder of its own, opens the database's keyring and canary with
 * it as a start would, and writes the date down.
 */
export async function drillKit(
  kit: { readonly text: string; readonly typed: string },
  store: KeyStore,
  now: number,
): Promise<string> {
  const { key, unlocked } = await openKit(kit, store.meta);
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-drill-'));
  try {
    const file = join(folder, 'keys', 'root.key');
    createRootKey(file, key);
    const root = { ...unlocked.root, protection: { kind: 'file' } as const };
    const { keyring } = await unlock(writeRecord(unlocked.keyring, [root]), { file, passphrase: undefined });
    const canary = await store.meta.get(CANARY);
    if (canary === undefined || new Vault(keyring).judgeCanary(canary).kind !== 'match') {
      throw useless('The kit opens the keyring, but the canary does not open.', 'Run `bailiwick doctor`.');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const known = await readKitNote(store.meta);
  await noteKit(store.meta, { root: nameOf(key), made: known?.made ?? now, drilled: now });
  return nameOf(key);
}

/** Brings the root key back as a file; a passphrase that was lost no longer counts. */
export async function restoreKit(
  kit: { readonly text: string; readonly typed: string },
  place: RootPlace,
  store: KeyStore,
): Promise<string> {
  const { key, unlocked } = await openKit(kit, store.meta);
  const there = readRootKey(place.file);
  if (there !== undefined && nameOf(there) !== nameOf(key)) {
    throw useless(
      `${place.file} holds another root key (its name is ${nameOf(there)}).`,
      'Move it away first; a key is never overwritten unasked.',
    );
  }
  createRootKey(place.file, key);
  if (unlocked.root.protection.kind !== 'file') {
    const record = writeRecord(unlocked.keyring, [{ ...unlocked.root, protection: { kind: 'file' } }]);
    if (!(await store.meta.replace(KEYRING, unlocked.text, record))) throw busy();
  }
  return nameOf(key);
}

async function openKit(
  { text, typed }: { readonly text: string; readonly typed: string },
  meta: KeyShelf,
): Promise<{ readonly key: Uint8Array; readonly unlocked: Unlocked }> {
  const kit = parseKit(text);
  const given = readGiven(typed);
  if (given.kind === 'unusable') throw useless(given.happened, given.remedy);
  const record = await meta.get(KEYRING);
  if (record === undefined)
    throw useless(
      'The database has no keyring.',
      'Restore the database from a backup first; the kit holds keys only.',
    );
  for (const way of kit.ways) {
    const key = await openWay(way, kit.root, given);
    if (key === undefined) continue;
    const unlocked = unlockWith(record, key);
    if (unlocked !== undefined) return { key, unlocked };
    throw useless(
      `The kit holds the root key ${kit.root}, which does not open this database.`,
      'Take the newest kit, or restore a backup of the database from the time of this one.',
    );
  }
  if (given.kind === 'age')
    throw useless('The kit was not made for this age key, or it was altered.', 'Take the printed phrase.');
  throw useless(
    'The phrase is not the one of this kit, or the kit was altered.',
    'Take the page that was printed with it.',
  );
}

function parseKit(text: string): z.infer<typeof KIT_FILE> {
  try {
    return KIT_FILE.parse(JSON.parse(text));
  } catch {
    throw useless(
      'The file is no recovery kit that this version knows.',
      'Name the file that `bailiwick keys kit` wrote.',
    );
  }
}

const useless = (happened: string, remedy: string): BailiwickError =>
  new BailiwickError('invalid_configuration', happened, { remedy });
