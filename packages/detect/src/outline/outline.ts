/**
 * What a text's form says of a value: the header of its column, the keys it is nested under.
 *
 * Worked out at the first question, in one pass each, and only where the text has such a form at all. Nothing here
 * looks further than a bounded way for one question.
 */
import type { TextWords } from '../text-words.ts';
import type { Words } from '../words.ts';
import { Nesting } from './nesting.ts';
import { Tables } from './tables.ts';

export class Outline {
  readonly #text: string;
  #tables: Tables | undefined;
  #nesting: Nesting | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Adds the words of headings that speak of `at`, the nearest last, to `into`.
   *
   * @param words of the whole text.
   * @returns where the cell of a table begins that `at` stands in, since words of other cells speak of other values;
   * 0 outside tables.
   */
  headings(at: number, words: TextWords, into: Words): number {
    this.#nesting ??= new Nesting(this.#text);
    this.#tables ??= new Tables(this.#text);
    this.#nesting.keysOf(at, words, into);
    return this.#tables.headerOf(at, words, into);
  }
}
