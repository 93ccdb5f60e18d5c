import type { DocumentSet } from './document-set.ts';
import { documentSetOf } from './merge.ts';
import { Winnower } from './winnow.ts';

/** Makes a set of fingerprints, document by document; the texts are not kept. */
export class FingerprintIndex {
  readonly #winnower: Winnower;
  readonly #names: string[] = [];
  #pairs = new BigUint64Array(1 << 12);
  #count = 0;

  /** @param key 16 bytes; the same key finds what it indexed. */
  constructor(key: Uint8Array) {
    this.#winnower = new Winnower(key);
  }

  /** @returns how many fingerprints it has; 0 for a text too short to be recognised. */
  add(name: string, text: string): number {
    const owner = BigInt(this.#names.length);
    this.#names.push(name);
    const prints = new Set<number>();
    this.#winnower.each(text, (print) => prints.add(print));
    for (const print of prints) {
      if (this.#count === this.#pairs.length) this.#grow();
      this.#pairs[this.#count++] = (BigInt(print) << 32n) | owner;
    }
    return prints.size;
  }

  finish(): DocumentSet {
    return documentSetOf(this.#names, this.#pairs.slice(0, this.#count));
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#pairs.length * 2);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }
}
