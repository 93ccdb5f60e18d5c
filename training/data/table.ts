import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the lists are kept: outside version control, for they can be built again at any time. */
export const LISTS = fileURLToPath(new URL('../.cache/gazetteers/', import.meta.url));

type Row = readonly (string | number)[];

/** Writes rows as tab-separated lines; the first line names the columns. */
export function writeTable(file: string, columns: readonly string[], rows: Iterable<Row>): number {
  mkdirSync(LISTS, { recursive: true });
  const lines = [columns.join('\t')];
  for (const row of rows) lines.push(row.join('\t'));
  writeFileSync(LISTS + file, `${lines.join('\n')}\n`);
  return lines.length - 1;
}

/** Reads a table back, without its heading. */
export function readTable(file: string): string[][] {
  return readFileSync(LISTS + file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** The words of a written list: parted by line ends and commas. */
export function listed(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
