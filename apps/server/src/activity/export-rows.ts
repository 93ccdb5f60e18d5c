/** Passages as a table that other programs read: CSV (RFC 4180) or a JSON document a line. */
import type { Read } from './reading.ts';

const COLUMNS = [
  'id',
  'request',
  'attempt',
  'at',
  'principal',
  'team',
  'route',
  'purpose',
  'offering',
  'region',
  'private',
  'model',
  'fate',
  'ending',
  'code',
  'because',
  'failure',
  'classes',
  'types',
  'withheld',
  'inputTokens',
  'outputTokens',
  'cost',
  'requestBytes',
  'replyBytes',
  'durationMs',
  'tlsGroup',
] as const;

type Cell = string | number | boolean | undefined | Readonly<Record<string, number>>;
type Row = Readonly<Record<(typeof COLUMNS)[number], Cell>>;

function exportRow({ passage, intent, outcome }: Read): Row {
  return {
    ...passage,
    at: new Date(passage.at).toISOString(),
    ending: passage.ending ?? 'under_way',
    classes: (intent ?? outcome)?.classes ?? {},
    types: (intent ?? outcome)?.types ?? {},
    withheld: outcome?.withheld ?? {},
    inputTokens: outcome?.inputTokens,
    outputTokens: outcome?.outputTokens,
    cost: outcome?.cost,
    tlsGroup: outcome?.tlsGroup,
  };
}

export async function* csvOf(pages: AsyncIterable<readonly Read[]>): AsyncGenerator<string> {
  // With its mark, so that spreadsheets read it as UTF-8.
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  for await (const page of pages)
    yield page
      .map(exportRow)
      .map((row) => `${COLUMNS.map((column) => cellOf(row[column])).join(',')}\r\n`)
      .join('');
}

export async function* jsonLinesOf(pages: AsyncIterable<readonly Read[]>): AsyncGenerator<string> {
  for await (const page of pages)
    yield page
      .map(exportRow)
      .map((row) => `${JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, row[column]])))}\n`)
      .join('');
}

/** What a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236). */
function cellOf(value: Cell): string {
  const text = textOf(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Counts as `EMAIL=2 IBAN=1`. */
function textOf(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, count]) => `${name}=${count}`)
    .join(' ');
}
