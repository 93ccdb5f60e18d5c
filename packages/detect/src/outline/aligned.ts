/**
 * Columns that are parted by two spaces and more: what programs print for people to read.
 *
 * Headings and values are matched by number. A row of data may have one cell more in front: the number of the row.
 */
import { type Cell, holdsValue } from './cells.ts';

const LINE = /^.*$/gm;
const LONGEST_LINE = 400;
const CELL = /\S+(?: \S+)*/g;
const HEADING = /^[\p{L}#][\p{L}\p{N} _./()#-]*$/u;
/** Two spaces inside the line: those in front of it are no border. */
const PARTED = /\S {2,}\S/;
const RULE = /^[-=+ \t─═]+$/;
const FEWEST = 2;

export function alignedCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let head: readonly string[] | undefined;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.length > LONGEST_LINE || !PARTED.test(line)) {
      if (!RULE.test(line)) head = undefined;
      continue;
    }
    if (RULE.test(line)) continue;
    const found = [...line.matchAll(CELL)];
    const extra = head === undefined ? -1 : found.length - head.length;
    if (head !== undefined && (extra === 0 || (extra === 1 && /^\d+$/.test(found[0]?.[0] ?? '')))) {
      for (const [column, heading] of head.entries()) {
        const cell = found[column + extra] as RegExpExecArray;
        const start = index + cell.index;
        const before = found[column + extra - 1]?.[0] ?? '';
        // Two spaces may stand in a sentence too: what stands before goes on speaking of the value.
        const label = holdsValue(before, 0, before.length) ? '' : before;
        cells.push({ start, end: start + cell[0].length, heading, label });
      }
    } else head = headOf(found.map(([cell]) => cell));
  }
  return cells;
}

function headOf(names: readonly string[]): readonly string[] | undefined {
  const isHead =
    names.length >= FEWEST && names.every((name) => HEADING.test(name) && !holdsValue(name, 0, name.length));
  return isHead ? names : undefined;
}
