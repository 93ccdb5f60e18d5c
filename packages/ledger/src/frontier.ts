/**
 * A growing tree without its past: the roots of its whole subtrees, the largest first. Enough to append and to give the
 * root; log2(size) hashes.
 */
import { EMPTY_ROOT, type Hash, nodeHash } from './hash.ts';

/** A subtree that has just become whole: hash `index` of tree level `level`. */
export interface Completed {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

export class Frontier {
  #size = 0;
  /** By level; undefined where the size has no bit. */
  #roots: (Hash | undefined)[] = [];

  get size(): number {
    return this.#size;
  }

  /** @returns every subtree that the leaf completes, itself first. */
  append(leaf: Hash): readonly Completed[] {
    const completed: Completed[] = [{ level: 0, index: this.#size, hash: leaf }];
    let hash = leaf;
    let level = 0;
    for (let left = this.#roots[0]; left !== undefined; left = this.#roots[level]) {
      this.#roots[level] = undefined;
      hash = nodeHash(left, hash);
      level += 1;
      completed.push({ level, index: Math.floor(this.#size / 2 ** level), hash });
    }
    this.#roots[level] = hash;
    this.#size += 1;
    return completed;
  }

  root(): Hash {
    let root: Hash | undefined;
    for (const hash of this.#roots) {
      if (hash === undefined) continue;
      root = root === undefined ? hash : nodeHash(hash, root);
    }
    return root ?? EMPTY_ROOT;
  }

  /**
   * A frontier that was stored: `hashes` are the roots of the whole subtrees of a tree of `size` leaves, the largest
   * first.
   *
   * @throws RangeError where there are not as many as the size has.
   */
  static of(size: number, hashes: readonly Hash[]): Frontier {
    const frontier = new Frontier();
    const levels = levelsOf(size);
    if (levels.length !== hashes.length)
      throw new RangeError(`A tree of ${size} has ${levels.length} whole subtrees.`);
    frontier.#size = size;
    for (const [i, level] of levels.entries()) frontier.#roots[level] = hashes[i];
    return frontier;
  }

  /** The roots of the whole subtrees, the largest first. */
  hashes(): readonly Hash[] {
    return this.#roots.filter((hash) => hash !== undefined).toReversed();
  }
}

/** The bits of a size that are set, the highest first. */
export function levelsOf(size: number): readonly number[] {
  const levels: number[] = [];
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) levels.unshift(level);
  }
  return levels;
}
