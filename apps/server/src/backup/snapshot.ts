/** One backup: which files, of which pieces; and beside it in clear what is needed to list and to tidy up. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Identity, type Recipient, decrypt, encrypt } from '@bailiwick/age';
import { z } from 'zod';
import { gathered, one, writeDurably } from './pieces.ts';
import { unusable } from './unusable.ts';

const piece = z.strictObject({ name: z.string().regex(/^[0-9a-f]{48}$/), sha256: z.string() });

const file = z.strictObject({
  path: z.string().regex(/^(?!\.)[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*){0,3}$/),
  bytes: z.int().nonnegative(),
  pieces: z.array(piece),
});

/** What must be the same after a restore. */
const ledger = z.strictObject({ size: z.int(), root: z.string(), journal: z.int() });
export type LedgerState = z.infer<typeof ledger>;

const snapshot = z.strictObject({
  format: z.literal('bailiwick-backup'),
  version: z.literal(1),
  product: z.string(),
  at: z.iso.datetime(),
  ledger,
  files: z.array(file),
});
export type Snapshot = z.infer<typeof snapshot>;

const listed = z.strictObject({
  at: z.iso.datetime(),
  bytes: z.int(),
  written: z.int(),
  pieces: z.array(z.string()),
});
export type Listed = z.infer<typeof listed>;

const NAME = /^\d{8}T\d{9}Z$/;
const nameOf = (at: string): string => at.replaceAll(/[-:.]/g, '');
const folderOf = (folder: string): string => join(folder, 'backups');

/** What is in a backup; it does not count before its list is written, too. */
export async function writeContents(
  folder: string,
  made: Snapshot,
  recipients: readonly Recipient[],
): Promise<void> {
  const sealed = await gathered(encrypt(one(Buffer.from(JSON.stringify(made))), recipients));
  await writeDurably(`${join(folderOf(folder), nameOf(made.at))}.age`, sealed);
}

/** From here on it counts. */
export async function writeList(folder: string, list: Listed): Promise<void> {
  await writeDurably(
    `${join(folderOf(folder), nameOf(list.at))}.json`,
    Buffer.from(`${JSON.stringify(list)}\n`),
  );
}

/** The oldest first. @throws BailiwickError `malformed_request` for a list that cannot be read. */
export async function snapshotsIn(folder: string): Promise<readonly Listed[]> {
  const names = await readdir(folderOf(folder)).catch(() => []);
  const lists = names
    .filter((name) => name.endsWith('.json') && NAME.test(name.slice(0, -5)))
    .toSorted()
    .map(async (name) => {
      const text = await readFile(join(folderOf(folder), name), 'utf8');
      return read(() => listed.parse(JSON.parse(text)));
    });
  return Promise.all(lists);
}

export async function openSnapshot(
  folder: string,
  { at }: Listed,
  identities: readonly Identity[],
): Promise<Snapshot> {
  const sealed = await readFile(join(folderOf(folder), `${nameOf(at)}.age`)).catch(() => undefined);
  if (sealed === undefined) throw unusable('The list of what is in the backup is missing.');
  const plain = await gathered(decrypt(one(sealed), identities));
  return read(() => snapshot.parse(JSON.parse(plain.toString('utf8'))));
}

export const filesOf = (folder: string, { at }: Listed): readonly string[] =>
  ['json', 'age'].map((ending) => join(folderOf(folder), `${nameOf(at)}.${ending}`));

function read<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch {
    throw unusable('What is in the backup cannot be read.');
  }
}
