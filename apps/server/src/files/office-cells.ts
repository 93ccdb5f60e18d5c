/**
 * Spreadsheets cell by cell, for readers that look for answers in a table rather than for text.
 *
 * What a person who opens the file does not see is marked as such, and so is what a formula computed: neither was
 * written there for the reader.
 */
import { dateStyles, cellValue, sharedStrings, type Workbook } from './office-sheet.ts';
import { Unreadable, newReading, type FileLimits } from './reading.ts';
import { decodeXml } from './xml-bytes.ts';
import { walkXml } from './xml.ts';
import { unzip } from './zip.ts';

export interface SheetCell {
  readonly text: string;
  readonly formula: boolean;
}

export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column, from 1. A merged cell stands in all of its places. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface CellSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

const MAX_SHEETS = 100;
const MAX_CELLS = 400_000;
const MAX_MERGED = 200_000;
const MAX_CELL_LENGTH = 20_000;
/** Columns end at XFD. */
const MAX_COLUMN = 16_384;

/** @throws Unreadable */
export async function workbookCells(bytes: Uint8Array, limits: FileLimits): Promise<readonly CellSheet[]> {
  if (bytes.length > limits.maxBytes)
    throw new Unreadable(`it is larger than the ${limits.maxBytes} bytes allowed`);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('it is no XLSX workbook');
  const parts = await unzip(bytes, newReading(limits));
  const xmlOf = (name: string): string | undefined => {
    const part = parts.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return part === undefined ? undefined : decodeXml(part.bytes);
  };
  const workbook = xmlOf('xl/workbook.xml');
  const relations = xmlOf('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new Unreadable('it is no XLSX workbook');
  const styles = xmlOf('xl/styles.xml');
  const strings = xmlOf('xl/sharedStrings.xml');
  const book: Workbook = {
    strings: strings === undefined ? [] : sharedStrings(strings),
    dateStyles: styles === undefined ? new Set() : dateStyles(styles),
  };
  const targets = targetsIn(relations);
  const budget = { cells: MAX_CELLS };
  return sheetsIn(workbook).map(({ name, hidden, relation }) => {
    const xml = xmlOf(targets.get(relation) ?? '');
    if (xml === undefined) throw new Unreadable('a sheet of it is missing');
    return { name, hidden, rows: rowsIn(xml, book, budget) };
  });
}

function sheetsIn(
  xml: string,
): readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[] {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  walkXml(xml, {
    open: (element, attributes) => {
      if (element !== 'sheet') return;
      // The prefix of the relation is the writer's to choose.
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, relation });
    },
    text: () => undefined,
    aside: () => undefined,
  });
  if (sheets.length > MAX_SHEETS) throw new Unreadable(`it holds more than ${MAX_SHEETS} sheets`);
  return sheets;
}

function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    open: (element, { Id = '', Target = '' }) => {
      if (element === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return targets;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

function rowsIn(xml: string, book: Workbook, budget: { cells: number }): readonly SheetRow[] {
  const rows = new Map<number, { hidden: boolean; cells: Map<number, SheetCell> }>();
  const hiddenColumns: (readonly [number, number])[] = [];
  const merges: string[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let holder = '';
  walkXml(xml, {
    open: (name, attributes) => {
      holder = name;
      if (name === 'col' && isTrue(attributes['hidden']))
        hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
      else if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        rows.set(row, { hidden: isTrue(attributes['hidden']), cells: new Map() });
      } else if (name === 'c') {
        column = placeOf(attributes['r'] ?? '')?.column ?? column + 1;
        const type = attributes['t'] ?? 'n';
        cell = { column, type, style: Number(attributes['s'] ?? -1), value: '', formula: false };
      } else if (name === 'f' && cell !== undefined) cell.formula = true;
      else if (name === 'mergeCell') merges.push(attributes['ref'] ?? '');
    },
    close: (name) => {
      holder = '';
      if (name !== 'c' || cell === undefined) return;
      const text = cellValue(cell, book).slice(0, MAX_CELL_LENGTH).trim();
      budget.cells -= 1;
      if (budget.cells < 0) throw new Unreadable(`it holds more than ${MAX_CELLS} cells`);
      const isHidden = hiddenColumns.some(([from, to]) => column >= from && column <= to);
      if (text !== '' && !isHidden) rows.get(row)?.cells.set(cell.column, { text, formula: cell.formula });
      cell = undefined;
    },
    text: (piece) => {
      if (cell !== undefined && (holder === 'v' || holder === 't')) cell.value += piece;
    },
    aside: () => undefined,
  });
  spread(rows, merges);
  return [...rows]
    .map(([number, { hidden, cells }]) => ({ number, hidden, cells }))
    .sort((a, b) => a.number - b.number);
}

function spread(
  rows: ReadonlyMap<number, { readonly cells: Map<number, SheetCell> }>,
  merges: readonly string[],
): void {
  let left = MAX_MERGED;
  for (const merge of merges) {
    const [from, to] = merge.split(':').map(placeOf);
    if (from === undefined || to === undefined) continue;
    const shown = rows.get(from.row)?.cells.get(from.column);
    if (shown === undefined) continue;
    for (let number = from.row; number <= to.row; number += 1) {
      const cells = rows.get(number)?.cells;
      for (let column = from.column; column <= to.column; column += 1) {
        left -= 1;
        if (left < 0) throw new Unreadable('too many of its cells are merged');
        if (cells?.has(column) === false) cells.set(column, shown);
      }
    }
  }
}

/** `B7` */
function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > MAX_COLUMN ? undefined : { column, row: Number(digits) };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
