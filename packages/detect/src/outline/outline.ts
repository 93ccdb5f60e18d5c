/**
 * What a text's form says of a value: the header of its column, the keys it is nested under.
 *
 * Worked out at the first question, in one pass each, and only where the text has such a form at all. Nothing here
 * looks further than a bounded way for one question.
 */
import type { TextWords } from '../text-words.ts';
import type { Words } from '../words.ts';
import { alignedCells } from './aligned.ts';
import { type Cell, Cells } from './cells.ts';
import { htmlCells } from './html-cells.ts';
import { jsonCells } from './json-rows.ts';
import { messageCells } from './message-fields.ts';
import { Nesting } from './nesting.ts';
import { sqlCells } from './sql-rows.ts';
import { Tables } from './tables.ts';

export class Outline {
  readonly #text: string;
  #tables: Tables | undefined;
  #cells: Cells | undefined;
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
    const row = this.#cellsOf().headingOf(at, into);
    return row > 0 ? row : this.#tables.headerOf(at, words, into);
  }

  /** The cells of all tables whose heading `asked` takes. */
  cellsUnder(asked: (heading: string) => boolean): readonly Cell[] {
    this.#tables ??= new Tables(this.#text);
    const answers = new Map<string, boolean>();
    const isAsked = ({ heading }: Cell): boolean => {
      const known = answers.get(heading);
      if (known !== undefined) return known;
      const answer = asked(heading);
      answers.set(heading, answer);
      return answer;
    };
    return [...this.#cellsOf().all.filter(isAsked), ...this.#tables.cellsUnder(asked)];
  }

  #cellsOf(): Cells {
    return (this.#cells ??= new Cells(cellsIn(this.#text)));
  }
}

/** Each reader is asked only where a sign of its form stands. */
function cellsIn(text: string): readonly Cell[] {
  const found: Cell[] = [];
  const add = (cells: readonly Cell[]): void => {
    for (const cell of cells) found.push(cell);
  };
  if (text.includes('<') && /<(?:td|dd|label)[\s>]/i.test(text)) add(htmlCells(text));
  if (text.includes('(') && /(?<!\w)into\s[^()]{1,160}\(|copy\s[^\n]{1,400}from stdin/i.test(text))
    add(sqlCells(text));
  if (
    /["'\]]/.test(text) &&
    /[\]"']\s{0,40},\s{0,40}(?:["']\w{1,24}["']\s{0,8}:\s{0,8}\[\s{0,40})?[[(]/.test(text)
  )
    add(jsonCells(text));
  if (
    (text.includes('|') || text.includes('NAD+') || text.includes('(0010,')) &&
    /(?:PID|NK1|GT1|IN1)\||NAD\+|\(0010,/.test(text)
  )
    add(messageCells(text));
  if (text.includes('  ') && /\S {2,}\S[^\n]*\n/.test(text)) add(alignedCells(text));
  return found;
}
