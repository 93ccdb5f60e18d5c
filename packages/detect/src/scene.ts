import type { Growing } from './growing.ts';
import { foldCode } from './letters.ts';
import type { Cell } from './outline/cells.ts';
import { Outline } from './outline/outline.ts';
import { TextWords } from './text-words.ts';
import { PhraseTable, Words } from './words.ts';

/** How far to the left of a value a word may stand and still speak about it. Less than what a stream hands on. */
const REACH = 72;
/** How far to the right; `(SSN)`, `is my BSN`. */
export const REACH_RIGHT = 28;
/** More words than any reach can hold, headings included. */
const MOST_WORDS = 128;

const prepared = new WeakMap<readonly string[], PhraseTable<true>>();
const NONE: readonly string[] = [];

/** The decoded text of one call, with the words around a place as recognisers ask for them. */
export class Scene {
  readonly text: string;
  #left: Words | undefined;
  #right: Words | undefined;
  #words: TextWords | undefined;
  readonly #outline: Outline;
  #leftAt = -1;
  /** Where the cell begins that `#leftAt` stands in. */
  #cell = 0;
  #rightAt = -1;

  constructor(text: string) {
    this.text = text;
    this.#outline = new Outline(text);
  }

  /** Takes the words of the text from whoever has read them: start, end and hash of each. */
  takeWords(words: Growing): void {
    this.#words = new TextWords(this.text, words);
  }

  /**
   * Whether one of `words` (folded words or phrases) stands left of `start`, nearer than any of `unless`.
   *
   * Only whole words count. Names written together or with other joints read the same: `dateOfBirth`,
   * `date_of_birth` and `date-of-birth` are `date of birth`. A column's header and the keys that a value is nested
   * under speak of it too, from furthest away.
   */
  speaksOf(start: number, words: readonly string[], unless: readonly string[] = NONE): boolean {
    const wanted = prepare(words);
    const unwanted = prepare(unless);
    const left = this.leftOf(start);
    for (let i = left.count - 1; i >= 0; i--) {
      if (wanted.endsAt(left, i)) return true;
      if (unwanted.endsAt(left, i)) return false;
    }
    return false;
  }

  /** The words left of `start` that speak of what stands there, the nearest last; good until the next call. */
  leftOf(start: number): Words {
    const left = (this.#left ??= new Words(MOST_WORDS));
    if (this.#leftAt === start) return left;
    this.#leftAt = start;
    const { text } = this;
    left.clear();
    let from = Math.max(0, start - REACH);
    // A word that the window cuts in two is not a word.
    if (from > 0) while (from < start && foldCode(text.charCodeAt(from)) !== 0) from++;
    const words = (this.#words ??= new TextWords(text));
    this.#cell = this.#outline.headings(start, words, left);
    words.copy(Math.max(from, this.#cell), start, left);
    return left;
  }

  /**
   * The words right of `end` that speak of what ended there: `(SSN)`, `is my BSN`. None where another value
   * follows, which they would rather speak of.
   */
  rightOf(end: number): Words {
    const right = (this.#right ??= new Words(MOST_WORDS));
    if (this.#rightAt === end) return right;
    this.#rightAt = end;
    right.clear();
    const stop = this.#endOfRemark(end);
    if (stop > end) (this.#words ??= new TextWords(this.text)).copy(end, stop, right);
    return right;
  }

  /** Whether a cell of a table begins at `at`: a comma before it parts two values, and is of neither. */
  beginsCell(at: number): boolean {
    this.leftOf(at);
    return this.#cell > 0 && this.#cell === at;
  }

  /** The cells of all tables, rows and lists of the text whose heading `asked` takes. */
  cellsUnder(asked: (heading: string) => boolean): readonly Cell[] {
    return this.#outline.cellsUnder(asked);
  }

  #endOfRemark(end: number): number {
    const { text } = this;
    const last = Math.min(text.length, end + REACH_RIGHT);
    for (let i = end; i < last; i++) {
      const code = text.charCodeAt(i);
      // A digit, `:`, `=`, `#`: a label and its value have begun.
      if ((code >= 48 && code <= 57) || code === 58 || code === 61 || code === 35) return -1;
      // `)`, `,`, `.`, `;`, a line's end: the remark is over, and what follows it is another matter.
      if (i > end && (code === 41 || code === 44 || code === 46 || code === 59)) return i;
      if (
        code === 9 ||
        code === 10 ||
        code === 44 ||
        code === 46 ||
        code === 59 ||
        code === 34 ||
        code === 124
      )
        return i;
    }
    // Where a stream was cut, nobody knows yet what the words speak of.
    if (last === text.length) return text.charCodeAt(last - 1) === 32 ? -1 : last;
    // A word that the window cuts in two is not a word.
    let stop = last;
    while (stop > end && foldCode(text.charCodeAt(stop - 1)) !== 0) stop--;
    return stop;
  }
}

function prepare(list: readonly string[]): PhraseTable<true> {
  const known = prepared.get(list);
  if (known !== undefined) return known;
  const phrases = new PhraseTable<true>(list.length);
  for (const phrase of list) phrases.entry(phrase, () => true);
  prepared.set(list, phrases);
  return phrases;
}
