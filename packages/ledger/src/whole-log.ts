/**
 * Verifies a log whole: every entry hashed again, every tile compared, the root against a signed checkpoint, and, where
 * an older checkpoint is at hand, that the log still begins with what that one signed.
 *
 * An older checkpoint that somebody else has kept is what shows a rollback or a fork: alone, a log that was written
 * anew from its beginning is whole.
 */
import type { Checkpoint } from './checkpoint.ts';
import { type GrownTile, GrowingTiles } from './growing-tiles.ts';
import { type Hash, leafHash, sameHash } from './hash.ts';
import { hashesIn } from './tile-hash.ts';
import { TILE_WIDTH, type TileName, tilePath } from './tile.ts';

export interface LogSource {
  /** The first entry whose body is kept; of those before it, whole tiles of hashes are. Default 0: all are. */
  readonly keptFrom?: number;
  /** The entries of a bundle, in order; undefined where it is missing or damaged. */
  bundle(index: number, width: number): Promise<readonly Uint8Array[] | undefined>;
  /** The bytes of a tile; undefined where it is missing. */
  tile(name: TileName): Promise<Uint8Array | undefined>;
}

export interface WholeLogOptions {
  /** Signed earlier; the log must have grown from there. */
  readonly earlier?: Checkpoint | undefined;
  /** Told after each bundle; what it promises is waited for. */
  readonly onProgress?: ((done: number, size: number) => Promise<void> | void) | undefined;
}

export type LogVerdict =
  /** Before `keptFrom` the hashes lead to the signed root, and nobody can say any more what they are hashes of. */
  | { readonly kind: 'whole'; readonly size: number; readonly keptFrom: number }
  | { readonly kind: 'broken'; readonly because: string };

/** @param checkpoint opened with keys that are trusted. */
export async function verifyWholeLog(
  source: LogSource,
  checkpoint: Checkpoint,
  { earlier, onProgress }: WholeLogOptions = {},
): Promise<LogVerdict> {
  const { size } = checkpoint;
  if (earlier !== undefined && earlier.origin !== checkpoint.origin)
    return broken(`The earlier checkpoint is of another log: ${earlier.origin}.`);
  if (earlier !== undefined && earlier.size > size)
    return broken(`The log has gone back: it had ${earlier.size} entries and has ${size}.`);
  const { keptFrom = 0 } = source;
  if (!Number.isSafeInteger(keptFrom) || keptFrom % TILE_WIDTH !== 0 || keptFrom < 0 || keptFrom > size)
    return broken('What it says of entries that are not kept cannot be: they go by whole tiles of 256.');
  const tree = GrowingTiles.empty();
  let then: Hash | undefined = earlier?.size === 0 ? tree.root() : undefined;
  for (let index = 0; tree.size < size; index += 1) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
    const leaves =
      index * TILE_WIDTH < keptFrom ? await leavesIn(source, index) : await leavesOf(source, index, width);
    if (typeof leaves === 'string') return broken(leaves);
    for (const leaf of leaves) {
      const grown = tree.append(leaf);
      if (tree.size === earlier?.size) then = tree.root();
      for (const tile of grown) {
        const wrong = tile.hashes.length === TILE_WIDTH ? await difference(source, tile) : undefined;
        if (wrong !== undefined) return broken(wrong);
      }
    }
    await onProgress?.(tree.size, size);
  }
  for (const tile of tree.edge()) {
    const wrong = await difference(source, tile);
    if (wrong !== undefined) return broken(wrong);
  }
  if (!sameHash(tree.root(), checkpoint.root))
    return broken(`The entries are not those that the checkpoint of ${size} entries signs.`);
  if (earlier !== undefined && (then === undefined || !sameHash(then, earlier.root)))
    return broken(`The first ${earlier.size} entries are not those that the earlier checkpoint signs.`);
  return { kind: 'whole', size, keptFrom };
}

/** Hashed from the entries. @returns what is wrong, where something is. */
async function leavesOf(source: LogSource, index: number, width: number): Promise<readonly Hash[] | string> {
  const entries = await source.bundle(index, width);
  if (entries !== undefined && entries.length >= width) return entries.slice(0, width).map(leafHash);
  return `Entries are missing or damaged between ${index * TILE_WIDTH} and ${index * TILE_WIDTH + width - 1}.`;
}

/** As they stand in the tile, for entries that are not kept. @returns what is wrong, where something is. */
async function leavesIn(source: LogSource, index: number): Promise<readonly Hash[] | string> {
  const name = { level: 0, index, width: TILE_WIDTH };
  const stored = await source.tile(name);
  if (stored === undefined) return `The file ${tilePath(name)} is missing.`;
  const hashes = hashesIn(stored);
  return hashes?.length === TILE_WIDTH ? hashes : `The file ${tilePath(name)} is damaged.`;
}

async function difference(
  source: LogSource,
  { level, index, hashes }: GrownTile,
): Promise<string | undefined> {
  const name = { level, index, width: hashes.length };
  const stored = await source.tile(name);
  if (stored === undefined) return `The file ${tilePath(name)} is missing.`;
  return Buffer.compare(stored, Buffer.concat(hashes)) === 0
    ? undefined
    : `The hashes in ${tilePath(name)} are not those of the entries.`;
}

const broken = (because: string): LogVerdict => ({ kind: 'broken', because });
