/**
 * Tables in text: CSV, TSV, Markdown, LaTeX, what databases print. A header speaks of every value in its column, a
 * hundred rows below too.
 *
 * A table is a line of short cells without numbers, and at least one line below it with as many cells. A comma in
 * prose rarely keeps to that; where it does, the first words of a paragraph lend context to a clause, no more.
 */
import type { TextWords } from '../text-words.ts';
import type { Words } from '../words.ts';
import { type Cell, holdsValue } from './cells.ts';

const DELIMITERS = ['\t', '|', ';', ',', '&', '│'] as const;
/** By code: place in `DELIMITERS` plus one. */
const delimiterOf = new Uint8Array(0x2503);
for (const [i, delimiter] of DELIMITERS.entries()) delimiterOf[delimiter.charCodeAt(0)] = i + 1;
/** In the same table: what quotes a cell. */
const QUOTES = DELIMITERS.length + 1;
delimiterOf['"'.charCodeAt(0)] = QUOTES;

/** Longer lines are no rows, longer cells no headings. */
const LONGEST_ROW = 4000;
const QUOTE = 34;
const SHORT_HEADINGS = /^ ?["']?\w+(?:[ _-]\w+)?["']?[,;] ?["']?\w+(?:[ _-]\w+)?["']?\s*$/;

interface Table {
  readonly start: number;
  end: number;
  /** The code of the character between cells. */
  readonly delimiter: number;
  /** Start and end of each heading. */
  readonly headings: readonly number[];
}

export class Tables {
  readonly #text: string;
  readonly #tables: Table[];
  /** Where the last question was answered: the end of the row, how far it was read, the cell's number and its start. */
  #rowEnd = -1;
  #read = 0;
  #column = 0;
  #cell = 0;
  #label = -1;

  constructor(text: string) {
    this.#text = text;
    this.#tables = text.includes('\n') ? findTables(text) : [];
  }

  /** Adds the words of the header above `at`, if it stands in a table; the start of its cell, or 0. */
  headerOf(at: number, words: TextWords, into: Words): number {
    const table = this.#tableAt(at);
    if (table === undefined) return 0;
    this.#seek(at, table);
    const text = this.#text;
    // The cell before a value may be its label, if it holds no value itself.
    if (this.#label >= 0 && !holdsValue(text, this.#label, this.#cell))
      words.copy(this.#label, this.#cell, into);
    const from = table.headings[this.#column * 2];
    if (from !== undefined) words.copy(from, table.headings[this.#column * 2 + 1] as number, into);
    return this.#cell;
  }

  /** The header of a table that reaches to the end of the text. */
  openHeader(): string | undefined {
    const last = this.#tables.at(-1);
    if (last === undefined || last.end < this.#text.length - 1) return undefined;
    return this.#text.slice(last.headings[0], last.headings.at(-1));
  }

  /** The cells of the columns whose heading `asked` takes, without quotes and white space around them. */
  cellsUnder(asked: (heading: string) => boolean): readonly Cell[] {
    return this.#tables.flatMap((table) => cellsOf(this.#text, table, asked));
  }

  #tableAt(at: number): Table | undefined {
    let low = 0;
    let high = this.#tables.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const table = this.#tables[middle] as Table;
      if (at < table.start) high = middle - 1;
      else if (at >= table.end) low = middle + 1;
      else return table;
    }
    return undefined;
  }

  /** Counts cells up to `at`; questions come in order mostly, and go on from where the last one ended. */
  #seek(at: number, { delimiter }: Table): void {
    const text = this.#text;
    if (at < this.#read || at > this.#rowEnd) {
      const row = text.lastIndexOf('\n', at - 1) + 1;
      const end = text.indexOf('\n', row);
      this.#rowEnd = end < 0 ? text.length : end;
      this.#read = this.#cell = row;
      this.#column = 0;
      this.#label = -1;
    }
    let quoted = false;
    for (let i = this.#cell; i < at; i++) {
      const code = text.charCodeAt(i);
      if (code === QUOTE && delimiter !== 124) quoted = !quoted;
      else if (code === delimiter && !quoted) {
        this.#label = this.#cell;
        this.#cell = i + 1;
        this.#column++;
      }
    }
    this.#read = at;
  }
}

function cellsOf(text: string, table: Table, asked: (heading: string) => boolean): readonly Cell[] {
  const { start, end, delimiter, headings } = table;
  const names = headings.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, headings[i + 1])] : []));
  const wanted = names.map(asked);
  if (!wanted.includes(true)) return [];
  const cells: Cell[] = [];
  let quoted = false;
  for (let i = start, from = start, column = 0; i <= end; i++) {
    const code = i === end ? 10 : text.charCodeAt(i);
    if (code === QUOTE && delimiter !== 124) quoted = !quoted;
    const isLineEnd = code === 10;
    if (!isLineEnd && (code !== delimiter || quoted)) continue;
    if (wanted[column] === true) cells.push(bare(text, from, i, names[column] as string));
    column = isLineEnd ? 0 : column + 1;
    quoted &&= !isLineEnd;
    from = i + 1;
  }
  return cells;
}

