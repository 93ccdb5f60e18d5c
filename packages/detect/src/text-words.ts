/** All words of a text, read once: what stands around each of thousands of values is copied, not hashed again. */
import { Growing } from './growing.ts';
import { foldCode } from './letters.ts';
import { HASH_START, type Words, hashStep } from './words.ts';

/** Start, end and hash of each word. */
const SLOTS = 3;

export class TextWords {
  readonly #text: string;
  readonly #words: Growing;
  /** Questions come in order mostly: the first word at or behind where the last one ended. */
  #last = 0;

  /** @param words start, end and hash of each word, where they were read already. */
  constructor(text: string, words = wordsOf(text)) {
    this.#text = text;
    this.#words = words;
  }

  /** Adds the words of [from, to) to `into`, as `into.read` would. */
  copy(from: number, to: number, into: Words): void {
    const words = this.#words;
    const behind = this.#firstAt(to) * SLOTS;
    let first = behind;
    while (first > 0 && words.at(first - SLOTS) >= from) first -= SLOTS;
    const isCut = (behind > 0 && words.at(behind - 2) > to) || (first > 0 && words.at(first - 2) > from);
    if (isCut) into.read(this.#text, from, to);
    else for (let i = first + 2; i < behind; i += SLOTS) into.add(words.at(i));
  }

  /** The number of the first word that begins at `at` or behind it. */
  #firstAt(at: number): number {
    const words = this.#words;
    const count = words.count / SLOTS;
    let low = 0;
    let high = count;
    if (this.#last < count && words.at(this.#last * SLOTS) < at) low = this.#last + 1;
    // Mostly a few words further on.
    for (let step = 4; low + step < count; step *= 2) {
      if (words.at((low + step) * SLOTS) < at) continue;
      high = low + step;
      break;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words.at(middle * SLOTS) < at) low = middle + 1;
      else high = middle;
    }
    this.#last = low;
    return low;
  }
}

/** Room for the words of a text of ordinary prose. */
function roomForWords(text: string): Growing {
  return new Growing((text.length >> 1) + SLOTS);
}

/** Adds a word to such a list. */
export function noteWord(words: Growing, start: number, end: number, hash: number): void {
  words.push(start);
  words.push(end);
  words.push(hash);
}

function wordsOf(text: string): Growing {
  const words = roomForWords(text);
  let hash = HASH_START;
  let start = -1;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldCode(code);
    if (start >= 0 && (folded === 0 || (code >= 65 && code <= 90 && before >= 97 && before <= 122))) {
      noteWord(words, start, i, hash);
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
  if (start >= 0) noteWord(words, start, text.length, hash);
  return words;
}
