/** Ukraine, Russia, Belarus, Moldova, Kazakhstan, Georgia, Armenia and Azerbaijan. */
import { digitAt, isShortDate, remainder, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, NATIONAL, PASSPORTS, PLATES, TAX, TAX_ABROAD } from './vocabulary.ts';

/** Registration number of the taxpayer: the birth date as days since 1900, serial, mod 11. */
function isRnokpp(digits: string): boolean {
  const rest = weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11;
  return ((rest + 11) % 11) % 10 === digitAt(digits, 9);
}

/** Register of enterprises: other weights between 30 and 60 million, two more for a second round. */
function isEdrpou(digits: string): boolean {
  const middle = /^[345]/.test(digits);
  const first = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const rest = weighted(digits, first) % 11;
  const second =
    weighted(
      digits,
      first.map((weight) => weight + 2),
    ) % 11;
  return (rest < 10 ? rest : second % 10) === digitAt(digits, 7);
}

export const ua = identifiers(
  'UA',
  ['ukrainian', 'ukraine', 'україна', 'український', 'ukrainisch', 'ukrainien'],
  [
    {
      type: 'TAX_ID',
      name: 'RNOKPP',
      layout: '#{10}',
      check: isRnokpp,
      words: ['рнокпп', 'іпн', 'ідентифікаційний', 'rnokpp', 'ipn', 'drfo'],
    },
    {
      type: 'TAX_ID',
      name: 'EDRPOU',
      class: 'internal',
      layout: '#{8}',
      check: isEdrpou,
      words: ['єдрпоу', 'edrpou'],
    },
    {
      type: 'NATIONAL_ID',
      name: 'UNZR',
      layout: '(?:19|20)#{6}-?#{5}',
      words: ['унзр', 'unzr', ...NATIONAL.slice(0, 5)],
    },
    {
      type: 'PASSPORT',
      name: 'PASSPORT',
      layout: '[А-ЯІЇЄA-Z]{2} ?#{6}',
      words: ['паспорт', 'паспорта', ...PASSPORTS],
    },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout: '[A-ZА-ЯІ]{2} ?#{4} ?[A-ZА-ЯІ]{2}',
      words: [...PLATES, 'номер авто'],
      onlyWords: true,
    },
  ],
);

/** Ten digits for firms (one check digit), twelve for people (two). */
function isInn(digits: string): boolean {
  const check = (weights: readonly number[]): number => (weighted(digits, weights) % 11) % 10;
  if (digits.length === 10) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 9);
  return (
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 10) &&
    check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(digits, 11)
  );
}

/** Pension insurance: weights 9 … 1, mod 101; 100 is written 00. */
function isSnils(digits: string): boolean {
  const rest = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return rest % 100 === Number(digits.slice(9)) && Number(digits.slice(0, 9)) > 1_001_998;
}

/** State registration of firms (13 digits, mod 11) and of entrepreneurs (15, mod 13). */
function isOgrn(digits: string): boolean {
  const modulus = digits.length === 13 ? 11 : 13;
  return remainder(digits.slice(0, -1), modulus) % 10 === digitAt(digits, -1);
}

const RUSSIA = ['russian', 'russia', 'россия', 'российский', 'рф', 'russisch', 'russland', 'russe'];

