import { readFileSync } from 'node:fs';
import { BODIES, KNOWN, LEGAL_FORMS, TRADES } from './origins/organisations.ts';
import { JOBS, STREETS } from './origins/jobs.ts';
import { listed, writeTable } from './table.ts';

const FIRMS = new URL('../node_modules/@cspell/dict-companies/dict/companies.txt', import.meta.url);

/** Writes `organisations.tsv`: name or pattern, kind, language ("any" for known names; "word" is a word of a firm's name). */
export function buildOrganisations(): number {
  const rows: [string, string, string][] = [];
  for (const [kind, names] of Object.entries(KNOWN))
    for (const name of listed(names)) rows.push([name, kind, 'any']);
  for (const [language, kinds] of Object.entries(BODIES)) {
    for (const [kind, patterns] of Object.entries(kinds))
      for (const pattern of patterns.split(';')) rows.push([pattern.trim(), `${kind}-pattern`, language]);
  }
  for (const [language, trades] of Object.entries(TRADES))
    for (const word of listed(trades)) rows.push([word, 'trade', language]);
  const known = new Set(rows.map((row) => row[0]));
  for (const line of readFileSync(FIRMS, 'utf8').split('\n'))
    if (/^[\p{L}\d&.'-]{3,}$/u.test(line) && !known.has(line)) rows.push([line, 'word', 'any']);
  return writeTable('organisations.tsv', ['name', 'kind', 'language'], rows);
}

/** Writes a list of one written word or phrase and its language. */
function buildByLanguage(file: string, lists: Readonly<Record<string, string>>): number {
  const rows = Object.entries(lists).flatMap(([language, text]) =>
    listed(text).map((entry): [string, string] => [entry, language]),
  );
  return writeTable(file, ['entry', 'language'], rows);
}

export const buildLegalForms = (): number => buildByLanguage('legal-forms.tsv', LEGAL_FORMS);
export const buildJobs = (): number => buildByLanguage('jobs.tsv', JOBS);
export const buildStreets = (): number => buildByLanguage('streets.tsv', STREETS);
