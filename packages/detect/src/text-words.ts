/** All words of a text, read once: what stands around each of thousands of values is copied, not hashed again. */
import { foldCode } from './letters.ts';
import { HASH_START, type Words, hashStep } from './words.ts';

/** Start, end and hash of each word. */
const SLOTS = 3;

export class TextWords {
  readonly #text: string;
  readonly #words: number[] = [];
  /** Questions come in order mostly: the first word at or behind where the last one ended. */
  #last = 0;

  constructor(text: string) {
    this.#text = text;
    let hash = HASH_START;
    let start = -1;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const folded = foldCode(code);
      if (start >= 0 && (folded === 0 || (code >= 65 && code <= 90 && before >= 97 && before <= 122))) {
        this.#words.push(start, i, hash);
        start = -1;
      }
      before = code;
      if (folded === 0) continue;
      if (start < 0) {
        start = i;
        hash = HASH_START;
      }
      hash = hashStep(hash, folded);
    }
    if (start >= 0) this.#words.push(start, text.length, hash);
  }

  /** Adds the words of [from, to) to `into`, as `into.read` would. */
  copy(from: number, to: number, into: Words): void {
    const words = this.#words;
    const behind = this.#firstAt(to) * SLOTS;
    let first = behind;
    while (first > 0 && (words[first - SLOTS] as number) >= from) first -= SLOTS;
    const isCut =
      (behind > 0 && (words[behind - 2] as number) > to) ||
      (first > 0 && (words[first - 2] as number) > from);
    if (isCut) into.read(this.#text, from, to);
    else for (let i = first + 2; i < behind; i += SLOTS) into.add(words[i] as number);
  }

  /** The number of the first word that begins at `at` or behind it. */
  #firstAt(at: number): number {
    const words = this.#words;
    const count = words.length / SLOTS;
    let low = 0;
    let high = count;
    if (this.#last < count && (words[this.#last * SLOTS] as number) < at) low = this.#last + 1;
    // Mostly a few words further on.
    for (let step = 4; low + step < count; step *= 2) {
      if ((words[(low + step) * SLOTS] as number) < at) continue;
      high = low + step;
      break;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle * SLOTS] as number) < at) low = middle + 1;
      else high = middle;
    }
    this.#last = low;
    return low;
  }
}
