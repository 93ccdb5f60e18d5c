/**
 * The firm's own lists and documents: where their indexes rest, and under which key.
 *
 * Nothing here holds a customer's name or a sentence of a paper, only keyed hashes of them; without the root key the
 * files say nothing. They are small enough to be made again from the list, so they are written whole or not at all.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnIndexes } from '@bailiwick/contract/detector';
import { BailiwickError } from '@bailiwick/contract/errors';
import { decodeDocumentSet, decodeRecordSet } from '@bailiwick/detect';

const RECORDS = '.records';
const PAPER = '.paper';
const PAPERS = 'documents.index';
const CORRECTIONS = 'corrections.sealed';

/** A name for a list: it becomes a file name and a part of what findings are called. */
export const LIST_NAME = /^[a-z][a-z0-9_-]{0,40}$/;

export class IndexShelf {
  readonly #folder: string;

  /** @param home the home folder. */
  constructor(home: string) {
    this.#folder = join(home, 'lists');
  }

  async lists(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
    const names = (await this.#names()).filter((name) => name.endsWith(RECORDS));
    return Promise.all(
      names.map(async (name) => ({
        name: name.slice(0, -RECORDS.length),
        bytes: await shared(join(this.#folder, name)),
      })),
    );
  }

  async papers(): Promise<readonly { readonly id: string; readonly bytes: Uint8Array }[]> {
    const names = (await this.#names()).filter((name) => name.endsWith(PAPER));
    return Promise.all(
      names.map(async (name) => ({
        id: name.slice(0, -PAPER.length),
        bytes: await shared(join(this.#folder, name)),
      })),
    );
  }

  putList(name: string, bytes: Uint8Array): Promise<void> {
    return this.#put(name + RECORDS, bytes);
  }

  putPaper(id: string, bytes: Uint8Array): Promise<void> {
    return this.#put(id + PAPER, bytes);
  }

  /** The papers as one set, which is what is searched. */
  putPapers(bytes: Uint8Array): Promise<void> {
    return this.#put(PAPERS, bytes);
  }

  putCorrections(sealed: Uint8Array): Promise<void> {
    return this.#put(CORRECTIONS, sealed);
  }

  async corrections(): Promise<Uint8Array | undefined> {
    const path = join(this.#folder, CORRECTIONS);
    return (await exists(path)) ? new Uint8Array(await readFile(path)) : undefined;
  }

  /** Whether there was one. */
  removeList(name: string): Promise<boolean> {
    return this.#remove(name + RECORDS);
  }

  removePaper(id: string): Promise<boolean> {
    return this.#remove(id + PAPER);
  }

  /**
   * What a detector needs; undefined where the firm has registered nothing.
   *
   * @throws BailiwickError `invalid_configuration` for an index that is damaged.
   */
  async indexes(key: Uint8Array): Promise<OwnIndexes | undefined> {
    const records = (await this.lists()).map(({ name, bytes }) =>
      intact(bytes, decodeRecordSet, `bailiwick records remove ${name}`),
    );
    const papers = join(this.#folder, PAPERS);
    const documents = (await exists(papers))
      ? [intact(await shared(papers), decodeDocumentSet, 'bailiwick documents remove --all')]
      : [];
    return records.length + documents.length === 0 ? undefined : { key, records, documents };
  }

  /** Changes when any file does: cheap to ask again and again. */
  async fingerprint(): Promise<string> {
    const names = (await this.#names()).filter(
      (name) => name.endsWith(RECORDS) || name === PAPERS || name === CORRECTIONS,
    );
    const states = names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(this.#folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
    // A file may go away between the two looks; the next one sees it.
    return (await Promise.all(states).catch(() => ['changing'])).join('\n');
  }

  async #names(): Promise<readonly string[]> {
    return (await readdir(this.#folder).catch(() => [])).sort((a, b) => (a < b ? -1 : 1));
  }

  /** Whole or not at all: a server may read it at any moment. */
  async #put(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const draft = join(this.#folder, `.${name}.${randomBytes(6).toString('hex')}`);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.#folder, name));
  }

  async #remove(name: string): Promise<boolean> {
    const path = join(this.#folder, name);
    if (!(await exists(path))) return false;
    await rm(path);
    return true;
  }
}

/** A list that is not searched is a hole that nobody sees: rather no door than that. */
function intact<Bytes extends Uint8Array>(
  bytes: Bytes,
  decode: (bytes: Bytes) => unknown,
  command: string,
): Bytes {
  try {
    decode(bytes);
    return bytes;
  } catch (cause) {
    throw new BailiwickError('invalid_configuration', 'An index of the firm’s own lists is damaged.', {
      remedy: `Run \`${command}\` and register it again.`,
      cause,
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** In memory that threads share: an index of millions of records is there once. */
async function shared(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
