/**
 * A backup of a home while its server runs: a copy of the database at one moment, cut into pieces, of which only those
 * that are new are written; then put back into a temporary place and tried.
 *
 * Not in it: the root key, which the recovery kit is for, and the keys of subjects, whose destruction must reach every
 * copy of what they seal.
 */
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recipient } from '@bailiwick/age';
import type { BackupKey } from './backup-key.ts';
import type { BackupStep } from './backup-keeper.ts';
import type { DatabaseFile } from './database.ts';
import { PIECE_BYTES, Pieces, hashOf, pieceName } from './pieces.ts';
import { DATABASE, unpack } from './restore.ts';
import { type Listed, type Snapshot, writeContents, writeList } from './snapshot.ts';

export interface BackupJob {
  readonly home: string;
  readonly database: DatabaseFile;
  /** The configuration file, wherever it lies. */
  readonly configuration: string;
  readonly folder: string;
  readonly recovery: readonly Recipient[];
  /** Names the recovery keys: pieces for others are other pieces. */
  readonly readers: string;
  readonly key: BackupKey;
  readonly product: string;
  readonly at: number;
  /** Files of the home folder beside the database, by their path below it. */
  readonly files: AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>;
  readonly onStep?: (step: BackupStep, done: number, of: number) => void;
}

/** What a run that was killed leaves here is thrown away by the next. */
const WORK = '.backup-work';

export async function backUp(job: BackupJob): Promise<Listed> {
  const { home, folder, key, onStep = () => {} } = job;
  const work = join(home, WORK);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  try {
    const copy = join(work, DATABASE);
    onStep('copying', 0, 1);
    await job.database.copy(join(home, DATABASE), copy);
    const ledger = await job.database.ledgerState(copy);
    const { files, written } = await cut(job, copy);
    await rm(copy);
    const at = new Date(job.at).toISOString();
    const made: Snapshot = {
      format: 'bailiwick-backup',
      version: 1,
      product: job.product,
      at,
      ledger,
      files,
    };
    const list: Listed = {
      at,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      written,
      pieces: [...new Set(files.flatMap(({ pieces }) => pieces.map(({ name }) => name)))],
    };
    await writeContents(folder, made, [...job.recovery, key.recipient]);
    const source = { folder, listed: list, identities: [key.identity], database: job.database };
    await unpack(source, join(work, 'tried'), (done, of) => onStep('trying', done, of));
    // What was not tried is no backup.
    await writeList(folder, list);
    return list;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function cut(job: BackupJob, copy: string) {
  const { folder, key, readers, recovery, onStep = () => {} } = job;
  const pieces = new Pieces(folder);
  const recipients = [...recovery, key.recipient];
  const files: Snapshot['files'] = [];
  let written = 0;
  const put = async (plain: Uint8Array) => {
    const name = pieceName(key.naming, readers, plain);
    written += await pieces.put(name, plain, recipients);
    return { name, sha256: hashOf(plain) };
  };
  const { size } = await stat(copy);
  const database: Snapshot['files'][number] = { path: DATABASE, bytes: size, pieces: [] };
  const source = await open(copy);
  try {
    for (let at = 0; at < size; at += PIECE_BYTES) {
      const plain = Buffer.alloc(Math.min(PIECE_BYTES, size - at));
      await source.read(plain, 0, plain.length, at);
      database.pieces.push(await put(plain));
      onStep('writing', Math.min(size, at + PIECE_BYTES), size);
    }
  } finally {
    await source.close();
  }
  files.push(database);
  const configuration = await readFile(job.configuration).catch(() => undefined);
  const small = async (path: string, bytes: Uint8Array): Promise<void> => {
    files.push({ path, bytes: bytes.length, pieces: bytes.length === 0 ? [] : [await put(bytes)] });
  };
  if (configuration !== undefined) await small('bailiwick.yaml', configuration);
  for await (const { path, bytes } of job.files) await small(path, bytes);
  return { files, written };
}
