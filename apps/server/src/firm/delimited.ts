/**
 * Reads CSV and its relatives (RFC 4180; also semicolons, tabs, bars, which spreadsheets write) row by row.
 *
 * Refuses what is not a table: a quote that never ends, a row longer than any table has.
 */
import { BailiwickError } from '@bailiwick/contract/errors';

const LONGEST_ROW = 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** @param text pieces of the file, in order, decoded. @throws BailiwickError `malformed_request`. */
export async function* rowsOf(
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<readonly string[]> {
  let rest = '';
  let delimiter: string | undefined;
  for await (const piece of text) {
    rest += rest === '' && delimiter === undefined ? piece.replace(/^\uFEFF/, '') : piece;
    if (delimiter === undefined && !/[\r\n]/.test(rest) && rest.length < LONGEST_ROW) continue;
    delimiter ??= delimiterOf(rest);
    let from = 0;
    for (let end = rowEnd(rest, from); end >= 0; end = rowEnd(rest, from)) {
      const row = cells(rest.slice(from, end), delimiter);
      if (row.length > 1 || row[0] !== '') yield row;
      from = rest[end] === '\r' && rest[end + 1] === '\n' ? end + 2 : end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > LONGEST_ROW)
      throw notATable('has a row of more than a megabyte; perhaps a quote never ends');
  }
  if (rest === '') return;
  if (quotes(rest) % 2 !== 0) throw notATable('ends inside of quotes');
  yield cells(rest, delimiter ?? delimiterOf(rest));
}

function notATable(how: string): BailiwickError {
  return new BailiwickError('malformed_request', `The file is no table: it ${how}.`, {
    remedy: 'Export the list as CSV in UTF-8 and try again.',
  });
}

/** The one that stands most often in the first row, outside of quotes. */
function delimiterOf(text: string): string {
  const end = rowEnd(text, 0);
  const first = (end < 0 ? text : text.slice(0, end)).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => first.split(delimiter).length;
  return DELIMITERS.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
}

/** Where the row ends that begins at `from`; -1 if the end has not come, or may be the first half of `\r\n`. */
function rowEnd(text: string, from: number): number {
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || (char === '\r' && i + 1 < text.length))) return i;
  }
  return -1;
}

function cells(row: string, delimiter: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= row.length; i++) {
    if (row[i] === '"') quoted = !quoted;
    else if (i === row.length || (!quoted && row[i] === delimiter)) {
      found.push(plain(row.slice(from, i)));
      from = i + 1;
    }
  }
  return found;
}

function plain(cell: string): string {
  const trimmed = cell.trim();
  if (!trimmed.startsWith('"') || !trimmed.endsWith('"') || trimmed.length < 2) return trimmed;
  return trimmed.slice(1, -1).replaceAll('""', '"').trim();
}

const quotes = (text: string): number => text.split('"').length - 1;
