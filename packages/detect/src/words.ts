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
  return hashBetween(word, 0, word.length);
}

function hashBetween(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

/** The words of a stretch of text, in order, as hashes. */
export class Words {
  readonly hashes: number[] = [];
  readonly #most: number;
  count = 0;

  constructor(most: number) {
    this.#most = most;
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
        this.add(hash);
        open = false;
      }
      before = code;
      if (folded === 0) continue;
      hash = hashStep(open ? hash : HASH_START, folded);
      open = true;
    }
    if (open) this.add(hash);
  }

  /** Adds one word; what is more than fits is left out. */
  add(hash: number): void {
    if (this.count < this.#most) this.hashes[this.count++] = hash;
  }
}

const SPACE = ' ';

/** The hash of a phrase that has one word more in front. */
function phraseStep(hash: number, word: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + word) | 0;
}

/**
 * Phrases, each with what is known of it, found by their last word and what stands before it.
 *
 * A phrase is the hash of its words' hashes, as a word is one of its letters. Thousands of phrases may end in the same
 * word: what a place in a text costs depends on the longest alone.
 */
export class PhraseTable<T> {
  /** By slot of a last word, how many words the longest phrase has that ends so. Nearly every word is turned away here. */
  readonly #filter: Uint8Array;
  /** By slot, the number of a phrase, from 1; the next slot is tried where another phrase stands. */
  #slots: Int32Array;
  readonly #hashes: number[] = [];
  readonly #values: T[] = [];
  /** The hashes of what ends at one place, by number of words less one; as many as the longest phrase has. */
  readonly #endings: number[] = [];

  /** @param most how many phrases there may be, about. */
  constructor(most: number) {
    let slots = 16;
    while (slots < most * 2) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#filter = new Uint8Array(slots * 4);
  }

  /** The entry of a phrase (folded words, one space between), made by `fresh` where it is new. */
  entry(phrase: string, fresh: () => T): T {
    let hash = 0;
    let length = 0;
    let last = 0;
    let end = phrase.length;
    while (end >= 0) {
      const start = end === 0 ? 0 : phrase.lastIndexOf(SPACE, end - 1) + 1;
      const word = hashBetween(phrase, start, end);
      if (length === 0) last = this.#filterSlotOf(word);
      hash = length === 0 ? word : phraseStep(hash, word);
      length++;
      end = start - 1;
    }
    if ((this.#filter[last] as number) < length) this.#filter[last] = length;
    while (this.#endings.length < length) this.#endings.push(0);
    const slot = this.#slotOf(hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return this.#values[known - 1] as T;
    const value = fresh();
    this.#hashes.push(hash);
    this.#slots[slot] = this.#values.push(value);
    if (this.#values.length * 2 > this.#slots.length) this.#spread();
    return value;
  }

  /** Calls `visit` for each phrase whose last word is word `at` of `words`, the longest first. */
  endingAt(words: Words, at: number, visit: (value: T) => void): void {
    // `polish tax number` says more than `tax number`.
    for (let length = this.#read(words, at); length > 0; length--) {
      const known = this.#slots[this.#slotOf(this.#endings[length - 1] as number)] as number;
      if (known !== 0) visit(this.#values[known - 1] as T);
    }
  }

  /** What is known of the longest phrase that ends at word `at` of `words`. */
  firstEndingAt(words: Words, at: number): T | undefined {
    for (let length = this.#read(words, at); length > 0; length--) {
      const known = this.#slots[this.#slotOf(this.#endings[length - 1] as number)] as number;
      if (known !== 0) return this.#values[known - 1];
    }
    return undefined;
  }

  /** Whether a phrase ends at word `at` of `words`. */
  endsAt(words: Words, at: number): boolean {
    for (let length = this.#read(words, at); length > 0; length--)
      if (this.#slots[this.#slotOf(this.#endings[length - 1] as number)] !== 0) return true;
    return false;
  }

  /** Notes the hashes of what ends at word `at`; how many words the longest has that may be a phrase. */
  #read(words: Words, at: number): number {
    let hash = words.hashes[at] as number;
    const longest = this.#filter[this.#filterSlotOf(hash)] as number;
    if (longest === 0) return 0;
    const most = Math.min(longest, at + 1);
    for (let length = 1; length <= most; length++) {
      if (length > 1) hash = phraseStep(hash, words.hashes[at - length + 1] as number);
      this.#endings[length - 1] = hash;
    }
    return most;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [id, hash] of this.#hashes.entries()) this.#slots[this.#slotOf(hash)] = id + 1;
  }

  /** The slot of a phrase, or the free one where it would be. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(hash) & mask;
    for (let known = this.#slots[slot]; known !== 0; known = this.#slots[slot]) {
      if (this.#hashes[(known as number) - 1] === hash) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #filterSlotOf(word: number): number {
    return mixed(word) & (this.#filter.length - 1);
  }
}

/** Mixes the high bits in: neighbours in the alphabet would otherwise share low ones. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
