/**
 * Cuts a text into words, numbers, marks and line ends, and notes of each what the model asks about.
 *
 * Nothing is cut out of the text: a token is a pair of offsets and a few numbers in typed arrays. Words break at
 * apostrophes and hyphens, so that `O'Brien-Smith` and `Smith` share a word; an e-mail or web address stays whole.
 */
import { foldCode } from '../letters.ts';
import { HASH_START, hashStep } from '../words.ts';

/** What a token is. `ADDRESS` is an e-mail or web address. */
export const KIND = { WORD: 0, NUMBER: 1, MARK: 2, LINE: 3, ADDRESS: 4 } as const;

/** Runs of one class of character, three bits each, in order; how long a run is counts only up to two. */
const UPPER = 1;
const UPPERS = 2;
const LOWER = 3;
const DIGIT = 4;
const DIGITS = 5;
const LONGEST_SHAPE = 1 << 12;

/** The tokens of one text. Reused between texts: read it before the next `read`. */
export class Tokens {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** The hash of the folded word, or of the mark. */
  folded = new Int32Array(1024);
  /** The hash of the word as it is written. */
  cased = new Int32Array(1024);
  shapes = new Uint16Array(1024);
  kinds = new Uint8Array(1024);
  /** Whether white space stands before the token. */
  gaps = new Uint8Array(1024);

  read(text: string): void {
    this.count = 0;
    const length = text.length;
    let gap = 1;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      if (code === 32 || code === 9 || code === 13 || code === 160) {
        gap = 1;
        i++;
      } else if (code === 10) {
        const start = i;
        while (++i < length && text.charCodeAt(i) <= 32);
        this.#add(start, i, code, code, 0, KIND.LINE, gap);
        gap = 1;
      } else if (foldCode(code) === 0) {
        this.#add(i, i + 1, code, code, 0, KIND.MARK, gap);
        gap = 0;
        i++;
      } else {
        i = this.#word(text, i, gap);
        gap = 0;
      }
    }
  }

  #word(text: string, start: number, gap: number): number {
    const length = text.length;
    let folded = HASH_START;
    let cased = HASH_START;
    let shape = 0;
    let run = 0;
    let digits = 0;
    let i = start;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      const fold = foldCode(code);
      if (fold === 0) break;
      folded = hashStep(folded, fold);
      cased = hashStep(cased, code);
      let kind = LOWER;
      if (fold < 58) {
        digits++;
        kind = DIGIT;
      } else if (code !== fold && isUpper(code)) kind = UPPER;
      if (kind !== run) {
        if (shape < LONGEST_SHAPE) shape = (shape << 3) | kind;
        run = kind;
      } else if (kind !== LOWER && shape < LONGEST_SHAPE << 3) {
        shape = (shape & ~7) | (kind === UPPER ? UPPERS : DIGITS);
      }
    }
    if (i < length) {
      const end = addressEnd(text, start, i);
      if (end > i) {
        this.#add(start, end, 64, 64, 0, KIND.ADDRESS, gap);
        return end;
      }
    }
    this.#add(start, i, folded, cased, shape, digits === i - start ? KIND.NUMBER : KIND.WORD, gap);
    return i;
  }

  #add(
    start: number,
    end: number,
    folded: number,
    cased: number,
    shape: number,
    kind: number,
    gap: number,
  ): void {
    const at = this.count++;
    if (at === this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.folded[at] = folded;
    this.cased[at] = cased;
    this.shapes[at] = shape;
    this.kinds[at] = kind;
    this.gaps[at] = gap;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = copied(new Int32Array(size), this.starts);
    this.ends = copied(new Int32Array(size), this.ends);
    this.folded = copied(new Int32Array(size), this.folded);
    this.cased = copied(new Int32Array(size), this.cased);
    this.shapes = copied(new Uint16Array(size), this.shapes);
    this.kinds = copied(new Uint8Array(size), this.kinds);
    this.gaps = copied(new Uint8Array(size), this.gaps);
  }
}

function copied<T extends Int32Array | Uint16Array | Uint8Array>(to: T, from: T): T {
  to.set(from);
  return to;
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Between the parts of an address: `. - + _ %`. */
function joins(code: number): boolean {
  return code === 46 || code === 45 || code === 43 || code === 95 || code === 37;
}

/** The furthest that an address is followed: a hostile text is read once, not once a word. */
const LONGEST_ADDRESS = 200;

/** The end of the e-mail or web address that begins at `start` and whose first word ends at `end`; else `end`. */
function addressEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end);
  if (next === 58 && text.charCodeAt(end + 1) === 47 && text.charCodeAt(end + 2) === 47)
    return chunkEnd(text, start, end + 3);
  if (next === 46 && end - start === 3 && text.slice(start, end).toLowerCase() === 'www')
    return chunkEnd(text, start, end + 1);
  if (next !== 64 && !joins(next)) return end;
  const last = Math.min(text.length, start + 64);
  let at = end;
  while (at < last && (joins(text.charCodeAt(at)) || foldCode(text.charCodeAt(at)) !== 0)) at++;
  if (text.charCodeAt(at) !== 64 || foldCode(text.charCodeAt(at + 1)) === 0) return end;
  const most = Math.min(text.length, start + LONGEST_ADDRESS);
  do at++;
  while (
    at < most &&
    (foldCode(text.charCodeAt(at)) !== 0 ||
      (joins(text.charCodeAt(at)) && foldCode(text.charCodeAt(at + 1)) !== 0))
  );
  return at;
}

/** The end of what has no white space, quotes or brackets in it, without a closing stop. */
function chunkEnd(text: string, start: number, from: number): number {
  const most = Math.min(text.length, start + LONGEST_ADDRESS);
  let at = from;
  while (at < most) {
    const code = text.charCodeAt(at);
    if (code <= 34 || code === 60 || code === 62 || code === 41 || code === 93) break;
    at++;
  }
  while (at > from && (text.charCodeAt(at - 1) === 46 || text.charCodeAt(at - 1) === 44)) at--;
  return at;
}
