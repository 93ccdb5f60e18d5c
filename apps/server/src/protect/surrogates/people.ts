import { type Gender, LOCALES, type Locale, STOCK } from './names.ts';
import type { Pick } from './pick.ts';

/** What a given name tells about its bearer; names in several languages or of both genders tell less. */
const GIVEN: ReadonlyMap<string, { readonly locale: Locale; readonly gender: Gender }> = new Map(
  LOCALES.flatMap((locale) =>
    (['female', 'male'] as const).flatMap((gender) =>
      STOCK[locale][gender].map((name) => [name.toLowerCase(), { locale, gender }] as const),
    ),
  ),
);

const FAMILY: ReadonlyMap<string, Locale> = new Map(
  LOCALES.flatMap((locale) => STOCK[locale].family.map((name) => [name.toLowerCase(), locale] as const)),
);

const ASCII = /^[ -~]+$/;

/** What doubles are made of: names in ASCII, which nobody writes as `\u` escapes. */
const WRITABLE = Object.fromEntries(
  LOCALES.map((locale) => {
    const { female, male, family, streets, cities } = STOCK[locale];
    const writable = (names: readonly string[]): readonly string[] =>
      names.filter((name) => ASCII.test(name));
    return [
      locale,
      {
        female: writable(female),
        male: writable(male),
        family: writable(family),
        streets: writable(streets),
        cities: writable(cities),
      },
    ];
  }),
) as typeof STOCK;

/** Names of the stock that stand in a text, folded. */
export function stockWordsIn(text: string): readonly string[] {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => GIVEN.has(word) || FAMILY.has(word));
}

const FEMALE_TITLE = /^(?:frau|mrs|ms|miss|mme|madame|signora|sig\.ra|señora|sra|mevrouw|mevr)\.?$/i;
const MALE_TITLE = /^(?:herr|herrn|mr|monsieur|m|signor|sig|señor|sr|meneer|dhr)\.?$/i;

/**
 * Another person of the same gender and language, as far as the name shows them, in as many words and the same
 * letter case; titles stay.
 */
export function personLike(surface: string, pick: Pick): string | undefined {
  const words = surface.split(/\s+/);
  if (words.length > 4 || !/^\p{L}/u.test(surface)) return undefined;
  const titles = words.filter(
    (word) => FEMALE_TITLE.test(word) || MALE_TITLE.test(word) || /^(?:dr|prof)\.?$/i.test(word),
  );
  const names = words.slice(titles.length);
  if (names.length === 0 || words.some((word, i) => titles.includes(word) !== i < titles.length))
    return undefined;
  const first = GIVEN.get(names[0]?.toLowerCase() ?? '');
  const locale = first?.locale ?? FAMILY.get(names.at(-1)?.toLowerCase() ?? '') ?? pick.one(LOCALES);
  const titled = titles.some((title) => FEMALE_TITLE.test(title))
    ? 'female'
    : titles.some((title) => MALE_TITLE.test(title))
      ? 'male'
      : undefined;
  const gender = titled ?? first?.gender ?? pick.one(['female', 'male'] as const);
  const stock = WRITABLE[locale];
  const single = names.length === 1;
  const chosen =
    single && first === undefined
      ? [pick.one(stock.family)]
      : single
        ? [pick.one(stock[gender])]
        : [pick.one(stock[gender]), pick.one(stock.family)];
  return [...titles, ...chosen.map((name) => inCaseOf(surface, name))].join(' ');
}

function inCaseOf(surface: string, name: string): string {
  if (surface === surface.toUpperCase() && /\p{L}{2}/u.test(surface)) return name.toUpperCase();
  return surface === surface.toLowerCase() ? name.toLowerCase() : name;
}

const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** A mailbox under a domain that is reserved for examples (RFC 2606). */
export function mailboxLike(pick: Pick): string {
  const stock = WRITABLE[pick.one(LOCALES)];
  const given = pick.one(pick.one([stock.female, stock.male]));
  return `${given.toLowerCase()}.${pick.one(stock.family).toLowerCase()}${pick.below(90) + 10}@${pick.one(DOMAINS)}`;
}

/** A street, a number and a city of the language of the address; undefined where its shape is not that of one line. */
export function addressLike(surface: string, pick: Pick): string | undefined {
  if (surface.includes('\n')) return undefined;
  const locale = localeOfAddress(surface) ?? 'en';
  const stock = WRITABLE[locale];
  const number = pick.below(180) + 1;
  const street = pick.one(stock.streets);
  const front = locale === 'en' || locale === 'fr' ? `${number} ${street}` : `${street} ${number}`;
  return surface.includes(',') || /\d{4,5} \p{L}/u.test(surface)
    ? `${front}, ${pick.one(stock.cities)}`
    : front;
}

function localeOfAddress(surface: string): Locale | undefined {
  if (/stra(?:ß|ss)e|str\.|weg\b|platz|allee|gasse/i.test(surface)) return 'de';
  if (/\b(?:rue|avenue de|boulevard|chemin|allée)\b/i.test(surface)) return 'fr';
  if (/\b(?:calle|avenida|paseo|plaza)\b/i.test(surface)) return 'es';
  if (/\b(?:via|viale|corso|piazza)\b/i.test(surface)) return 'it';
  return /(?:straat|laan|plein)\b/i.test(surface) ? 'nl' : undefined;
}
