/** Hashes of any level of the tree, out of tiles, which hold every eighth level only. */
import { EMPTY_ROOT, type Hash, HASH_LENGTH, nodeHash } from './hash.ts';
import type { HashReader } from './proof.ts';
import { TILE_WIDTH } from './tile.ts';

const LEVELS_IN_TILE = 8;

/** The bytes of a tile as its hashes. @returns undefined where they are not whole hashes. */
export function hashesIn(tile: Uint8Array): readonly Hash[] | undefined {
  if (tile.length % HASH_LENGTH !== 0 || tile.length > TILE_WIDTH * HASH_LENGTH) return undefined;
  return Array.from({ length: tile.length / HASH_LENGTH }, (_, i) =>
    tile.subarray(i * HASH_LENGTH, (i + 1) * HASH_LENGTH),
  );
}

/**
 * Hash `index` of the level that lies `above` (0 to 7) the tile's own.
 *
 * @throws RangeError where the tile is too short for it.
 */
export function hashInTile(tile: readonly Hash[], above: number, index: number): Hash {
  const width = 2 ** above;
  const start = (index * width) % TILE_WIDTH;
  let row = tile.slice(start, start + width);
  if (row.length !== width) throw new RangeError(`The tile ends before hash ${index}.`);
  while (row.length > 1) {
    const below = row;
    row = Array.from({ length: below.length / 2 }, (_, i) =>
      nodeHash(below[2 * i] ?? EMPTY_ROOT, below[2 * i + 1] ?? EMPTY_ROOT),
    );
  }
  return row[0] ?? EMPTY_ROOT;
}

/** Gives the hashes of a tile, as many as there are. */
export type TileReader = (level: number, index: number) => Promise<readonly Hash[]>;

/**
 * Computes what takes a few hashes of a tree whose tiles lie elsewhere: asks once for what would be read, fetches
 * those tiles, and computes.
 *
 * @param compute reads the same hashes whatever they are, as proofs do.
 */
export async function fromTiles<Result>(
  compute: (read: HashReader) => Result,
  tiles: TileReader,
): Promise<Result> {
  const wanted = new Map<string, { readonly level: number; readonly index: number }>();
  compute((level, index) => {
    const place = placeOf(level, index);
    wanted.set(`${place.level}/${place.index}`, place);
    return EMPTY_ROOT;
  });
  const fetched = new Map<string, readonly Hash[]>();
  for (const [name, { level, index }] of wanted) fetched.set(name, await tiles(level, index));
  return compute((level, index) => {
    const place = placeOf(level, index);
    return hashInTile(fetched.get(`${place.level}/${place.index}`) ?? [], level % LEVELS_IN_TILE, index);
  });
}

function placeOf(level: number, index: number): { readonly level: number; readonly index: number } {
  const first = index * 2 ** (level % LEVELS_IN_TILE);
  return { level: Math.floor(level / LEVELS_IN_TILE), index: Math.floor(first / TILE_WIDTH) };
}
