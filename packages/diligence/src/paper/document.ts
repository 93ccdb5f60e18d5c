/**
 * Papers as data, before any file format: what a document or a table says, not how it looks.
 *
 * Promise: plain values that every writer of a format (CSV, JSON, PDF, DOCX, HTML, text) shows whole.
 */
import type { Day } from '../day.ts';
import type { Language } from './language.ts';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Words that somebody else wrote, or that are proposed for a contract. */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Facts by name: a narrow column and a wide one. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      /** As many cells as heads in each. */
      readonly rows: readonly (readonly string[])[];
      /** Relative widths of the columns. */
      readonly widths: readonly number[];
    }
  | { readonly kind: 'page_break' };

export interface Paper {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly language: Language;
  /** The day as of which it holds. */
  readonly on: Day;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export interface Column {
  /** Stable: scripts that read the JSON rely on it. */
  readonly key: string;
  readonly head: string;
  /** Relative to the other columns; 0: not on paper, where width is scarce. */
  readonly width: number;
}

/** A table that stands alone. */
export interface Sheet {
  /** File names are made of it: `register`. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly on: Day;
  readonly columns: readonly Column[];
  /** Each row has a text for each column's key. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Sums of relative widths beyond which a page is too narrow to read. */
const WIDEST = 42;

/** The sheet as a paper to print; one that is too wide in several tables, each with the first column. */
export function sheetPaper({ title, language, on, columns, rows }: Sheet): Paper {
  const [first, ...others] = columns.filter(({ width }) => width > 0);
  return {
    title,
    subtitle: undefined,
    language,
    on,
    orientation: 'landscape',
    blocks: first === undefined ? [] : groups(first, others).map((group) => tableOf(group, rows)),
  };
}

function groups(first: Column, others: readonly Column[]): readonly (readonly Column[])[] {
  const all: Column[][] = [];
  let room = 0;
  for (const column of others) {
    if (column.width > room) {
      all.push([first]);
      room = WIDEST - first.width;
    }
    all.at(-1)?.push(column);
    room -= column.width;
  }
  return all.length === 0 ? [[first]] : all;
}

const tableOf = (columns: readonly Column[], rows: Sheet['rows']): Block => ({
  kind: 'table',
  heads: columns.map(({ head }) => head),
  widths: columns.map(({ width }) => width),
  rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
});
