import type { Random } from '../engine/random.ts';
import type { Code } from './lists.ts';

/**
 * Numbers that stand in forms beside names. They have the look of the real ones and are drawn at random; the model has
 * to learn their places, not their checksums, which rules know.
 */
const letter = (random: Random): string => random.pick([...'ABCDEFGHJKLMNPRSTUVWXYZ']);
const two = (value: number): string => String(value).padStart(2, '0');

const COUNTRY: Readonly<Record<Code, string>> = {
  en: 'GB',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  pt: 'PT',
  pl: 'PL',
};

export function phone(random: Random, code: Code): string {
  const { digits: d } = random;
  const pair = (count: number): string => Array.from({ length: count }, () => d(2)).join(' ');
  const ways: Readonly<Record<Code, readonly (() => string)[]>> = {
    en: [
      () => `+44 7${d(3)} ${d(6)}`,
      () => `0${random.pick(['20', '161', '121'])} ${d(4)} ${d(4)}`,
      () => `(${random.between(201, 989)}) 555-${d(4)}`,
      () => `${random.between(201, 989)}-${d(3)}-${d(4)}`,
      () => `+1 ${random.between(201, 989)} ${d(3)} ${d(4)}`,
      () => `07${d(3)} ${d(6)}`,
    ],
    de: [
      () => `0${random.between(151, 179)} ${d(7)}`,
      () => `0${random.between(30, 89)}/${d(6)}-${d(2)}`,
      () => `+49 ${random.between(151, 179)} ${d(8)}`,
      () => `0${random.between(2000, 9999)} ${d(5)}`,
      () => `(0${random.between(200, 999)}) ${d(3)} ${d(4)}`,
    ],
    fr: [
      () => `0${random.between(1, 7)} ${pair(4)}`,
      () => `+33 ${random.between(1, 7)} ${pair(4)}`,
      () => `0${random.between(1, 7)}.${pair(4).replaceAll(' ', '.')}`,
      () => `06${d(8)}`,
    ],
    es: [
      () => `6${d(2)} ${d(3)} ${d(3)}`,
      () => `9${d(1)} ${d(3)} ${pair(2)}`,
      () => `+34 6${d(2)} ${pair(3)}`,
      () => `6${d(8)}`,
    ],
    it: [
      () => `3${d(2)} ${d(7)}`,
      () => `+39 3${d(2)} ${d(3)} ${d(4)}`,
      () => `0${random.pick(['2', '6', '11', '55'])} ${d(7)}`,
    ],
    nl: [
      () => `06-${d(8)}`,
      () => `06 ${pair(4)}`,
      () => `+31 6 ${d(8)}`,
      () => `0${random.between(10, 79)}-${d(7)}`,
      () => `04${d(2)} ${pair(3)}`,
    ],
    pt: [
      () => `9${d(2)} ${d(3)} ${d(3)}`,
      () => `+351 9${d(2)} ${d(3)} ${d(3)}`,
      () => `(${random.between(11, 99)}) 9${d(4)}-${d(4)}`,
      () => `2${d(8)}`,
    ],
    pl: [
      () => `${d(3)} ${d(3)} ${d(3)}`,
      () => `+48 ${d(3)} ${d(3)} ${d(3)}`,
      () => `(${d(2)}) ${d(3)} ${pair(2)}`,
    ],
  };
  return random.pick(ways[code])();
}

