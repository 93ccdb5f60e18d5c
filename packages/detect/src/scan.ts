/**
 * The one pass over the text: where does anything stand that a recogniser waits for?
 *
 * Words are hashed as they are read and looked up in a filter, so that ordinary prose costs a nanosecond or two a
 * character however many words and prefixes are waited for.
 */
import type { Growing } from './growing.ts';
import { FIRST_GLUED, foldCode, isDigitCode, isWordAt } from './letters.ts';
import { type Entry, type Lexicon, slotOf } from './lexicon.ts';
import { noteWord } from './text-words.ts';
import { HASH_START, hashStep } from './words.ts';

/** Words of this length and more may be blobs (base64, hex). */
const LONG_WORD = 12;
/** So many words of one character in a row may be a value that was spaced out. */
const SPACED = 6;
/** A longer run is read in parts. */
const MOST_SPACED = 400;
/** The most that stands between two characters of one: ` @ `, ` )   `. */
const SPACED_GAP = 5;
/** So many words of two characters, one character apart, may be bytes. */
const BYTES = 8;

/** Signs found, as flat lists to keep the pass free of objects. */
export interface Signs {
  /** Start, end and hash of each word, parts of camelCase by themselves. */
  readonly all: Growing;
  /** start, end, digits of each word that holds a digit. */
  readonly numbers: number[];
  /** start, end of each word (or camelCase part) that is waited for. */
  readonly words: number[];
  /** The entries of `words`, one for each pair. */
  readonly entries: Entry[];
  /** Starts of words that begin with the first characters of a prefix. */
  readonly prefixes: number[];
  readonly ats: number[];
  readonly colons: number[];
  /** start, end. */
  readonly longWords: number[];
  /** Where runs of single characters begin: `4 1 1 1 1 1`. */
  readonly spaced: number[];
  /** Where runs of pairs begin: `34 31 31 31`, bytes in hex. */
  readonly pairs: number[];
}

/** The first three characters of prefixes, as a filter. */
export class PrefixFilter {
  readonly #slots = new Uint8Array(1 << 15);

  add(prefix: string): void {
    if (prefix.length > 2) this.#slots[tripleAt(prefix, 0)] = 1;
    else
      for (let code = 0; code < 128; code++) this.#slots[tripleAt(prefix + String.fromCharCode(code), 0)] = 1;
  }

  mayBeginAt(text: string, at: number): boolean {
    return this.#slots[tripleAt(text, at)] === 1;
  }
}

function tripleAt(text: string, at: number): number {
  // Past the end of the text a code is NaN, which counts as 0.
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  return ((first << 10) ^ (second << 5) ^ third) & 0x7fff;
}

function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** @param all where the words go: made once, for text after text. */
export function scan(text: string, lexicon: Lexicon, prefixes: PrefixFilter, all: Growing): Signs {
  all.count = 0;
  const signs: Signs = {
    all,
    numbers: [],
    words: [],
    entries: [],
    prefixes: [],
    ats: [],
    colons: [],
    longWords: [],
    spaced: [],
    pairs: [],
  };
  const { filter } = lexicon;
  const mask = filter.length - 1;
  const length = text.length;
  const noteEntry = (hash: number, start: number, end: number): void => {
    const entry = lexicon.find(hash, text, start, end);
    if (entry === undefined) return;
    signs.words.push(start, end);
    signs.entries.push(entry);
  };
  let singles = 0;
  let firstSingle = 0;
  let lastSingle = 0;
  let pairs = 0;
  let firstPair = 0;
  let lastPair = 0;
  let i = 0;
  while (i < length) {
    let code = text.charCodeAt(i);
    let folded = foldCode(code);
    if (folded === 0) {
      if (code === 64) signs.ats.push(i);
      else if (code === 58) signs.colons.push(i);
      i++;
      continue;
    }
    const start = i;
    let before = 0;
    let hash = HASH_START;
    let part = -1;
    let partHash = 0;
    let digits = 0;
    let codes = 0;
    do {
      codes |= code;
      if (folded < 58) digits++;
      else if (code < 91 && before > 96 && before < 123) {
        // A camelCase joint: the word so far may be one, and a new part begins.
        const known = part < 0 ? hash : partHash;
        const first = part < 0 ? start : part;
        noteWord(all, first, i, known);
        if (filter[slotOf(known, mask)] === 1) noteEntry(known, first, i);
        part = i;
        partHash = HASH_START;
      }
      hash = hashStep(hash, folded);
      if (part >= 0) partHash = hashStep(partHash, folded);
      before = code;
      if (++i === length) break;
      code = text.charCodeAt(i);
      folded = foldCode(code);
    } while (folded !== 0);

    noteWord(all, part < 0 ? start : part, i, part < 0 ? hash : partHash);
    if (filter[slotOf(hash, mask)] === 1) noteEntry(hash, start, i);
    if (part >= 0 && filter[slotOf(partHash, mask)] === 1) noteEntry(partHash, part, i);
    if (codes >= FIRST_GLUED && digits > 0) {
      // `京A12345`: a plate's own letter. It is asked about as a whole too.
      if (text.charCodeAt(start) >= FIRST_GLUED) signs.numbers.push(start, i, digits);
      noteGlued(text, start, i, signs);
      continue;
    }
    if (digits > 0) signs.numbers.push(start, i, digits);
    if (prefixes.mayBeginAt(text, start)) signs.prefixes.push(start);
    if (i - start === 1) {
      if (singles === 0 || start - lastSingle > SPACED_GAP) {
        singles = 0;
        firstSingle = start;
      }
      if (++singles === SPACED) signs.spaced.push(firstSingle);
      else if (singles === MOST_SPACED) singles = 0;
      lastSingle = start;
    } else if (i - start === 2 && isHex(text.charCodeAt(start)) && isHex(before)) {
      singles = 0;
      if (pairs === 0 || start - lastPair !== 3) {
        pairs = 0;
        firstPair = start;
      }
      if (++pairs === BYTES) signs.pairs.push(firstPair);
      lastPair = start;
    } else {
      singles = pairs = 0;
      if (i - start >= LONG_WORD) signs.longWords.push(start, i);
    }
  }
  return signs;
}

/** `号码是110101199003070070。`: the parts of a word that are of no script without spaces. */
function noteGlued(text: string, start: number, end: number, signs: Signs): void {
  for (let i = start; i < end; i++) {
    const from = i;
    let digits = 0;
    for (let code = text.charCodeAt(i); i < end && code < FIRST_GLUED; code = text.charCodeAt(++i))
      if (code >= 48 && code < 58) digits++;
    if (digits > 0) signs.numbers.push(from, i, digits);
    if (i - from >= LONG_WORD) signs.longWords.push(from, i);
  }
}

/** Where the words with digits begin that begin in [from, to). */
export function numbersIn(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  let i = from;
  if (from > 0 && isWordAt(text, from - 1)) while (isWordAt(text, i)) i++;
  while (i < to) {
    const start = i;
    let digits = 0;
    for (; isWordAt(text, i); i++) if (isDigitCode(text.charCodeAt(i))) digits++;
    if (digits > 0) starts.push(start);
    if (i === start) i++;
  }
  return starts;
}
