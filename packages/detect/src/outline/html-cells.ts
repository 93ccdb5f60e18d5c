/**
 * Cells of HTML: a column's `<th>` speaks of every `<td>` below it, a row's of those beside it, a `<dt>` of its `<dd>`,
 * a `<label>` of the field that follows.
 */
import { type Cell, holdsValue } from './cells.ts';

const TAG = /<(\/?)(table|tr|th|td|dt|dd|label|form)(?=[\s>/])[^<>]{0,400}>/gi;
/** How far behind its label a field may end. */
const FIELD = 400;
/** A table without `<th>` has headings only where it has so many columns: two are a label and its value. */
const FEWEST_COLUMNS = 3;

interface Row {
  readonly isHead: boolean;
  /** Start and end of each cell. */
  readonly cells: readonly number[];
  /** The row's own heading. */
  readonly heading: string;
}

export function htmlCells(text: string): readonly Cell[] {
  const reader = new Reader(text);
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(TAG))
    reader.read(name.toLowerCase(), slash === '/', index, index + tag.length);
  reader.close(text.length);
  return reader.found;
}

class Reader {
  readonly found: Cell[] = [];
  readonly #text: string;
  #open: { readonly name: string; readonly from: number } | undefined;
  #columns: readonly string[] = [];
  #rows = 0;
  #heads: string[] = [];
  #cells: number[] = [];
  #rowHeading = '';
  /** The last `<dt>` or `<label>`. */
  #label = '';

  constructor(text: string) {
    this.#text = text;
  }

  read(name: string, isEnd: boolean, at: number, end: number): void {
    this.#closeCell(at);
    if (name === 'table' || (name === 'tr' && !isEnd)) this.#closeRow();
    if (name === 'table') {
      this.#columns = [];
      this.#rows = 0;
    }
    if (name === 'tr' && isEnd) this.#closeRow();
    if (!isEnd && name !== 'table' && name !== 'tr' && name !== 'form') this.#open = { name, from: end };
    if (isEnd && name === 'label') this.#open = { name: 'field', from: end };
  }

  close(end: number): void {
    this.#closeCell(end);
    this.#closeRow();
  }

  #closeCell(at: number): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const { name, from } = open;
    const heading = (): string => (holdsValue(this.#text, from, at) ? '' : this.#text.slice(from, at));
    if (name === 'th') {
      // Behind values, or at the head of a row that has them.
      this.#heads.push(heading());
      this.#rowHeading = heading();
    } else if (name === 'td') this.#cells.push(from, at);
    else if (name === 'dt' || name === 'label') this.#label = heading();
    else if (this.#label !== '')
      this.found.push({ start: from, end: Math.min(at, from + FIELD), heading: this.#label });
  }

  #closeRow(): void {
    const row: Row = { isHead: this.#cells.length === 0, cells: this.#cells, heading: this.#rowHeading };
    if (row.isHead && this.#heads.length > 0) this.#columns = this.#heads;
    else if (row.cells.length > 0) this.#addRow(row, this.#heads.length);
    this.#heads = [];
    this.#cells = [];
    this.#rowHeading = '';
  }

  #addRow({ cells, heading }: Row, shift: number): void {
    const text = this.#text;
    if (this.#rows++ === 0 && this.#columns.length === 0 && cells.length >= FEWEST_COLUMNS * 2) {
      const names = cells.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, cells[i + 1])] : []));
      if (names.every((name) => /\p{L}/u.test(name) && !holdsValue(name, 0, name.length))) {
        this.#columns = names;
        return;
      }
    }
    for (let i = 0; i < cells.length; i += 2) {
      const [start, end] = [cells[i] as number, cells[i + 1] as number];
      const [from, to] = i === 0 ? [0, 0] : [cells[i - 2] as number, cells[i - 1] as number];
      const label = holdsValue(text, from, to) ? '' : text.slice(from, to);
      const column = this.#columns[i / 2 + shift] ?? '';
      this.found.push({ start, end, heading: shift > 0 ? `${column} ${heading}` : column, label });
    }
  }
}
