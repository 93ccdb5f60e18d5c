/**
 * The answers in a vendor's self-assessment workbook: CAIQ and AI-CAIQ of the Cloud Security Alliance, HECVAT of EDUCAUSE,
 * and whatever is laid out like them.
 *
 * Versions and vendors move columns and rename sheets, so nothing is looked for at a fixed place: a column headed as
 * answers is found by its words, the column of question ids by the shape of what stands in it.
 */
import type { CellSheet, SheetRow } from '../../files/office-cells.ts';

export interface WorkbookAnswer {
  /** `DSP-16.1`, `DATA-03` */
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** As the workbook asks; empty where it has no such column. */
  readonly question: string;
  readonly verdict: 'yes' | 'no' | 'not_applicable' | undefined;
  /** What was written beside or in place of yes and no. */
  readonly text: string;
}

export interface WorkbookAnswers {
  readonly answers: readonly WorkbookAnswer[];
  /** Answers that stand where nobody sees them, and ones that a formula made: they are not taken. */
  readonly hidden: number;
  readonly computed: number;
}

const ID = /^[A-Z][A-Z&]{1,5}-\d{2}(?:\.\d{1,2})?$/;
const ANSWER_HEAD = /\banswers?\b|\bresponses?\b/;
const NOTE_HEAD =
  /\b(implementation description|additional information|comments?|notes?|explanations?|details)\b/;
const QUESTION_HEAD = /\bquestion(s|naire)?( text)?$/;
/** Columns for whoever assesses, not for who answers. */
const NOT_THE_VENDORS =
  /\b(analyst|reviewer|institution|customer|csc|guidance|preferred|score|weight|example)\b/;

interface Columns {
  readonly id: number;
  readonly question: number | undefined;
  readonly answer: number;
  readonly note: number | undefined;
}

export function answersIn(sheets: readonly CellSheet[]): WorkbookAnswers {
  const answers: WorkbookAnswer[] = [];
  let hidden = 0;
  let computed = 0;
  for (const { name, hidden: hiddenSheet, rows } of sheets) {
    let columns: Columns | undefined;
    for (const [i, row] of rows.entries()) {
      columns = columnsOf(row, rows.slice(i + 1, i + 60)) ?? columns;
      if (columns === undefined) continue;
      const answer = answerOf(row, columns, name);
      if (answer === undefined) continue;
      if (hiddenSheet || row.hidden) hidden += 1;
      else if (isComputed(row, columns)) computed += 1;
      else answers.push(answer);
    }
  }
  return { answers, hidden, computed };
}

/** The columns that a row of heads announces, if it is one. */
function columnsOf(row: SheetRow, below: readonly SheetRow[]): Columns | undefined {
  const heads = [...row.cells].map(([column, { text }]) => [column, headOf(text)] as const);
  if (heads.some(([, head]) => head.length > 120)) return undefined;
  const named = (pattern: RegExp): number | undefined =>
    heads.find(([, head]) => pattern.test(head) && !NOT_THE_VENDORS.test(head))?.[0];
  const answer = named(ANSWER_HEAD);
  if (answer === undefined) return undefined;
  const id = columnOfIds(below, answer);
  if (id === undefined) return undefined;
  const question = heads.find(
    ([column, head]) => column !== id && column !== answer && QUESTION_HEAD.test(head),
  )?.[0];
  return { id, question: question ?? widest(below, id, answer), answer, note: named(NOTE_HEAD) };
}

/** One answer column a row would be a table of its own; ids stand before what is answered. */
function columnOfIds(rows: readonly SheetRow[], answer: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [column, { text }] of cells)
      if (column < answer && ID.test(text)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  // Of a control's id and its questions' ids, the questions' are told apart by a further number.
  const precise = (column: number): number =>
    rows.filter(({ cells }) => /\.\d{1,2}$/.test(cells.get(column)?.text ?? '')).length;
  return [...counts.keys()].sort(
    (a, b) => precise(b) - precise(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  )[0];
}

/** Where no head says so: the questions are the longest texts between the id and the answer. */
function widest(rows: readonly SheetRow[], id: number, answer: number): number | undefined {
  const lengths = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [column, { text }] of cells)
      if (column > id && column < answer) lengths.set(column, (lengths.get(column) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function answerOf({ number, cells }: SheetRow, columns: Columns, sheet: string): WorkbookAnswer | undefined {
  const textAt = (column: number | undefined): string =>
    column === undefined ? '' : (cells.get(column)?.text ?? '');
  const id = textAt(columns.id);
  const given = textAt(columns.answer);
  const note = textAt(columns.note);
  if (!ID.test(id) || (given === '' && note === '')) return undefined;
  const { verdict, rest } = verdictOf(given);
  const text = [rest, note].filter((part) => part !== '').join(' ');
  return { id, sheet, row: number, question: textAt(columns.question), verdict, text };
}

const isComputed = ({ cells }: SheetRow, { answer, note }: Columns): boolean =>
  [answer, note].some((column) => column !== undefined && cells.get(column)?.formula === true);

function verdictOf(given: string): { readonly verdict: WorkbookAnswer['verdict']; readonly rest: string } {
  const [whole = '', word = ''] = /^(yes|no|n\/?a|not applicable)\b[\s.,:;–-]*/i.exec(given) ?? [];
  const rest = given.slice(whole.length).trim();
  switch (word.toLowerCase()) {
    case 'yes':
      return { verdict: 'yes', rest };
    case 'no':
      return { verdict: 'no', rest };
    case '':
      return { verdict: undefined, rest: given };
    default:
      return { verdict: 'not_applicable', rest };
  }
}

/** `CSP Implementation Description (Optional/Recommended)` → `csp implementation description` */
const headOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
