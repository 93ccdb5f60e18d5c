/**
 * The tiles of a log that grows: what the next entries make of them, and where to go on after a restart.
 *
 * Only tiles that are not full are held: at most 255 hashes of each level, whatever the size of the log.
 */
import { Frontier, levelsOf } from './frontier.ts';
import type { Hash } from './hash.ts';
import { hashInTile } from './tile-hash.ts';
import { TILE_WIDTH, hashesAt } from './tile.ts';

/** A tile that has hashes it did not have before. */
export interface GrownTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Hash[];
}

const LEVELS_IN_TILE = 8;

export class GrowingTiles {
  readonly #frontier: Frontier;
  /** By level, the tile that is being filled. */
  readonly #edge: Hash[][];

  private constructor(frontier: Frontier, edge: Hash[][]) {
    this.#frontier = frontier;
    this.#edge = edge;
  }

  static empty(): GrowingTiles {
    return new GrowingTiles(new Frontier(), []);
  }

  /**
   * @param edge of each level, the hashes of its last tile that is not full; see `edgeWidths`.
   * @throws RangeError where they are not as many as a log of this size has.
   */
  static of(size: number, edge: readonly (readonly Hash[])[]): GrowingTiles {
    const widths = edgeWidths(size);
    if (widths.length !== edge.length || widths.some((width, level) => edge[level]?.length !== width))
      throw new RangeError(`The tiles are not those of a log of ${size} entries.`);
    const roots = levelsOf(size).map((level) => {
      const tile = edge[Math.floor(level / LEVELS_IN_TILE)] ?? [];
      return hashInTile(tile, level % LEVELS_IN_TILE, Math.floor(size / 2 ** level) - 1);
    });
    return new GrowingTiles(
      Frontier.of(size, roots),
      edge.map((hashes) => [...hashes]),
    );
  }

  get size(): number {
    return this.#frontier.size;
  }

  root(): Hash {
    return this.#frontier.root();
  }

  /** @returns the tiles that the leaf filled, and those above the lowest level that it added to. */
  append(leaf: Hash): readonly GrownTile[] {
    const grown: GrownTile[] = [];
    for (const { level, index, hash } of this.#frontier.append(leaf)) {
      if (level % LEVELS_IN_TILE !== 0) continue;
      const ofTiles = level / LEVELS_IN_TILE;
      const hashes = (this.#edge[ofTiles] ??= []);
      hashes.push(hash);
      if (ofTiles > 0 || hashes.length === TILE_WIDTH)
        grown.push({ level: ofTiles, index: Math.floor(index / TILE_WIDTH), hashes: [...hashes] });
      if (hashes.length === TILE_WIDTH) this.#edge[ofTiles] = [];
    }
    return grown;
  }

  /** The tiles that are not full. */
  edge(): readonly GrownTile[] {
    return this.#edge
      .map((hashes, level) => ({ level, index: Math.floor(hashesAt(level, this.size) / TILE_WIDTH), hashes }))
      .filter(({ hashes }) => hashes.length > 0);
  }
}

/** How many hashes the tile that is not full has, by level; 0 where all are full. */
export function edgeWidths(size: number): readonly number[] {
  const widths: number[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) widths.push(hashesAt(level, size) % TILE_WIDTH);
  return widths;
}
