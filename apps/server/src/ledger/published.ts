/**
 * The ledger as files that anybody can verify: `c2sp.org/tlog-tiles`, the verifiers' keys beside it.
 *
 * What lies there is of one checkpoint; a log that has grown adds files and replaces the checkpoint.
 */
import { TILE_WIDTH, type TileName, entryBundle, hashesAt } from '@bailiwick/ledger/tile';
import type { LedgerStore } from './ledger-store.ts';
import { damaged, isKept, tilesOf } from './stored-tree.ts';

/** All tiles and bundles of a tree of `size` entries. */
export function* tileNames(size: number): Generator<TileName> {
  yield* namesOn('entries', size);
  for (let level = 0; hashesAt(level, size) > 0; level += 1) yield* namesOn(level, hashesAt(level, size));
}

function* namesOn(level: TileName['level'], count: number): Generator<TileName> {
  for (let index = 0; index * TILE_WIDTH < count; index += 1)
    yield { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
}

/**
 * The bytes of a tile or a bundle.
 *
 * @param size of the signed tree: what is not signed yet is not given away.
 * @returns undefined where that tree has no such tile, or the bodies of a bundle are not kept.
 */
export async function tileBytes(
  store: LedgerStore,
  { level, index, width }: TileName,
  size: number,
): Promise<Uint8Array | undefined> {
  const count = level === 'entries' ? size : hashesAt(level, size);
  if (index * TILE_WIDTH + width > count) return undefined;
  if (level !== 'entries') {
    const hashes = await tilesOf(store, size)(level, index);
    return Buffer.concat(hashes.slice(0, width));
  }
  const bodies = await store.bodies(index * TILE_WIDTH, width);
  if (bodies.length < width) throw damaged(`entry ${index * TILE_WIDTH + bodies.length} is missing`);
  return bodies.every(isKept) ? entryBundle(bodies.map((body) => Buffer.from(body))) : undefined;
}
