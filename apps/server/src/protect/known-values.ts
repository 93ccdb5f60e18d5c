/**
 * Finds values that are already known, in one pass over the words of a text, whatever their number.
 *
 * Values are indexed by their first word; a word of the text that begins none costs one look at a table. Case is
 * folded, and a value counts only where it does not begin or end inside a word; characters of scripts without spaces
 * are words by themselves. Values are numbers here: whoever keeps them says how they are spelled.
 */
import { HashTable, hashOf } from './kept/hash-table.ts';
import { Words, foldCase, kindOf } from './kept/words.ts';

/** Shorter values (`42`, `Al`) would be found all over unrelated text. */
const SHORTEST = 4;
const SHORTEST_IDEOGRAPHIC = 2;

export interface Standing {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A shape says how many code units stand before the first word, and in all; both in one number. */
const LENGTHS = 2 ** 24;
const MOST_LEAD = 2 ** 8 - 2;

export class KnownValues {
  /** By folded spelling. */
  readonly #values = new HashTable();
  /** By first word: the shapes of all values that begin with it. */
  readonly #shapes = new HashTable();
  readonly #spellingOf: (value: number) => string;
  readonly #seed: number;
  #count = 0;

  constructor(spellingOf: (value: number) => string, seed = 0) {
    this.#spellingOf = spellingOf;
    this.#seed = seed;
  }

  get bytes(): number {
    return this.#values.bytes + this.#shapes.bytes;
  }

  /** The first value of a spelling stays. */
  add(spelling: string, value: number): void {
    const folded = foldCase(spelling);
    const word = new Words(folded, this.#seed);
    if (!word.next() || folded.length < shortest(folded, word.start)) return;
    if (word.start > MOST_LEAD || folded.length >= LENGTHS || this.#valueOf(folded) !== undefined) return;
    this.#count += 1;
    this.#values.add(hashOf(folded, this.#seed), value);
    const shape = word.start * LENGTHS + folded.length;
    if (!this.#shapes.all(word.hash).includes(shape)) this.#shapes.add(word.hash, shape);
  }

  has(spelling: string): boolean {
    return this.#valueOf(foldCase(spelling)) !== undefined;
  }

  /** Sorted by start, not overlapping; of several values at one place the longest. */
  find(text: string): readonly Standing[] {
    if (this.#count === 0) return [];
    const folded = foldCase(text);
    const found: Standing[] = [];
    let taken = 0;
    const word = new Words(folded, this.#seed);
    while (word.next()) {
      const shapes = this.#shapes.all(word.hash);
      const standing = shapes.length === 0 ? undefined : this.#longest(folded, word.start, { shapes, taken });
      if (standing === undefined) continue;
      found.push(standing);
      taken = standing.end;
    }
    return found;
  }

  #longest(
    folded: string,
    wordStart: number,
    { shapes, taken }: { readonly shapes: readonly number[]; readonly taken: number },
  ): Standing | undefined {
    const ordered = shapes.length === 1 ? shapes : shapes.toSorted((a, b) => (b % LENGTHS) - (a % LENGTHS));
    for (const shape of ordered) {
      const start = wordStart - Math.floor(shape / LENGTHS);
      const end = start + (shape % LENGTHS);
      if (start < taken || end > folded.length || cutsWord(folded, end)) continue;
      const value = this.#valueOf(folded.slice(start, end));
      if (value !== undefined) return { start, end, value };
    }
    return undefined;
  }

  #valueOf(folded: string): number | undefined {
    return this.#values.find(
      hashOf(folded, this.#seed),
      (value) => foldCase(this.#spellingOf(value)) === folded,
    );
  }
}

function cutsWord(folded: string, end: number): boolean {
  return (
    end < folded.length &&
    kindOf(folded.charCodeAt(end)) === 'letter' &&
    kindOf(folded.charCodeAt(end - 1)) === 'letter'
  );
}

function shortest(folded: string, at: number): number {
  return kindOf(folded.charCodeAt(at)) === 'ideograph' ? SHORTEST_IDEOGRAPHIC : SHORTEST;
}
