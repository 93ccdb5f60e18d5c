/** The words that recognisers and readings wait for, found by the hash that the scan has at hand. */
import { fold, foldCode } from './letters.ts';
import type { TextFinder, WordFinder } from './recogniser.ts';
import { hashOf } from './words.ts';

const LEAST_SLOTS = 1 << 16;
const MOST_SLOTS = 1 << 23;

/** What a word may be a sign of besides a recogniser: a digit written out, the sign of an address. */
export type Hint = 'digit' | 'at';

export interface Entry {
  readonly word: string;
  readonly finds: WordFinder['find'][];
  /** Those that are asked about a whole text if it stands there. */
  texts?: TextFinder[];
  hint?: Hint;
}

export class Lexicon {
  /** One byte a slot: whether any word falls there. */
  readonly filter: Uint8Array;
  readonly #byHash = new Map<number, Entry[]>();

  /** @param words how many words will be added; the filter stays sparse, so that few words are looked up in vain. */
  constructor(words: number) {
    let slots = LEAST_SLOTS;
    while (slots < words * 32 && slots < MOST_SLOTS) slots *= 2;
    this.filter = new Uint8Array(slots);
  }

  /** The entry of a word, made where it is new. */
  entry(word: string): Entry {
    const folded = fold(word);
    const hash = hashOf(folded);
    this.filter[slotOf(hash, this.filter.length - 1)] = 1;
    let entries = this.#byHash.get(hash);
    if (entries === undefined) this.#byHash.set(hash, (entries = []));
    const known = entries.find((one) => one.word === folded);
    if (known !== undefined) return known;
    const entry: Entry = { word: folded, finds: [] };
    entries.push(entry);
    return entry;
  }

  /** The entry of the word at [start, end), whose hash is `hash`. */
  find(hash: number, text: string, start: number, end: number): Entry | undefined {
    return this.#byHash.get(hash)?.find(({ word }) => isWord(word, text, start, end));
  }
}

/** Mixes the high bits in: neighbours in the alphabet would otherwise share low ones. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++)
    if (foldCode(text.charCodeAt(start + i)) !== word.charCodeAt(i)) return false;
  return true;
}
