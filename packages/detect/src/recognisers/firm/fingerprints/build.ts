import { type DocumentSet, MOST_OWNERS } from './document-set.ts';
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
    const sorted = this.#pairs.slice(0, this.#count).sort();
    const halves = new Uint32Array(sorted.buffer);
    const kept: number[] = [];
    for (let from = 0; from < sorted.length;) {
      let to = from + 1;
      while (to < sorted.length && halves[to * 2 + 1] === halves[from * 2 + 1]) to++;
      if (to - from <= MOST_OWNERS) for (let i = from; i < to; i++) kept.push(i);
      from = to;
    }
    const prints = Uint32Array.from(kept, (i) => halves[i * 2 + 1] as number);
    const owners = Uint32Array.from(kept, (i) => halves[i * 2] as number);
    const counts = new Uint32Array(this.#names.length);
    for (const owner of owners) counts[owner] = (counts[owner] as number) + 1;
    const documents = this.#names.map((name, i) => ({ name, prints: counts[i] as number }));
    return { documents, prints, owners };
  }

  #grow(): void {
    const larger = new BigUint64Array(this.#pairs.length * 2);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }
}
