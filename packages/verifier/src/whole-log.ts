/** A whole log, from its entries up: every entry hashed, every tile compared, the root against the signed checkpoint. */
import { sameBytes, textOf } from './bytes.ts';
import { type Opened, countFrom, opened } from './checkpoint.ts';
import { type Hash, leafHash, treeHash } from './merkle.ts';
import type { VerifierKey } from './note.ts';
import { type LogFolder, WIDTH, entriesOf, hashesOf } from './tiles.ts';
import { type Refused, refused } from './verdict.ts';

export interface WholeLog {
  readonly kind: 'whole';
  readonly opened: Opened;
  /** Of entries before this one only the hashes are kept. */
  readonly keptFrom: number;
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
  const keptFrom = await minimumIndex(folder, size);
  if (typeof keptFrom !== 'number') return keptFrom;
  const levels = new Levels(folder, size);
  for (let index = 0; index * WIDTH < size; index += 1) {
    const kept = index * WIDTH >= keptFrom;
    const leaves = kept
      ? await leavesOf(folder, index, size)
      : await hashesOf(folder, { level: 0, index, size });
    if ('kind' in leaves) return leaves;
    const wrong = await levels.add(leaves.hashes);
    if (wrong !== undefined) return wrong;
    await onProgress(index * WIDTH + leaves.hashes.length, size);
  }
  const wrong = await levels.finish();
  if (wrong !== undefined) return wrong;
  return sameBytes(levels.root(), root)
    ? { kind: 'whole', opened: signed, keptFrom }
    : refused('root-differs', String(size));
}

async function leavesOf(
  folder: LogFolder,
  index: number,
  size: number,
): Promise<{ readonly hashes: readonly Hash[] } | Refused> {
  const bundle = await entriesOf(folder, { index, size });
  return 'kind' in bundle ? bundle : { hashes: bundle.entries.map(leafHash) };
}

/** From where on the folder holds entries; whole tiles of hashes stand for those before. */
async function minimumIndex(folder: LogFolder, size: number): Promise<number | Refused> {
  const file = await folder.read(MINIMUM_INDEX);
  if (file === undefined) return 0;
  const index = countFrom((textOf(file) ?? '').replace(/\n$/, ''));
  return index !== undefined && index % WIDTH === 0 && index <= size
    ? index
    : refused('file-malformed', MINIMUM_INDEX);
}

const MINIMUM_INDEX = 'minimum-index';

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
