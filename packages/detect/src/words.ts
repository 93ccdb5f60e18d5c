/**
 * Words as numbers: what stands around a value is compared without cutting strings out of the text.
 *
 * A word is the hash of its folded characters. Two words of a text share one by chance about once in four thousand
 * million; a word list that is asked wrongly gives a hint wrongly, never a wrong offset.
 */
import { foldCode } from './letters.ts';

export const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a, one character at a time. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, 0x01000193);
}

/** The hash of a folded word. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** The words of a stretch of text, in order, as hashes. */
export class Words {
  readonly hashes: Int32Array;
  count = 0;

  constructor(most: number) {
    this.hashes = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds the words of [from, to): `dateOfBirth`, `date_of_birth` and `date-of-birth` are three words each. */
  read(text: string, from: number, to: number): void {
    let hash = 0;
    let open = false;
    let before = 0;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const folded = foldCode(code);
      if (open && (folded === 0 || (code >= 65 && code <= 90 && before >= 97 && before <= 122))) {
        this.#add(hash);
        open = false;
      }
      before = code;
      if (folded === 0) continue;
      hash = hashStep(open ? hash : HASH_START, folded);
      open = true;
    }
    if (open) this.#add(hash);
  }

  #add(hash: number): void {
    if (this.count < this.hashes.length) this.hashes[this.count++] = hash;
  }
}

interface Phrase<T> {
  /** The words before the last, in order. */
  readonly opening: readonly number[];
  readonly value: T;
}

/** Phrases by their last word, each with what is known of it. */
export class PhraseTable<T> {
  readonly #byLast = new Map<number, Phrase<T>[]>();
  readonly #known = new Map<string, T>();
  /** One byte a slot: whether any last word falls there. Nearly every word is turned away here. */
  readonly #filter: Uint8Array;

  /** @param most how many phrases there may be, about. */
  constructor(most: number) {
    let slots = 64;
    while (slots < most * 8) slots *= 2;
    this.#filter = new Uint8Array(slots);
  }

  /** The entry of a phrase (folded words, one space between), made by `fresh` where it is new. */
  entry(phrase: string, fresh: () => T): T {
    const known = this.#known.get(phrase);
    if (known !== undefined) return known;
    const value = fresh();
    this.#known.set(phrase, value);
    const opening = phrase.split(' ').map(hashOf);
    const last = opening.pop() as number;
    this.#filter[this.#slotOf(last)] = 1;
    const phrases = this.#byLast.get(last);
    if (phrases === undefined) this.#byLast.set(last, [{ opening, value }]);
    else {
      // The longest first: `polish tax number` says more than `tax number`.
      const shorter = phrases.findIndex((one) => one.opening.length < opening.length);
      phrases.splice(shorter < 0 ? phrases.length : shorter, 0, { opening, value });
    }
    return value;
  }

  /** Calls `visit` for each phrase whose last word is word `at` of `words`. */
  endingAt(words: Words, at: number, visit: (value: T) => void): void {
    const phrases = this.#endingWith(words.hashes[at] as number);
    if (phrases === undefined) return;
    for (const { opening, value } of phrases) if (stands(words, at - opening.length, opening)) visit(value);
  }

  /** Whether a phrase ends at word `at` of `words`. */
  endsAt(words: Words, at: number): boolean {
    const phrases = this.#endingWith(words.hashes[at] as number);
    if (phrases === undefined) return false;
    for (const { opening } of phrases) if (stands(words, at - opening.length, opening)) return true;
    return false;
  }

  #endingWith(hash: number): readonly Phrase<T>[] | undefined {
    return this.#filter[this.#slotOf(hash)] === 1 ? this.#byLast.get(hash) : undefined;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#filter.length - 1);
  }
}

function stands(words: Words, from: number, opening: readonly number[]): boolean {
  if (from < 0) return false;
  for (let i = 0; i < opening.length; i++) if (words.hashes[from + i] !== opening[i]) return false;
  return true;
}
