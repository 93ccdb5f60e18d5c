/** Tables for spreadsheets (RFC 4180), in which no cell is a formula. */
import type { Sheet } from '@bailiwick/diligence/paper/document';

/**
 * What makes a spreadsheet take a text for a formula, in the widths of Latin and East Asian writing. A vendor's name
 * such as `=HYPERLINK(…)` would otherwise run in the office of whoever opens the file (CSV injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

export function csv({ columns, rows }: Sheet): string {
  const lines = [
    columns.map(({ head }) => cell(head)),
    ...rows.map((row) => columns.map(({ key }) => cell(row[key] ?? ''))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
