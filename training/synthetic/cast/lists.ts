import { ORIGINS, RENAMED } from '../../data/origins/names.ts';
import { listed, readTable } from '../../data/table.ts';

/** The word lists that `training/data` built, arranged for drawing from. Read once; they don't change in a run. */

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;
export type Code = (typeof LANGUAGES)[number];

function grouped(
  rows: readonly (readonly string[])[],
  key: (row: readonly string[]) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row[0] ?? '']);
    else group.push(row[0] ?? '');
  }
  return groups;
}

const COUNTRIES: Readonly<Record<Code, readonly string[]>> = {
  en: ['GB', 'US', 'IE', 'CA', 'AU', 'NZ'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH'],
  es: ['ES', 'MX', 'AR', 'CO'],
  it: ['IT'],
  nl: ['NL', 'BE'],
  pt: ['PT', 'BR'],
  pl: ['PL'],
};

const places = readTable('places.tsv');
const cities = places
  .filter((row) => row[1] === 'city')
  .sort((left, right) => Number(right[3]) - Number(left[3]));
/** Names of our own lists by `role/origin`: the ones that most people bear, drawn more often than those of the packages. */
export const familiar: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ORIGINS).flatMap(([name, { female, male, surnames }]) => {
    const origin = RENAMED[name] ?? name;
    return [
      [`F/${origin}`, listed(female)],
      [`M/${origin}`, listed(male)],
      [`S/${origin}`, listed(surnames)],
    ] as const;
  }),
);

/** "The" and "Und" are in lists of names, too. A common word is a name only where several lists, or our own, say so. */
const common = new Set(
  readTable('words.tsv')
    .filter((row) => Number(row[2]) <= 600)
    .map((row) => (row[0] ?? '').toLowerCase()),
);
const rows = readTable('people.tsv');
const known = new Set([...familiar.values()].flat());
const occurrences = Map.groupBy(rows, (row) => row[0] ?? '');
const nameable = (name: string): boolean =>
  !common.has(name.toLowerCase()) || known.has(name) || (occurrences.get(name)?.length ?? 0) >= 3;

/** Names by `role/origin`, as in `F/en`, `S/any`. */
export const people = grouped(
  rows.filter((row) => nameable(row[0] ?? '')),
  (row) => `${row[1]}/${row[2]}`,
);
export const origins = [...new Set([...people.keys()].map((key) => key.slice(2)))].filter(
  (origin) =>
    origin !== 'any' && people.has(`S/${origin}`) && people.has(`F/${origin}`) && people.has(`M/${origin}`),
);
/** Organisations by `kind/language`. */
export const organisations = grouped(readTable('organisations.tsv'), (row) => `${row[1]}/${row[2]}`);
export const legalForms = grouped(readTable('legal-forms.tsv'), (row) => row[1] ?? '');
export const jobs = grouped(readTable('jobs.tsv'), (row) => row[1] ?? '');
export const streets = grouped(readTable('streets.tsv'), (row) => row[1] ?? '');
export const nationalities = grouped(readTable('nationalities.tsv'), (row) => row[1] ?? '');
/** Months and weekdays by `kind/language`. */
export const calendar = grouped(readTable('calendar.tsv'), (row) => `${row[1]}/${row[2]}`);
/** Countries, regions, waters, exonyms by `kind/language`. */
export const named = grouped(
  places.filter((row) => row[1] !== 'city'),
  (row) => `${row[1]}/${row[2]}`,
);
/** Cities of a language's countries, the largest first. */
export const homeCities: ReadonlyMap<Code, readonly string[]> = new Map(
  LANGUAGES.map((code) => [
    code,
    cities
      .filter((row) => COUNTRIES[code].includes(row[2] ?? '') && !common.has((row[0] ?? '').toLowerCase()))
      .map((row) => row[0] ?? ''),
  ]),
);
/** Cities of the world, the largest first. */
export const worldCities: readonly string[] = cities.slice(0, 1_500).map((row) => row[0] ?? '');

/** A list that must be there. */
export function list(from: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
  const found = from.get(key);
  if (found === undefined || found.length === 0)
    throw new RangeError(`no list "${key}": build the word lists first`);
  return found;
}
