/** A backup put back: into a folder of its own, which takes the place of an empty home once it is whole. */
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Identity } from '@bailiwick/age';
import type { DatabaseFile } from './database.ts';
import { readKeyCopy } from './key-copy.ts';
import { Pieces } from './pieces.ts';
import { type Listed, type Snapshot, openSnapshot } from './snapshot.ts';
import { unusable } from './unusable.ts';

export interface Source {
  readonly folder: string;
  readonly listed: Listed;
  readonly identities: readonly Identity[];
  readonly database: DatabaseFile;
}

/** The database in a home folder, and in a backup of it. */
export const DATABASE = 'bailiwick.sqlite';

/** Writes all files below `target`, each piece seen to be what it was, and tries the database. */
export async function unpack(
  { folder, listed, identities, database }: Source,
  target: string,
  onPiece: (done: number, of: number) => void = () => {},
): Promise<Snapshot> {
  const snapshot = await openSnapshot(folder, listed, identities);
  const pieces = new Pieces(folder);
  const of = snapshot.files.reduce((sum, file) => sum + file.pieces.length, 0);
  let done = 0;
  for (const file of snapshot.files) {
    const path = join(target, file.path);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const out = await open(path, 'w', 0o600);
    try {
      for (const { name, sha256 } of file.pieces) {
        await out.writeFile(await pieces.get(name, sha256, identities));
        onPiece(++done, of);
      }
      await out.sync();
    } finally {
      await out.close();
    }
    if ((await stat(path)).size !== file.bytes) throw unusable('A file of the backup is not whole.');
  }
  await tried(join(target, DATABASE), database, snapshot);
  return snapshot;
}

/** Opens, is sound page by page, and holds the ledger that it held. */
async function tried(file: string, database: DatabaseFile, { ledger }: Snapshot): Promise<void> {
  if (!database.isSound(file)) throw unusable('The database in the backup is damaged.');
  const state = await database.ledgerState(file);
  if (state.root !== ledger.root || state.size !== ledger.size || state.journal !== ledger.journal)
    throw unusable('The ledger in the backup is another one than was backed up.');
}

export interface Restored extends Snapshot {
  /** Of the copy of the keys of conversations that stands beside the backups now; undefined where there is none. */
  readonly keys: { readonly at: string; readonly count: number } | undefined;
}

/**
 * However old the backup is, keys come from the copy that stands now: what was erased since stays so.
 *
 * @throws BailiwickError `malformed_request` where something is there already.
 */
export async function restore(
  source: Source,
  home: string,
  onPiece?: (done: number, of: number) => void,
): Promise<Restored> {
  if ((await readdir(home).catch(() => [])).length > 0)
    throw unusable('The home folder is not empty.', 'Name another with --to, or move it away first.');
  const draft = join(dirname(home), `.${basename(home)}.restoring`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const snapshot = await unpack(source, draft, onPiece);
  const copy = await readKeyCopy(source.folder, source.identities);
  if (copy !== undefined) await source.database.putKeys(join(draft, DATABASE), copy.keys);
  await chmod(draft, 0o700);
  // Takes the place of an empty folder, and of no other.
  await rm(home, { recursive: true, force: true });
  await rename(draft, home);
  return { ...snapshot, keys: copy && { at: copy.at, count: copy.keys.length } };
}
