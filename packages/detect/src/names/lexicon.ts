/**
 * What is known of words before any text is read: lists of names and places, how common a word is, and the company
 * it keeps (clusters). One table is asked by the folded word, one by the word as written.
 *
 * A table is buckets of eight slots. A slot holds a part of the word's hash and what is known of it, and no word: a
 * strange word is taken for a known one about once in ten thousand.
 */
const SLOTS = 8;

/** One table; its bytes are a view of the model's. */
export class WordTable {
  readonly #checks: Uint16Array;
  readonly #values: Uint32Array;
  readonly #mask: number;

  /** @param checks one a slot; 0 is an empty slot. */
  constructor(checks: Uint16Array, values: Uint32Array) {
    this.#checks = checks;
    this.#values = values;
    this.#mask = checks.length / SLOTS - 1;
  }

  /** What is known of the word with this hash; 0 where nothing is. */
  of(hash: number): number {
    const check = checkOf(hash);
    const from = bucketOf(hash, this.#mask) * SLOTS;
    for (let slot = from; slot < from + SLOTS; slot++)
      if (this.#checks[slot] === check) return this.#values[slot] as number;
    return 0;
  }

  /** For the maker of a table: whether there was room. The first to come stays. */
  put(hash: number, value: number): boolean {
    const check = checkOf(hash);
    const from = bucketOf(hash, this.#mask) * SLOTS;
    for (let slot = from; slot < from + SLOTS; slot++) {
      if (this.#checks[slot] === check) return false;
      if (this.#checks[slot] !== 0) continue;
      this.#checks[slot] = check;
      this.#values[slot] = value;
      return true;
    }
    return false;
  }
}

function bucketOf(hash: number, mask: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
}

function checkOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff || 1;
}

/** What the lists say of a folded word, a bit each. */
export const LISTED = {
  FIRST_NAME: 1,
  SURNAME: 1 << 1,
  /** A first name that few other words are. */
  PLAIN_FIRST_NAME: 1 << 2,
  LARGE_CITY: 1 << 3,
  CITY: 1 << 4,
  COUNTRY: 1 << 5,
  REGION: 1 << 6,
  /** Begins the name of a place of several words: `Bad`. */
  PLACE_HEAD: 1 << 7,
  /** Goes on with one. */
  PLACE_TAIL: 1 << 8,
  FIRM: 1 << 9,
  /** Part of names of organisations: `Stiftung`, `Bank`. */
  BODY: 1 << 10,
  LEGAL_FORM: 1 << 11,
  JOB: 1 << 12,
  NATIONALITY: 1 << 13,
  CALENDAR: 1 << 14,
  STREET: 1 << 15,
} as const;

/** Where in the value how common a word is begins: three bits, 0 (not a common word) to 5 (among the first 200). */
export const COMMON_SHIFT = 16;
/** How common, and telling: among the first 200 of languages other than English, or of English alone. */
export const OTHERS_ONLY = 6;
export const ENGLISH_ONLY = 7;
/** Which way it is mostly written, two bits: 1 lower case, 2 both, 3 with a capital; 0 unknown. */
export const CASE_SHIFT = 19;
/** The class of the word by the company it keeps in English, ten bits; 0 unknown. */
export const CLASS_SHIFT = 21;
