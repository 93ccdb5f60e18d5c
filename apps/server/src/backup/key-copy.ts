/**
 * The keys of subjects in a copy of their own beside the backups: one, whose place each new one takes, so that a lost
 * disk does not lose every kept conversation.
 *
 * Promises: the copy that was replaced is overwritten, so a key that was destroyed is in no file of the folder once the
 * next copy is written. Keys stand in it as they rest, wrapped under the keyring: it opens nothing without the root key.
 */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromJson } from '@bailiwick/contract/from-json';
import { type Identity, type Recipient, decrypt, encrypt } from '@bailiwick/age';
import { z } from 'zod';
import type { Subject, WrappedKey } from '../subjects/data-key.ts';
import { gathered, one, writeDurably } from './pieces.ts';
import { unusable } from './unusable.ts';

const written = z.strictObject({
  format: z.literal('bailiwick-subject-keys'),
  version: z.literal(1),
  at: z.iso.datetime(),
  keys: z.array(
    z.strictObject({ subject: z.string(), id: z.string(), wrapped: z.base64(), made: z.number() }),
  ),
});

export interface KeyCopy {
  readonly at: string;
  readonly keys: readonly WrappedKey[];
}

const placeIn = (folder: string): string => join(folder, 'subject-keys.age');
const lastIn = (folder: string): string => join(folder, 'subject-keys.age.last');

/** Where no subject has a key there is no copy either. */
export async function writeKeyCopy(
  folder: string,
  { at, keys }: KeyCopy,
  recipients: readonly Recipient[],
): Promise<void> {
  const plain = {
    format: 'bailiwick-subject-keys',
    version: 1,
    at,
    keys: keys.map(({ wrapped, ...key }) => ({ ...key, wrapped: Buffer.from(wrapped).toString('base64') })),
  };
  const next = `${placeIn(folder)}.next`;
  await overwritten(next);
  if (keys.length > 0)
    await writeDurably(next, await gathered(encrypt(one(Buffer.from(JSON.stringify(plain))), recipients)));
  // What a run that was killed left.
  await overwritten(lastIn(folder));
  await rename(placeIn(folder), lastIn(folder)).catch(unlessMissing);
  if (keys.length > 0) await rename(next, placeIn(folder));
  await overwritten(lastIn(folder));
}

/** Undefined where there is none. @throws BailiwickError `malformed_request`, AgeError */
export async function readKeyCopy(
  folder: string,
  identities: readonly Identity[],
): Promise<KeyCopy | undefined> {
  // Killed between two names, the copy is still there under the other.
  const sealed =
    (await readFile(placeIn(folder)).catch(unlessMissing)) ??
    (await readFile(`${placeIn(folder)}.next`).catch(unlessMissing));
  if (sealed === undefined) return undefined;
  const plain = await gathered(decrypt(one(sealed), identities));
  const read = written.safeParse(fromJson(plain.toString('utf8')));
  if (!read.success) throw unusable('The copy of the keys of conversations cannot be read.');
  const { at, keys } = read.data;
  return {
    at,
    keys: keys.map(({ subject, wrapped, ...key }) => ({
      ...key,
      subject: subject as Subject,
      wrapped: new Uint8Array(Buffer.from(wrapped, 'base64')),
    })),
  };
}

async function overwritten(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(unlessMissing);
  if (file === undefined) return;
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
