/** Spreadsheets: cells by row, shared strings resolved, numbers and dates as a person would read them. */
import { wordsOf } from './office-flow.ts';
import { tidyLines } from './tidy-lines.ts';
import { walkXml } from './xml.ts';

export interface Workbook {
  readonly strings: readonly string[];
  /** Indices of cell formats that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
}

/** Built-in date and time formats (ECMA-376 part 1, 18.8.30), the East Asian ones included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system, with its leap-year error allowed for. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current: string[] | undefined;
  let phonetic = false;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = [];
      if (name === 'rPh') phonetic = true;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      strings.push((current ?? []).join(''));
      current = undefined;
    },
    // Reading aids (furigana) repeat the text in another script; kept apart so that the value stays whole.
    text: (piece) => void current?.push(phonetic ? ` ${piece} ` : piece),
    aside: () => undefined,
  });
  return strings;
}

export function dateStyles(xml: string): ReadonlySet<number> {
  const dates = new Set<number>();
  const custom = new Map<number, boolean>();
  let within = false;
  let index = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), showsDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') within = true;
      if (name !== 'xf' || !within) return;
      const id = Number(attributes['numFmtId']);
      if (custom.get(id) ?? BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to)) dates.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return dates;
}

/** One line per row, cells parted by tabs; formulas after their results; then everything else that is said. */
export function sheetText(xml: string, book: Workbook, used: Set<number>): string {
  const rows: string[] = [];
  const rest: string[] = [];
  let cells: string[] = [];
  let cell: { type: string; style: number; value: string; formula: string } | undefined;
  let holder = '';
  walkXml(xml, {
    open: (name, attributes) => {
      holder = name;
      if (name === 'c')
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1), value: '', formula: '' };
      rest.push(...wordsOf(name, attributes));
    },
    close: (name) => {
      if (name === 'c' && cell) {
        cells.push(cellText(cell, book, used));
        cell = undefined;
      } else if (name === 'row') {
        rows.push(cells.join('\t'));
        cells = [];
      }
      holder = '';
    },
    text: (piece) => {
      if (cell && holder === 'f') cell.formula += piece;
      else if (cell && (holder === 'v' || holder === 't')) cell.value += piece;
      else rest.push(piece);
    },
    aside: (piece) => void rest.push(piece),
  });
  return tidyLines([...rows, cells.join('\t'), ...rest].join('\n'));
}

function cellText(
  cell: { type: string; style: number; value: string; formula: string },
  book: Workbook,
  used: Set<number>,
): string {
  if (cell.type === 's') used.add(Number(cell.value));
  return cellValue(cell, book) + (cell.formula === '' ? '' : ` =${cell.formula}`);
}

/** What a cell shows, of the result alone where a formula computed it. */
export function cellValue(
  { type, style, value }: { readonly type: string; readonly style: number; readonly value: string },
  book: Workbook,
): string {
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type !== 'n' || value === '') return value;
  return book.dateStyles.has(style) ? dateOf(value) : plainNumber(value);
}

function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}

function dateOf(serial: string): string {
  const days = Number(serial);
  if (!(days >= 0 && days < 2_958_466)) return serial;
  const iso = new Date(EPOCH_MS + Math.round(days * DAY_MS)).toISOString();
  return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** Long numbers are stored as 4.111E15; an account number must be seen digit by digit. */
function plainNumber(value: string): string {
  const number = Number(value);
  return /e/i.test(value) && Number.isInteger(number) ? BigInt(number).toString() : value;
}
