/**
 * Pieces of files, each encrypted by itself, named by a keyed hash of what it holds: what is there already is not
 * written again, and a name tells nobody what is in it.
 */
import { createHash, createHmac } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Identity, type Recipient, decrypt, encrypt } from '@bailiwick/age';
import { unusable } from './unusable.ts';

/** Small enough that a changed page of the database costs little, large enough that the envelope does. */
export const PIECE_BYTES = 256 << 10;

export class Pieces {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  path(name: string): string {
    return join(this.#folder, 'pieces', name.slice(0, 2), `${name}.age`);
  }

  /** Bytes that had to be written; 0 where the piece is there already. */
  async put(name: string, plain: Uint8Array, recipients: readonly Recipient[]): Promise<number> {
    const path = this.path(name);
    const now = new Date();
    // Seen now: whoever tidies up leaves young pieces alone, which a backup under way may count on.
    if ((await stat(path).catch(() => undefined)) !== undefined && (await touched(path, now))) return 0;
    return writeDurably(path, await gathered(encrypt(one(plain), recipients)));
  }

  /** @throws BailiwickError `malformed_request` where it is missing, does not open, or holds something else. */
  async get(name: string, sha256: string, identities: readonly Identity[]): Promise<Uint8Array> {
    const sealed = await readFile(this.path(name)).catch(() => undefined);
    if (sealed === undefined) throw unusable('A piece of the backup is missing.');
    const plain = await gathered(decrypt(one(sealed), identities));
    if (hashOf(plain) !== sha256)
      throw unusable('A piece of the backup holds something else than it should.');
    return plain;
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param readers who can open it: a piece for other readers is another piece. */
export const pieceName = (naming: Uint8Array, readers: string, plain: Uint8Array): string =>
  createHmac('sha256', naming).update(`${readers}\0`).update(plain).digest('hex').slice(0, 48);

/** Under its name whole, and on disk, or not at all. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.partial`;
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  return bytes.length;
}

const touched = (path: string, now: Date): Promise<boolean> =>
  utimes(path, now, now).then(
    () => true,
    () => false,
  );

export async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
