/**
 * Rows of SQL: the columns are named once, and every row below has its values in that order.
 *
 * `INSERT INTO t (name, ssn) VALUES (…), (…)`, the values of a prepared statement beside it, and what `pg_dump` writes.
 */
import type { Cell } from './cells.ts';
import { type List, listAt } from './lists.ts';

const INSERT = /(?<![\w])into\s{1,20}[\w."`[\]]{1,120}\s{0,20}(?=\()/gi;
const VALUES = /\s{0,20}(?:overriding \w+ value\s{1,20})?values?\s{0,20}(?=\()/iy;
const NEXT_ROW = /\s{0,40},\s{0,40}(?=\()/y;
/** Marks that stand for the values of a prepared statement. */
const MARK = /^(?:\?|%s|%\(\w+\)s|[$:@]\w+)$/;
const ARGUMENTS = /[\s)"'`;]{0,12},\s{0,40}[([\s]{0,12}(?=[([])/y;
const NEXT_ARGUMENTS = /\s{0,40},\s{0,40}(?=[([])/y;
const COPY = /(?<![\w])copy\s{1,20}[\w."]{1,120}\s{0,20}(?=\()/gi;
const STDIN = /\s{1,20}from stdin[^\n]{0,80}\n/iy;

export function sqlCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const match of text.matchAll(INSERT)) readInsert(text, match.index + match[0].length, cells);
  for (const match of text.matchAll(COPY)) readCopy(text, match.index + match[0].length, cells);
  return cells;
}

function readInsert(text: string, open: number, cells: Cell[]): void {
  const columns = listAt(text, open, 1);
  if (columns === undefined) return;
  const headings = namesOf(text, columns);
  let at = behind(VALUES, text, columns.end);
  if (at < 0) return;
  let next = NEXT_ROW;
  while (at > 0) {
    const row = listAt(text, at);
    if (row === undefined || row.items.length !== columns.items.length) return;
    const marks = MARK.test(text.slice(row.items[0], row.items[1]));
    if (marks) next = NEXT_ARGUMENTS;
    else addCells(row.items, headings, cells);
    at = behind(marks ? ARGUMENTS : next, text, row.end);
  }
}

/** Lines of values parted by tabs, up to a line with `\.`. */
function readCopy(text: string, open: number, cells: Cell[]): void {
  const columns = listAt(text, open, 1);
  if (columns === undefined) return;
  const headings = namesOf(text, columns);
  let start = behind(STDIN, text, columns.end);
  while (start > 0 && start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const items: number[] = [];
    for (let from = start; from <= end;) {
      const tab = text.indexOf('\t', from);
      const to = tab < 0 || tab > end ? end : tab;
      items.push(from, to);
      from = to + 1;
    }
    if (items.length !== columns.items.length) return;
    addCells(items, headings, cells);
    start = end + 1;
  }
}

function namesOf(text: string, { items }: List): readonly string[] {
  return items.flatMap((start, i) => (i % 2 === 0 ? [text.slice(start, items[i + 1])] : []));
}

function addCells(items: readonly number[], headings: readonly string[], cells: Cell[]): void {
  for (const [column, heading] of headings.entries())
    cells.push({ start: items[column * 2] as number, end: items[column * 2 + 1] as number, heading });
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
