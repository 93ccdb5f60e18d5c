/** The tree as it lies in the store: hashes of any level, and where to go on after a restart. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { GrowingTiles, edgeWidths } from '@bailiwick/ledger/growing-tiles';
import { type Hash, leafHash } from '@bailiwick/ledger/hash';
import { TILE_WIDTH, hashesAt } from '@bailiwick/ledger/tile';
import { type TileReader, hashesIn } from '@bailiwick/ledger/tile-hash';
import type { LedgerStore } from './ledger-store.ts';

export type Bodies = Pick<LedgerStore, 'bodies' | 'tile'>;

/**
 * The tiles of the tree of `size` entries, as many hashes of each as that tree has.
 *
 * @throws BailiwickError `journal_unavailable` where the store holds less.
 */
export function tilesOf(store: Bodies, size: number): TileReader {
  return async (level, index) => {
    const width = Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH);
    return level === 0 && width < TILE_WIDTH
      ? leavesOf(store, index * TILE_WIDTH, width)
      : storedTile(store, { level, index, width });
  };
}

/** What the next entry is appended to. @throws BailiwickError `journal_unavailable` */
export async function resumed(store: Bodies, size: number): Promise<GrowingTiles> {
  const tiles = tilesOf(store, size);
  const edge: (readonly Hash[])[] = [];
  for (const [level, width] of edgeWidths(size).entries())
    edge.push(width === 0 ? [] : await tiles(level, Math.floor(hashesAt(level, size) / TILE_WIDTH)));
  return GrowingTiles.of(size, edge);
}

async function leavesOf(store: Bodies, from: number, width: number): Promise<readonly Hash[]> {
  const bodies = await store.bodies(from, width);
  if (bodies.length < width) throw damaged(`entry ${from + bodies.length} is missing`);
  // Bodies are let go of by whole tiles, which are stored.
  if (!bodies.every(isKept)) return storedTile(store, { level: 0, index: from / TILE_WIDTH, width });
  return bodies.map((body) => leafHash(Buffer.from(body)));
}

/** Whether the body of an entry is there; one that retention has let go of reads as an empty text. */
export const isKept = (body: string): boolean => body !== '';

async function storedTile(
  store: Bodies,
  { level, index, width }: { readonly level: number; readonly index: number; readonly width: number },
): Promise<readonly Hash[]> {
  const stored = await store.tile(level, index);
  const hashes = stored === undefined ? undefined : hashesIn(stored);
  if (hashes === undefined || hashes.length < width) throw damaged(`tile ${level}/${index} is missing`);
  return hashes.slice(0, width);
}

export function damaged(how: string): BailiwickError {
  return new BailiwickError('journal_unavailable', `The ledger is damaged: ${how}.`, {
    remedy: 'Run `bailiwick ledger verify`, and restore the database from a backup that verifies.',
  });
}