const AROUND = /[\s"'*_`]/;

function bare(text: string, from: number, to: number, heading: string): Cell {
  let [start, end] = [from, to];
  while (start < end && AROUND.test(text.charAt(start))) start++;
  while (end > start && AROUND.test(text.charAt(end - 1))) end--;
  return { start, end, heading };
}

function findTables(text: string): Table[] {
  const tables: Table[] = [];
  let above = new Int32Array(DELIMITERS.length + 1);
  let counts = new Int32Array(DELIMITERS.length + 1);
  let aboveStart = -1;
  let aboveEnd = -1;
  let table: Table | undefined;
  for (let start = 0; start < text.length;) {
    counts.fill(0);
    const end = countCells(text, start, counts);
    if (isRule(text, start, end)) {
      start = end + 1;
      continue;
    }
    if (table !== undefined && goesOn(table, counts) && end - start <= LONGEST_ROW) {
      table.end = end;
    } else {
      table = aboveStart < 0 ? undefined : tableOf(text, aboveStart, aboveEnd, end, above, counts);
      if (table !== undefined) tables.push(table);
    }
    [above, counts] = [counts, above];
    aboveStart = end - start > LONGEST_ROW ? -1 : start;
    aboveEnd = end;
    start = end + 1;
  }
  return tables;
}

const RULES = new Set('-=+|: \t\r─═│┼╪├┤┌┬┐└┴┘');
const LEAST_RULE = 3;

/** A line that is drawn: under a header, around a table. */
function isRule(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!RULES.has(text.charAt(i))) return text.startsWith('\\hline', start);
  return end - start >= LEAST_RULE && /[-=─═]/.test(text.slice(start, end));
}

function goesOn({ delimiter, headings }: Table, counts: Int32Array): boolean {
  return counts[delimiterOf[delimiter] as number] === headings.length / 2 - 1;
}

/** Counts each delimiter outside quotes; the end of the line. */
function countCells(text: string, start: number, counts: Int32Array): number {
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  let quoted = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const which = code < delimiterOf.length ? (delimiterOf[code] as number) : 0;
    if (which === 0) continue;
    if (which === QUOTES) quoted = !quoted;
    else if (!quoted || which === 2) counts[which] = (counts[which] as number) + 1;
  }
  return end;
}

function tableOf(
  text: string,
  from: number,
  to: number,
  end: number,
  above: Int32Array,
  counts: Int32Array,
): Table | undefined {
  for (const [i, delimiter] of DELIMITERS.entries()) {
    const count = above[i + 1] as number;
    if (count === 0 || count !== counts[i + 1]) continue;
    const headings = headingsOf(text, from, to, delimiter);
    if (headings !== undefined && headings.length === (count + 1) * 2)
      return { start: to + 1, end, delimiter: delimiter.charCodeAt(0), headings };
  }
  return undefined;
}

/** Start and end of each cell, if all of them could be headings. */
function headingsOf(
  text: string,
  from: number,
  to: number,
  delimiter: string,
): readonly number[] | undefined {
  const headings: number[] = [];
  let start = from;
  let named = 0;
  while (start <= to) {
    const next = text.indexOf(delimiter, start);
    const end = next < 0 || next > to ? to : next;
    if (holdsValue(text, start, end)) return undefined;
    if (/\p{L}/u.test(text.slice(start, end))) named++;
    headings.push(start, end);
    start = end + 1;
  }
  // One comma or semicolon is prose, unless both headings are short; one `&` is a firm.
  if (headings.length === 4 && delimiter === '&') return undefined;
  if (headings.length === 4 && /[,;]/.test(delimiter) && !SHORT_HEADINGS.test(text.slice(from, to)))
    return undefined;
  // Only a Markdown row has empty cells, at its edges.
  const least = delimiter === '|' || delimiter === '│' ? 1 : headings.length / 2;
  return named >= least ? headings : undefined;
}
