/** A whole log, from its entries up: every entry hashed, every tile compared, the root against the signed checkpoint. */
import { sameBytes, textOf } from './bytes.ts';
import { type Opened, opened } from './checkpoint.ts';
import { type Hash, leafHash, treeHash } from './merkle.ts';
import type { VerifierKey } from './note.ts';
import { type LogFolder, WIDTH, entriesOf, hashesOf } from './tiles.ts';
import { type Refused, refused } from './verdict.ts';

export interface WholeLog {
  readonly kind: 'whole';
  readonly opened: Opened;
}

/** @param onProgress told how many entries are done, after each bundle; what it promises is waited for. */
export async function checkedLog(
  folder: LogFolder,
  keys: readonly VerifierKey[],
  onProgress: (done: number, size: number) => Promise<void> | void = () => {},
): Promise<WholeLog | Refused> {
  const signed = await openedIn(folder, keys);
  if (signed.kind === 'refused') return signed;
  const { size, root } = signed.checkpoint;
  const levels = new Levels(folder, size);
  for (let index = 0; index * WIDTH < size; index += 1) {
    const bundle = await entriesOf(folder, { index, size });
    if ('kind' in bundle) return bundle;
    const wrong = await levels.add(bundle.entries.map(leafHash));
    if (wrong !== undefined) return wrong;
    await onProgress(index * WIDTH + bundle.entries.length, size);
  }
  const wrong = await levels.finish();
  if (wrong !== undefined) return wrong;
  return sameBytes(levels.root(), root)
    ? { kind: 'whole', opened: signed }
    : refused('root-differs', String(size));
}

/** The checkpoint that lies in a log's folder. */
export async function openedIn(folder: LogFolder, keys: readonly VerifierKey[]): Promise<Opened | Refused> {
  const file = await folder.read('checkpoint');
  if (file === undefined) return refused('file-missing', 'checkpoint');
  return opened(textOf(file) ?? '', keys);
}

/** The tiles that the entries make, level by level, each compared with its file as soon as it is full. */
class Levels {
  readonly #folder: LogFolder;
  readonly #size: number;
  /** Of each level the hashes of the tile that is being filled, and how many tiles were. */
  readonly #tiles: { hashes: Hash[]; filled: number }[] = [];

  constructor(folder: LogFolder, size: number) {
    this.#folder = folder;
    this.#size = size;
  }

  async add(hashes: readonly Hash[], level = 0): Promise<Refused | undefined> {
    const tile = (this.#tiles[level] ??= { hashes: [], filled: 0 });
    tile.hashes.push(...hashes);
    if (tile.hashes.length < WIDTH) return undefined;
    const wrong = await this.#compare(level);
    if (wrong !== undefined) return wrong;
    const above = treeHash(tile.hashes);
    tile.hashes = [];
    tile.filled += 1;
    return this.add([above], level + 1);
  }

  /** Compares the tiles that did not fill. */
  async finish(): Promise<Refused | undefined> {
    for (const [level, { hashes }] of this.#tiles.entries()) {
      const wrong = hashes.length === 0 ? undefined : await this.#compare(level);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  async #compare(level: number): Promise<Refused | undefined> {
    const { hashes, filled } = this.#tiles[level] ?? { hashes: [], filled: 0 };
    const published = await hashesOf(this.#folder, { level, index: filled, size: this.#size });
    if ('kind' in published) return published;
    const at = hashes.findIndex((hash, i) => !sameBytes(hash, published.hashes[i] ?? NO_HASH));
    if (at === -1) return undefined;
    return level === 0
      ? refused('entry-changed', String(filled * WIDTH + at))
      : refused('tile-changed', published.path);
  }

  /** What is left over at a level stands to the right of its whole subtrees. */
  root(): Hash {
    let rest: readonly Hash[] = [];
    for (const { hashes } of this.#tiles) if (hashes.length > 0) rest = [treeHash(hashes.concat(rest))];
    return treeHash(rest);
  }
}

const NO_HASH = new Uint8Array();
