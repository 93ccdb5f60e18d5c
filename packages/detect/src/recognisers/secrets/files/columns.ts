import type { Candidate } from '../../../candidate.ts';
import type { TextFinder } from '../../../recogniser.ts';
import { isMachineMade, isPassword } from '../value/judge.ts';

/** A heading of a column, between the marks that part columns. */
const HEADING =
  /(?:(passwor[dt]|passwd|kennwort|pwd|contraseña|wachtwoord|senha|hasło|mot de passe)|(secret|api[ _-]?key|token|access[ _-]?key))["'`*]{0,2}[ \t]{0,8}(?:[,;\t|]|\r?$)/gim;
const HEADED =
  'password passwort passwd kennwort pwd contrasena wachtwoord senha haslo passe secret apikey key token accesskey'.split(
    ' ',
  );
/** What may stand before it in its heading, grown together with it too. */
const QUALIFIERS = 'user initial temp temporary new db admin start login client'.split(' ');
const LONGEST_HEADER = 400;
const LONGEST_ROW = 2_048;
const FIRST_ROWS = 20;
const MOST_ROWS = 100_000;

/** Passwords and keys in the columns of CSV, TSV and Markdown tables, by the heading of the column. */
export const columns: TextFinder = {
  on: 'text',
  words: HEADED.flatMap((word) => [word, ...QUALIFIERS.map((qualifier) => qualifier + word)]),
  find: ({ text }) => {
    const found: Candidate[] = [];
    let done = 0;
    for (const match of text.matchAll(HEADING)) {
      if (match.index < done) continue;
      const table = headerAround(
        text,
        match.index,
        (match[1] ?? match[2] ?? '').length,
        match[1] !== undefined,
      );
      if (table === undefined) continue;
      const { candidates, end } = readRows(text, table);
      found.push(...candidates);
      done = end;
    }
    return found;
  },
};

/** The line of headings around one of them, if it is such a line. */
function headerAround(text: string, at: number, length: number, holdsPasswords: boolean): Table | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_HEADER), at);
  const behind = text.slice(at, at + LONGEST_HEADER);
  const stop = behind.indexOf('\n');
  const cut = before.lastIndexOf('\n');
  if (stop < 0 || (cut < 0 && at > LONGEST_HEADER)) return undefined;
  const left = before.slice(cut + 1);
  const header = left + behind.slice(0, stop);
  const mark = /[\t|;,]/.exec(header)?.[0];
  if (mark === undefined || !isHeader(header.trimEnd(), mark)) return undefined;
  const column = (left + behind.slice(0, length)).split(mark).length - 1;
  if (!PREFIXED.test(left.slice(left.lastIndexOf(mark) + 1))) return undefined;
  return { from: at + stop + 1, mark, cells: header.split(mark).length, column, holdsPasswords };
}

/** At least two headings and nothing else: a list of words in a program has one a line, indented. */
function isHeader(line: string, mark: string): boolean {
  const cells = (mark === '|' ? line.replace(/^[ \t]*\||\|$/g, '') : line).split(mark);
  const piped = mark !== '|' || line.trimStart().startsWith('|');
  return cells.length > 1 && piped && !line.includes(', ') && cells.every((cell) => HEADING_CELL.test(cell));
}

/** What a heading may have before the word: `user password`, `client_secret`. */
const PREFIXED = new RegExp(`^[ \\t]*["'\`*]{0,2}(?:(?:${QUALIFIERS.join('|')})[ _-]?)?$`, 'i');

const HEADING_CELL =
  /^(?:(?=["'`]?[\p{L}#])| )[ ]*["'`*]{0,2}[\p{L}#][\p{L}\p{N} _.\-/]{0,40}["'`*]{0,2}[ ]*$/u;

interface Table {
  /** Where the first row begins. */
  readonly from: number;
  readonly mark: string;
  readonly cells: number;
  readonly column: number;
  readonly holdsPasswords: boolean;
}

/** Reads on while rows have as many cells as the header; gives up where many hold nothing of the kind. */
function readRows(
  text: string,
  table: Table,
): { readonly candidates: readonly Candidate[]; readonly end: number } {
  const candidates: Candidate[] = [];
  let at = table.from;
  for (
    let row = 0;
    at < text.length && row < MOST_ROWS && (candidates.length > 0 || row < FIRST_ROWS);
    row++
  ) {
    const line = text.slice(at, at + LONGEST_ROW);
    const stop = line.indexOf('\n');
    const cells = (stop < 0 ? line : line.slice(0, stop)).split(table.mark);
    if (cells.length !== table.cells || (stop < 0 && line.length === LONGEST_ROW)) break;
    const value = cellValue(cells, at, table);
    if (value !== undefined) candidates.push(value);
    at += stop < 0 ? line.length : stop + 1;
  }
  return { candidates, end: candidates.length > 0 ? at : table.from };
}

function cellValue(cells: readonly string[], rowStart: number, table: Table): Candidate | undefined {
  const cell = cells[table.column] ?? '';
  const value = cell.trim().replace(/^["'`]|["'`]$/g, '');
  const accepted = table.holdsPasswords ? isPassword(value, 'line') : isMachineMade(value, 'line', 'strong');
  if (!accepted) return undefined;
  const before = cells.slice(0, table.column).reduce((sum, one) => sum + one.length + 1, 0);
  const start = rowStart + before + cell.indexOf(value);
  return {
    start,
    end: start + value.length,
    type: table.holdsPasswords ? 'PASSWORD' : 'SECRET',
    subtype: 'COLUMN',
    score: 0.85,
    evidence: 'context',
  };
}
