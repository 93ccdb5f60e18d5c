/**
 * Rows of JSON: `{"columns": ["name", "ssn"], "rows": [["Anna Keller", "…"], …]}`, or the names as the first of the rows.
 */
import { type Cell, holdsValue } from './cells.ts';
import { listAt } from './lists.ts';

const NAMES = /\[\s{0,40}(?=["'])/g;
/** From the names to the first row, and from row to row. */
const FIRST_ROW = /\s{0,40},\s{0,40}(?:["']?\w{1,24}["']?\s{0,8}:\s{0,8}\[\s{0,40})?(?=[[(])/y;
const NEXT_ROW = /\s{0,40},\s{0,40}(?=[[(])/y;

export function jsonCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let done = 0;
  for (const { index } of text.matchAll(NAMES)) {
    if (index < done) continue;
    const names = listAt(text, index, 1);
    if (names === undefined || names.items.length < 4) continue;
    let at = behind(FIRST_ROW, text, names.end);
    if (at < 0) continue;
    const headings = headingsOf(text, names.items);
    if (headings === undefined) continue;
    while (at > 0) {
      const row = listAt(text, at);
      if (row === undefined || row.items.length !== names.items.length) break;
      for (const [column, heading] of headings.entries())
        cells.push({
          start: row.items[column * 2] as number,
          end: row.items[column * 2 + 1] as number,
          heading,
        });
      done = row.end;
      at = behind(NEXT_ROW, text, row.end);
    }
  }
  return cells;
}

/** The items, if all of them could be names of columns. */
function headingsOf(text: string, items: readonly number[]): readonly string[] | undefined {
  const headings: string[] = [];
  for (let i = 0; i < items.length; i += 2) {
    const [from, to] = [items[i] as number, items[i + 1] as number];
    if (from === to || holdsValue(text, from, to)) return undefined;
    headings.push(text.slice(from, to));
  }
  return headings;
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
