import { Frontier } from '@bailiwick/ledger/frontier';
import { type Hash, HASH_LENGTH, leafHash } from '@bailiwick/ledger/hash';
import type { HashReader } from '@bailiwick/ledger/proof';

const FIRST_ROOM = 1_024;

/** A whole tree in memory, 64 bytes to an entry: what proofs and tiles are cut from. */
export class Tree {
  readonly #frontier = new Frontier();
  /** By level of the tree; the hashes one behind another. */
  readonly #levels: Uint8Array[] = [];

  get size(): number {
    return this.#frontier.size;
  }

  append(entry: Uint8Array): void {
    for (const { level, index, hash } of this.#frontier.append(leafHash(entry)))
      this.#put(level, index, hash);
  }

  root(): Hash {
    return this.#frontier.root();
  }

  readonly read: HashReader = (level, index) => {
    const from = index * HASH_LENGTH;
    const hashes = this.#levels[level];
    if (hashes === undefined || (index + 1) * 2 ** level > this.size)
      throw new RangeError(`The tree has no hash ${index} on level ${level}.`);
    return hashes.subarray(from, from + HASH_LENGTH);
  };

  #put(level: number, index: number, hash: Hash): void {
    const at = index * HASH_LENGTH;
    let hashes = this.#levels[level] ?? new Uint8Array(FIRST_ROOM * HASH_LENGTH);
    if (at >= hashes.length) {
      const larger = new Uint8Array(hashes.length * 2);
      larger.set(hashes);
      hashes = larger;
    }
    hashes.set(hash, at);
    this.#levels[level] = hashes;
  }
}
