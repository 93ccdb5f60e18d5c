import type { Random } from '../engine/random.ts';
import { familiar, list, origins, people, type Code } from './lists.ts';

export interface Person {
  readonly female: boolean;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly suffix: string;
  /** From the language's own names: only those are inflected. */
  readonly native: boolean;
  readonly year: number;
}

const DOUBLED: Readonly<Record<Code, number>> = {
  en: 0.01,
  de: 0.02,
  fr: 0.02,
  es: 0.65,
  it: 0.02,
  nl: 0.02,
  pt: 0.55,
  pl: 0.01,
};
const SECOND: Readonly<Record<Code, number>> = {
  en: 0.1,
  de: 0.04,
  fr: 0.05,
  es: 0.22,
  it: 0.04,
  nl: 0.04,
  pt: 0.25,
  pl: 0.04,
};
const JOINED: Readonly<Record<Code, number>> = {
  en: 0.01,
  de: 0.07,
  fr: 0.12,
  es: 0,
  it: 0,
  nl: 0.02,
  pt: 0,
  pl: 0,
};
const PARTICLES: Readonly<Record<Code, readonly string[]>> = {
  en: ["O'", 'Mc', 'Mac', 'Fitz', 'St. ', 'de '],
  de: ['von ', 'von der ', 'zu ', 'von und zu '],
  fr: ['de ', 'du ', 'de La ', "d'", 'Le '],
  es: ['de ', 'de la ', 'del ', 'de los '],
  it: ['Di ', 'De ', "D'", 'Della ', 'Lo '],
  nl: ['van ', 'van der ', 'de ', 'van den ', 'ter '],
  pt: ['da ', 'de ', 'dos ', 'do '],
  pl: [],
};

function first(random: Random, origin: string, female: boolean): string {
  const usual = familiar.get(`${female ? 'F' : 'M'}/${origin}`);
  if (usual !== undefined && random.chance(0.4)) return random.pick(usual);
  const own = people.get(`${female ? 'F' : 'M'}/${origin}`);
  const either = people.get(`U/${origin}`);
  return random.pick(
    either !== undefined && random.chance(0.04) ? either : (own ?? list(people, female ? 'F/en' : 'M/en')),
  );
}

/** Of an origin's surnames those that go with the gender, where the language tells them apart. */
function surname(random: Random, origin: string, female: boolean, code: Code): string {
  const source = random.chance(origin === 'en' ? 0.45 : 0.06) ? 'any' : origin;
  const usual = familiar.get(`S/${origin}`);
  let name = random.pick(usual !== undefined && random.chance(0.35) ? usual : list(people, `S/${source}`));
  if (origin === 'pl' && female) name = name.replace(/(sk|ck|dzk)i$/, '$1a').replace(/^(\S+)ny$/, '$1na');
  const particles = PARTICLES[code];
  if (origin === code && particles.length > 0 && random.chance(0.035) && /^\p{Lu}\p{Ll}+$/u.test(name))
    name = random.pick(particles) + name;
  return name;
}

/** Someone whom a text of this language may well speak of: three in five bear names of the language, the rest of the world's. */
export function person(random: Random, code: Code, gender?: 'female' | 'male'): Person {
  const female = gender === undefined ? random.chance(0.5) : gender === 'female';
  const native = random.chance(0.62);
  const origin = native ? code : random.pick(origins);
  let given = first(random, origin, female);
  if (random.chance(JOINED[code]) && /^\p{L}+$/u.test(given))
    given = `${given}-${first(random, origin, female)}`;
  const middle = random.chance(SECOND[code])
    ? code === 'en' && random.chance(0.6)
      ? `${random.pick([...'ABCDEFGHJKLMNPRSTW'])}.`
      : first(random, origin, female)
    : '';
  let last = surname(random, origin, female, code);
  if (random.chance(DOUBLED[code]) && (native || random.chance(0.2)))
    last = `${last} ${random.chance(0.08) ? 'y ' : ''}${surname(random, origin, female, code)}`;
  else if (random.chance(0.045)) last = `${last}-${surname(random, origin, female, code)}`;
  const suffix =
    code === 'en' && random.chance(0.02) ? random.pick([' Jr.', ', Jr.', ' Sr.', ' III', ' II']) : '';
  return {
    female,
    first: given,
    middle,
    last: code === 'pt' || code === 'es' ? last.replace(' y ', code === 'es' ? ' y ' : ' e ') : last,
    suffix,
    native,
    year: random.between(1931, 2008),
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd');
const letters = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^a-z-]/g, '');

const DOMAINS: readonly string[] = [
  'gmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'hotmail.com',
  'proton.me',
  'example.com',
  'example.org',
  'mailbox.example',
];
const ENDINGS: Readonly<Record<Code, readonly string[]>> = {
  en: ['com', 'co.uk', 'org', 'net', 'io'],
  de: ['de', 'at', 'ch', 'com'],
  fr: ['fr', 'be', 'com'],
  es: ['es', 'com', 'mx'],
  it: ['it', 'com'],
  nl: ['nl', 'be', 'com'],
  pt: ['pt', 'com.br', 'com'],
  pl: ['pl', 'com.pl', 'com'],
};
const PROVIDERS: Readonly<Record<Code, readonly string[]>> = {
  en: ['btinternet.com', 'aol.com'],
  de: ['gmx.de', 'web.de', 't-online.de', 'gmx.net'],
  fr: ['orange.fr', 'free.fr', 'laposte.net', 'wanadoo.fr'],
  es: ['telefonica.net', 'hotmail.es', 'yahoo.es'],
  it: ['libero.it', 'tiscali.it', 'alice.it'],
  nl: ['ziggo.nl', 'kpnmail.nl', 'telenet.be'],
  pt: ['sapo.pt', 'uol.com.br', 'mail.pt'],
  pl: ['wp.pl', 'onet.pl', 'o2.pl', 'interia.pl'],
};

export function address(random: Random, of: Person, code: Code, firm?: string): string {
  const given = letters(of.first);
  const family = letters(of.last.split(' ').at(-1) ?? of.last);
  const local = random.pick([
    `${given}.${family}`,
    `${given}.${family}`,
    `${given[0] ?? 'x'}.${family}`,
    `${given[0] ?? 'x'}${family}`,
    family,
    `${given}_${family}`,
    `${given}${of.year % 100}`,
    `${family}.${given}`,
  ]);
  const domain =
    firm === undefined
      ? random.pick(random.chance(0.5) ? DOMAINS : PROVIDERS[code])
      : `${letters(firm.split(' ')[0] ?? firm) || 'firm'}.${random.pick(ENDINGS[code])}`;
  return `${local}@${domain}`;
}

export function account(random: Random, of: Person): string {
  const given = letters(of.first);
  const family = letters(of.last).slice(0, 9);
  return random.pick([
    `${given}_${of.year % 100}`,
    `${given[0] ?? 'u'}${family}`,
    `${family}${random.between(1, 99)}`,
    `${given}.${family}`,
    `xX_${given}_Xx`,
    `real${given}`,
    `${given}${family}`,
    `${family}-${given[0] ?? 'a'}`,
  ]);
}
