/**
 * The one pass over the text: where does anything stand that a recogniser waits for?
 *
 * Words are hashed as they are read and looked up in a bit set, so that ordinary prose costs about a nanosecond a
 * character however many words and prefixes are waited for.
 */
import { foldCode } from './letters.ts';

/** Words of this length and more may be blobs (base64, hex). */
const LONG_WORD = 12;

const LEAST_SLOTS = 1 << 16;
const MOST_SLOTS = 1 << 23;

/** Signs found, as flat lists of numbers to keep the pass free of objects. */
export interface Signs {
  /** start, end, digits of each word that holds a digit. */
  readonly numbers: number[];
  /** start, end of each word (or camelCase part) whose hash is waited for. */
  readonly words: number[];
  /** Starts of words that begin with the first two characters of a prefix. */
  readonly prefixes: number[];
  readonly ats: number[];
  readonly colons: number[];
  /** start, end. */
  readonly longWords: number[];
}

/** What the pass waits for; built once a detector. */
export class Watch {
  readonly hashes: Uint8Array;
  readonly pairs = new Uint8Array(128 * 128);

  /** @param words how many words will be added; the table stays sparse, so that few words are looked up in vain. */
  constructor(words: number) {
    let slots = LEAST_SLOTS;
    while (slots < words * 32 && slots < MOST_SLOTS) slots *= 2;
    this.hashes = new Uint8Array(slots);
  }

  addWord(folded: string): void {
    let hash = 0;
    for (let i = 0; i < folded.length; i++) hash = step(hash, folded.charCodeAt(i));
    this.hashes[slotOf(hash, this.hashes.length - 1)] = 1;
  }

  addPrefix(prefix: string): void {
    this.pairs[prefix.charCodeAt(0) * 128 + prefix.charCodeAt(1)] = 1;
  }
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Mixes the high bits in: neighbours in the alphabet would otherwise share low ones. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

export function scan(text: string, watch: Watch): Signs {
  const signs: Signs = { numbers: [], words: [], prefixes: [], ats: [], colons: [], longWords: [] };
  const { hashes, pairs } = watch;
  const mask = hashes.length - 1;
  const length = text.length;
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
    const first = code;
    let before = 0;
    let hash = 0;
    let part = -1;
    let partHash = 0;
    let digits = 0;
    do {
      if (folded < 58) digits++;
      else if (code < 91 && before > 96 && before < 123) {
        // A camelCase joint: the word so far may be one, and a new part begins.
        const known = part < 0 ? hash : partHash;
        if (hashes[slotOf(known, mask)] === 1) signs.words.push(part < 0 ? start : part, i);
        part = i;
        partHash = 0;
      }
      hash = step(hash, folded);
      partHash = step(partHash, folded);
      before = code;
      if (++i === length) break;
      code = text.charCodeAt(i);
      folded = foldCode(code);
    } while (folded !== 0);

    if (hashes[slotOf(hash, mask)] === 1) signs.words.push(start, i);
    if (part >= 0 && hashes[slotOf(partHash, mask)] === 1) signs.words.push(part, i);
    if (digits > 0) signs.numbers.push(start, i, digits);
    const second = i - start > 1 ? text.charCodeAt(start + 1) : i < length ? text.charCodeAt(i) : 0;
    if (first < 128 && second < 128 && pairs[first * 128 + second] === 1) signs.prefixes.push(start);
    if (i - start >= LONG_WORD) signs.longWords.push(start, i);
  }
  return signs;
}
