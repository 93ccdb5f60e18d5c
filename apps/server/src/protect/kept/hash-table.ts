/**
 * A table from hashes to numbers, in eight bytes a slot: where a map of a hundred thousand strings takes tens of
 * megabytes and the collector's time, this takes two and none. Several numbers may share a hash; who asks compares.
 */

const FIRST_SLOTS = 16;

export class HashTable {
  #hashes = new Uint32Array(FIRST_SLOTS);
  /** Each number plus one; nought is a free slot. */
  #numbers = new Uint32Array(FIRST_SLOTS);
  #count = 0;

  get bytes(): number {
    return this.#hashes.byteLength + this.#numbers.byteLength;
  }

  /** @param number below 2^32 - 1. */
  add(hash: number, number: number): void {
    if ((this.#count + 1) * 4 > this.#hashes.length * 3) this.#grow();
    this.#put(hash, number + 1);
    this.#count += 1;
  }

  /** The least of the numbers under a hash for which `fits` holds. */
  find(hash: number, fits: (number: number) => boolean): number | undefined {
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    let least: number | undefined;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const next = this.#numbers[at] ?? 0;
      if (next === 0) return least;
      if (hashes[at] !== hash || (least !== undefined && next > least) || !fits(next - 1)) continue;
      least = next - 1;
    }
  }

  /** All numbers under a hash, in no order. */
  all(hash: number): readonly number[] {
    const mask = this.#hashes.length - 1;
    let found: number[] | undefined;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const next = this.#numbers[at] ?? 0;
      if (next === 0) return found ?? NONE;
      if (this.#hashes[at] === hash) (found ??= []).push(next - 1);
    }
  }

  #put(hash: number, stored: number): void {
    const mask = this.#hashes.length - 1;
    let at = hash & mask;
    while (this.#numbers[at] !== 0) at = (at + 1) & mask;
    this.#hashes[at] = hash;
    this.#numbers[at] = stored;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#numbers = new Uint32Array(hashes.length * 2);
    for (const [at, stored] of numbers.entries()) if (stored !== 0) this.#put(hashes[at] ?? 0, stored);
  }
}

const NONE: readonly number[] = [];

/**
 * 32 bits of a text. The seed is a secret of the scope: nobody outside can think of values that all meet in one slot.
 */
export function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at));
  return hash >>> 0;
}

export function mixed(hash: number, code: number): number {
  const product = Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
  return product ^ (product >>> 15);
}
