/**
 * What the tables know of each other: whose name stands beside a value, and who writes numbers the same way.
 *
 * A number with a wrong check digit is no identifier. It would become one all the same if the kinds of other countries
 * took it up: chance passes one check in ten, and some kinds have none. So a name speaks against every kind that does
 * not go by it, and a name that all countries use does not lend a kind without a check what others check.
 */
import { type IdentifierRow, type IdentifierTable, type Others, expressionOf } from './row.ts';
import {
  BANK,
  COMPANY,
  DRIVING,
  EVERYDAY,
  HEALTH,
  NATIONAL,
  OTHER_NUMBERS,
  PASSPORTS,
  PLATES,
  SHARED_NAMES,
  SOCIAL,
  TAX,
  VAT,
  listed,
  phrase,
} from './vocabulary.ts';

/** Names of no kind in particular. In English, Canada's number has one of these to itself. */
const GENERAL: ReadonlySet<string> = new Set(
  [BANK, COMPANY, DRIVING, EVERYDAY, HEALTH, NATIONAL, PASSPORTS, PLATES, SOCIAL, TAX, VAT]
    .flat()
    .filter((name) => name !== 'social insurance number'),
);
/** Two letters stand for too much. */
const SHORTEST_NAME = 3;
const PERSONAL: ReadonlySet<string> = new Set(['NATIONAL_ID', 'TAX_ID', 'HEALTH_ID']);

/** Said with a country before them: `ZA id number`, `South African tax number`. */
const LABELS_OF_PEOPLE = ['id', 'id number', 'id no', 'identity number', 'national id', 'personal id'];
const LABELS_OF_TAX = ['tax id', 'tax number', 'vat number'];
const LABELS = [...LABELS_OF_PEOPLE, ...LABELS_OF_TAX];
/** Of the names of a country and its people, those in English stand first. */
const ENGLISH_NAMES = 2;
/** Codes of countries that are words before a label: `my id number`, `no tax id`. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  'AL AM AT BE BY CO DE DO ES IL IN IS IT LU MA MY NO OM PE SA SE SI US'.split(' '),
);
/** Taxes as a matter, and who pays them: no name of a number. */
const MATTERS: ReadonlySet<string> = new Set(
  listed(`
    tax, taxpayer, steuer, finanzamt, fiscal, impôts, contribuyente, contribuente, contribuinte, fiscaal, podatkowy,
    podatnika
  `),
);
/** What stands nearer than a bank, a passport or a licence says that the number is of the person. */
const OF_PERSONS: readonly string[] = [
  ...NATIONAL,
  ...SOCIAL.filter((name) => name !== 'pension'),
  ...VAT,
  ...TAX.filter((name) => !MATTERS.has(name)),
];

/** The tax itself stands on every invoice; names of its number say that it is in no register of persons. */
const VAT_NUMBERS: readonly string[] = VAT.filter((name) =>
  /^partita|^p ?iva$|(?:[ -](?:no|n[ro]|id|reg|number|nummer|numurs)|nummer|id|idnr)$|^n[uú]m|^n tva|^vat /.test(
    name,
  ),
);

/** What stands nearer says that the number is of a firm or an insurance: a passport or a licence further off is another. */
const OF_FIRMS: readonly string[] = [...COMPANY, ...HEALTH].filter(
  (name) =>
    /(?:n[ro]|number|nummer|nummern|numero|numer)$|^numero /.test(name) || name === 'kvk' || name === 'rcs',
);
/** Of the words for a social insurance, this one is said where the number has a check digit. */
const OF_CANADA: readonly string[] = ['social insurance'];

export function otherKinds(tables: readonly IdentifierTable[]): Others {
  const checked = tables.flatMap(({ country, rows }) =>
    country === '' ? [] : rows.filter((row) => row.check !== undefined && PERSONAL.has(row.type)),
  );
  const things = tables.flatMap(({ country, rows }) =>
    country === '' ? rows.filter((row) => row.check !== undefined) : [],
  );
  const labels = new Map(tables.map((table) => [table, labelsOf(table, LABELS)]));
  const people = new Map(tables.map((table) => [table, labelsOf(table, LABELS_OF_PEOPLE)]));
  const unless = [
    ...new Set([...OTHER_NUMBERS, ...OF_CANADA, ...checked.flatMap(namesOf), ...[...labels.values()].flat()]),
  ];
  const ofThings = [
    ...unless,
    ...OF_PERSONS,
    ...OF_FIRMS,
    ...things.flatMap((row) => namesOf({ ...row, words: row.words.slice(0, 1) })),
  ];
  const owners = ownersOf(tables);
  return {
    isOthersOwn: ({ country }, word) => owners.has(word) && owners.get(word) !== country,
    unless: ({ type }) => (PERSONAL.has(type) ? unless : ofThings),
    unlessAlone: ({ words }) => VAT_NUMBERS.filter((name) => !words.includes(name)),
    shared: new Set(SHARED_NAMES),
    // `CA tax ID` with a wrong digit has the shape of a licence, of a passport, of a patient's number there.
    ofCountry: (table, { type, check }) => {
      if (type === 'HEALTH_ID' || (type === 'NATIONAL_ID' && check === undefined))
        return people.get(table) ?? [];
      return type === 'NATIONAL_ID' || type === 'TAX_ID' ? (labels.get(table) ?? []) : [];
    },
    isCheckedElsewhere: layouts(checked),
  };
}

const OF_LISTS: ReadonlySet<string> = new Set([...NATIONAL, ...TAX, ...HEALTH]);

/**
 * Names of the lists that all tables share which stand first in one table only, and there for a number with a check digit, by the country of that table:
 * `dowód` is said of Poland's card.
 */
function ownersOf(tables: readonly IdentifierTable[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const open = new Set<string>();
  for (const { country, rows } of tables)
    for (const { words, type, check } of rows) {
      const name = phrase(words[0] ?? '');
      const owner = owners.get(name) ?? country;
      owners.set(name, owner);
      if (owner !== country || country === '' || check === undefined || !PERSONAL.has(type)) open.add(name);
    }
  // A name that a table has of its own is its own there too: `nric` in Malaysia, `personnummer` in Denmark.
  for (const name of owners.keys()) if (open.has(name) || !OF_LISTS.has(name)) owners.delete(name);
  return owners;
}

function namesOf({ words }: IdentifierRow): readonly string[] {
  return words.map(phrase).filter((word) => word.length >= SHORTEST_NAME && !GENERAL.has(word));
}

function labelsOf({ country, names }: IdentifierTable, labels: readonly string[]): readonly string[] {
  if (country === '') return [];
  const code = WORDS_TOO.has(country) ? [] : [country];
  return [...code, ...names.slice(0, ENGLISH_NAMES)].flatMap((name) =>
    labels.map((label) => phrase(`${name} ${label}`)),
  );
}

/** One expression for all layouts, made when it is first needed. */
function layouts(rows: readonly IdentifierRow[]): (compact: string) => boolean {
  let all: RegExp[] | undefined;
  return (compact) => {
    all ??= rows.map(({ layout }) => new RegExp(`^(?:${expressionOf(layout)})$`));
    return all.some((one) => one.test(compact));
  };
}