export function national(random: Random, code: Code): string {
  const { digits: d } = random;
  const day = (): string =>
    `${two(random.between(40, 99))}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  switch (code) {
    case 'en':
      return random.chance(0.5)
        ? `${letter(random)}${letter(random)} ${d(2)} ${d(2)} ${d(2)} ${random.pick(['A', 'B', 'C', 'D'])}`
        : `${random.between(100, 665)}-${d(2)}-${d(4)}`;
    case 'de':
      return `${random.pick(['L', 'T', 'C', 'Y'])}${d(2)}${letter(random)}${d(2)}${letter(random)}${d(2)}`;
    case 'fr':
      return `${random.between(1, 2)} ${day().slice(0, 2)} ${day().slice(2, 4)} ${d(2)} ${d(3)} ${d(3)} ${d(2)}`;
    case 'es':
      return random.pick([
        () => `${d(8)}${letter(random)}`,
        () => `${d(8)}-${letter(random)}`,
        () => `X${d(7)}${letter(random)}`,
        () => `${d(2)}.${d(3)}.${d(3)}-${letter(random)}`,
      ])();
    case 'it':
      return `${letter(random)}${letter(random)}${letter(random)}${letter(random)}${letter(random)}${letter(random)}${d(2)}${letter(random)}${d(2)}${letter(random)}${d(3)}${letter(random)}`;
    case 'nl':
      return random.chance(0.6) ? d(9) : `${day().replace(/(..)(..)(..)/, '$1.$2.$3')}-${d(3)}.${d(2)}`;
    case 'pt':
      return random.chance(0.5)
        ? `${d(3)}.${d(3)}.${d(3)}-${d(2)}`
        : `${d(8)} ${d(1)} ${letter(random)}${letter(random)}${d(1)}`;
    case 'pl':
      return `${day()}${d(5)}`;
  }
}

export function health(random: Random, code: Code): string {
  const { digits: d } = random;
  switch (code) {
    case 'en':
      return `${d(3)} ${d(3)} ${d(4)}`;
    case 'de':
      return `${letter(random)}${d(9)}`;
    case 'es':
      return random.pick([
        () => `${d(2)} ${d(8)} ${d(2)}`,
        () => `${d(2)} ${d(8)}`,
        () => `${d(2)}/${d(8)}/${d(2)}`,
      ])();
    case 'fr':
    case 'it':
    case 'nl':
    case 'pt':
    case 'pl':
      return d(random.between(8, 11));
  }
}

export const iban = (random: Random, code: Code): string => {
  const body = random.digits(random.pick([16, 18, 20]));
  const whole = `${COUNTRY[code]}${random.digits(2)}${body}`;
  return random.chance(0.6) ? whole.replace(/(.{4})(?=.)/g, '$1 ') : whole;
};

export const tax = (random: Random, code: Code): string =>
  random.pick([
    () => `${COUNTRY[code]}${random.digits(9)}`,
    () => `${random.digits(2)}/${random.digits(3)}/${random.digits(5)}`,
    () => `${letter(random)}${random.digits(8)}`,
    () => random.digits(11),
  ])();

export const card = (random: Random): string =>
  `${random.pick(['4', '51', '52', '37'])}${random.digits(14)}`
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, random.chance(0.7) ? '$1 ' : '$1');
export const passport = (random: Random): string =>
  `${letter(random)}${random.chance(0.5) ? letter(random) : ''}${random.digits(7)}`;
export const record = (random: Random): string =>
  random.pick([
    () => random.digits(random.between(5, 8)),
    () => `${letter(random)}${letter(random)}${random.digits(6)}`,
    () => `nhc-${random.digits(6)}`,
  ])();
export const plate = (random: Random, code: Code): string => {
  const { digits: d } = random;
  const three = letter(random) + letter(random) + letter(random);
  const ways: Readonly<Record<Code, string>> = {
    en: `${letter(random)}${letter(random)}${d(2)} ${three}`,
    de: `${random.pick(['B', 'M', 'HH', 'K', 'S', 'DO'])}-${three.slice(0, 2)} ${random.between(1, 9999)}`,
    fr: `${three.slice(0, 2)}-${d(3)}-${three.slice(1)}`,
    es: `${d(4)} ${three}`,
    it: `${three.slice(0, 2)} ${d(3)} ${three.slice(1)}`,
    nl: `${three.slice(0, 2)}-${d(3)}-${three.slice(2)}`,
    pt: `${three.slice(0, 2)}-${d(2)}-${three.slice(1)}`,
    pl: `${three} ${d(5)}`,
  };
  return ways[code];
};
export const ip = (random: Random): string =>
  Array.from({ length: 4 }, () => random.between(1, 254)).join('.');
export const mac = (random: Random): string =>
  Array.from({ length: 6 }, () => random.between(0, 255).toString(16).padStart(2, '0')).join(':');
export const password = (random: Random): string =>
  random.pick(['Sommer', 'tiger', 'Pass', 'Qw3rty', 'blue', 'Hola', 'Welkom', 'zima']) +
  random.digits(random.between(2, 4)) +
  random.pick(['!', '#', '$', '?', '_x', '']);
export const uuid = (random: Random): string =>
  [8, 4, 4, 4, 12]
    .map((count) => Array.from({ length: count }, () => random.between(0, 15).toString(16)).join(''))
    .join('-');
export const reference = (random: Random): string =>
  random.pick([
    () => random.digits(random.between(4, 9)),
    () => `${letter(random)}${letter(random)}-${random.digits(4)}`,
    () => `${random.between(2019, 2026)}/${random.digits(4)}`,
    () => `#${random.digits(6)}`,
  ])();

export function amount(random: Random, code: Code): string {
  const whole = random.pick([
    random.between(5, 99),
    random.between(100, 999),
    random.between(1, 99) * 100,
    random.between(1, 250) * 1000,
  ]);
  const cents = random.chance(0.5) ? random.digits(2) : '';
  if (code === 'en')
    return `${random.pick(['$', '£', '€'])}${whole.toLocaleString('en-GB')}${cents === '' ? '' : `.${cents}`}`;
  const grouped = whole.toLocaleString('de-DE');
  return `${grouped}${cents === '' ? '' : `,${cents}`} ${code === 'pl' ? 'zł' : random.pick(['€', 'EUR', 'Euro', '€']).replace('Euro', code === 'es' || code === 'pt' ? 'euros' : 'euro')}`;
}
