/**
 * Values that have a heading, however their table is written: rows of SQL, HTML, JSON, messages of a clinic.
 *
 * Readers of one form each say where cells begin and end; here a place is looked up in what they found.
 */
import type { Words } from '../words.ts';

/** One value and what heads it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** What the heading says; cells of one column share it. */
  readonly heading: string;
  /** The cell before it in its row, if that may be its label. */
  readonly label?: string;
}

export class Cells {
  readonly all: readonly Cell[];

  /** @param cells of one text; those of one reader do not overlap. */
  constructor(cells: readonly Cell[]) {
    this.all = cells.toSorted((a, b) => a.start - b.start);
  }

  /** Adds the words that head the cell at `at`, the nearest last; where the cell begins, or 0 outside of cells. */
  headingOf(at: number, into: Words): number {
    const cell = this.#at(at);
    if (cell === undefined) return 0;
    if (cell.label !== undefined) into.read(cell.label, 0, cell.label.length);
    into.read(cell.heading, 0, cell.heading.length);
    return cell.start;
  }

  #at(at: number): Cell | undefined {
    let low = 0;
    let high = this.all.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = this.all[middle] as Cell;
      if (at < cell.start) high = middle - 1;
      else if (at > cell.end) low = middle + 1;
      else return cell;
    }
    return undefined;
  }
}

const LONGEST_HEADING = 48;

/** Whether a stretch is too long for a heading, or holds more digits than one does. */
export function holdsValue(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_HEADING) return true;
  for (let i = from, digits = 0; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57 && ++digits > 3) return true;
  }
  return false;
}
