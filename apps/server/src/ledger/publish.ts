import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Hash } from '@bailiwick/ledger/hash';
import { type TileName, TILE_WIDTH, entryBundle, hashesAt, tilePath } from '@bailiwick/ledger/tile';
import type { Tree } from './tree.ts';

/** In a tree level of eight there are as many hashes in a tile as fit under one hash of the next. */
const LEVELS_IN_TILE = 8;

/**
 * Writes a log as a folder (`c2sp.org/tlog-tiles`): first tiles and entries, the checkpoint last, so that whoever reads it
 * meanwhile never finds a checkpoint without what it speaks of.
 *
 * @param entries all of them, in order.
 */
export async function publish(
  folder: string,
  {
    tree,
    entries,
    checkpoint,
  }: { readonly tree: Tree; readonly entries: readonly Uint8Array[]; readonly checkpoint: string },
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const { size } = tree;
  const bundles = Math.ceil(size / TILE_WIDTH);
  for (let index = 0; index < bundles; index += 1) {
    const some = entries.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH);
    await put(folder, tilePath({ level: 'entries', index, width: some.length }), entryBundle(some));
    if (index % 100 === 0) onProgress(index * TILE_WIDTH, size);
  }
  for (const tile of tilesOf(size)) await put(folder, tilePath(tile), hashesIn(tile, tree));
  await put(folder, 'checkpoint', Buffer.from(checkpoint));
  onProgress(size, size);
}

function* tilesOf(size: number): Generator<TileName & { readonly level: number }> {
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const hashes = hashesAt(level, size);
    for (let index = 0; index * TILE_WIDTH < hashes; index += 1) {
      yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
    }
  }
}

function hashesIn({ level, index, width }: TileName & { readonly level: number }, tree: Tree): Uint8Array {
  const hashes: Hash[] = [];
  for (let i = 0; i < width; i += 1) hashes.push(tree.read(level * LEVELS_IN_TILE, index * TILE_WIDTH + i));
  return Buffer.concat(hashes);
}

async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  // A reader finds the old file or the new one, never half of one.
  await writeFile(`${target}.new`, bytes);
  await rename(`${target}.new`, target);
}