export const ru = identifiers('RU', RUSSIA, [
  { type: 'TAX_ID', name: 'INN', layout: '#{10}|#{12}', check: isInn, words: ['инн', 'inn', ...TAX] },
  {
    type: 'NATIONAL_ID',
    name: 'SNILS',
    layout: '#{3}[- ]?#{3}[- ]?#{3}[- ]?#{2}',
    check: isSnils,
    words: ['снилс', 'snils', 'пенсионный', 'страховое свидетельство', ...NATIONAL],
    alone: '#{3}-#{3}-#{3}[- ]#{2}',
  },
  {
    type: 'TAX_ID',
    name: 'OGRN',
    class: 'internal',
    layout: '[1235]#{12}|3#{14}',
    check: isOgrn,
    words: ['огрн', 'огрнип', 'ogrn', 'ogrnip'],
  },
  {
    type: 'TAX_ID',
    name: 'KPP',
    class: 'internal',
    layout: '#{4}[0-9A-Z]{2}#{3}',
    words: ['кпп', 'kpp'],
    onlyWords: true,
  },
  {
    type: 'PASSPORT',
    name: 'PASSPORT',
    layout: '#{2} ?#{2} ?#{6}|#{2} ?#{7}',
    words: ['паспорт', 'паспорта', 'серия', 'internal passport', ...PASSPORTS],
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVER_LICENSE',
    layout: '#{2} ?#{2} ?#{6}',
    words: ['водительское', 'водительского', 'водительское удостоверение', ...DRIVING],
  },
  {
    type: 'HEALTH_ID',
    name: 'OMS',
    layout: '#{16}',
    words: ['омс', 'полис', 'полис омс', 'oms'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[АВЕКМНОРСТУХABEKMHOPCTYX] ?#{3} ?[АВЕКМНОРСТУХABEKMHOPCTYX]{2} ?#{2,3}',
    words: [...PLATES, 'госномер'],
    onlyWords: true,
  },
]);

/** Individual and business number: date of birth, century and sex, serial; two rounds of weights. */
function isIin(digits: string): boolean {
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  const check = first === 10 ? second : first;
  return check !== 10 && check === digitAt(digits, 11);
}

export const kz = identifiers(
  'KZ',
  ['kazakh', 'kazakhstan', 'қазақстан', 'казахстан', 'kasachstan'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'IIN',
      layout: '#{6}[0-6]#{5}',
      check: isIin,
      fits: isShortDate,
      words: ['иин', 'жсн', 'iin', 'jsn', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'BIN',
      class: 'internal',
      layout: '#{4}[456][0-3]#{6}',
      check: isIin,
      words: ['бин', 'бсн', 'bin'],
    },
  ],
);

/** Letters count by their place among those that Cyrillic and Latin share; mod 11. */
function isUnp(compact: string): boolean {
  const first = 'ABCEHKMOPT'.indexOf(compact.charAt(0));
  const second = 'ABCEHKMOPT'.indexOf(compact.charAt(1));
  const digits = `${first < 0 ? compact.charAt(0) : first}${second < 0 ? compact.charAt(1) : second}${compact.slice(2)}`;
  return weighted(digits, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === digitAt(digits, 8);
}

export const by = identifiers(
  'BY',
  ['belarusian', 'belarus', 'беларусь', 'belarussisch', 'weißrussland'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'PERSONAL_NUMBER',
      layout: '[1-6]#{6}[ABCHKEM]#{3}(?:PB|BA|BI)#',
      words: ['личный номер', 'идентификационный номер', ...NATIONAL],
      alone: true,
    },
    { type: 'TAX_ID', name: 'UNP', layout: '[1-7]#{8}', check: isUnp, words: ['унп', 'unp', ...TAX_ABROAD] },
  ],
);

/** State identification number of people and firms: weights 7 3 1. */
function isIdnp(digits: string): boolean {
  return weighted(digits, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digitAt(digits, 12);
}

export const md = identifiers(
  'MD',
  ['moldovan', 'moldova', 'republica moldova', 'moldauisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'IDNP',
      layout: '[02]#{12}',
      check: isIdnp,
      words: ['idnp', 'cod personal'],
    },
    {
      type: 'TAX_ID',
      name: 'IDNO',
      class: 'internal',
      layout: '1#{12}',
      check: isIdnp,
      words: ['idno', 'cod fiscal'],
    },
  ],
);

export const ge = identifiers(
  'GE',
  ['georgian', 'tbilisi', 'საქართველო', 'georgisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'PERSONAL_NUMBER',
      layout: '#{11}',
      words: ['პირადი ნომერი', 'personal number', 'personal no'],
    },
  ],
);

export const am = identifiers(
  'AM',
  ['armenian', 'armenia', 'հայաստան', 'armenisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'PSN',
      layout: '[1-8]#{9}',
      words: ['հծհ', 'public services number', 'psn'],
    },
  ],
);

export const az = identifiers(
  'AZ',
  ['azerbaijani', 'azerbaijan', 'azərbaycan', 'aserbaidschan'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'FIN',
      layout: '[0-9A-HJ-NP-Z]{7}',
      fits: (one) => /\d/.test(one) && /[A-Z]/.test(one),
      words: ['fin', 'fin kod', 'fin code'],
    },
    { type: 'TAX_ID', name: 'VOEN', layout: '#{9}[12]', words: ['vöen', 'voen'] },
  ],
);
