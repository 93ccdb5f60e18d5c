/** Greece, Cyprus, Malta, Turkey and Israel. */
import { digitAt, isShortDateFromDay, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { HEALTH, NATIONAL, PASSPORTS, PLATES, SOCIAL, TAX, VAT } from './vocabulary.ts';

/** Powers of two as weights, mod 11. */
function isAfm(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '');
  return (
    (weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(digits, 8) && Number(digits) > 0
  );
}

function isAmka(digits: string): boolean {
  return isShortDateFromDay(digits.slice(0, 6)) && luhn(digits);
}

const GREECE = [
  'greek',
  'greece',
  'ελλάδα',
  'ελληνικό',
  'ελληνική',
  'griechisch',
  'griechenland',
  'grec',
  'griego',
];

export const gr = identifiers('GR', GREECE, [
  {
    type: 'TAX_ID',
    name: 'AFM',
    layout: '#{9}',
    check: isAfm,
    words: ['afm', 'αφμ', 'α φ μ', 'αριθμός φορολογικού μητρώου', 'δου'],
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: '(?:EL|GR) ?#{9}',
    check: isAfm,
    words: [...VAT, 'αφμ', 'φπα'],
    alone: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'AMKA',
    layout: '#{11}',
    check: isAmka,
    words: ['amka', 'αμκα', 'α μ κ α', ...SOCIAL, ...HEALTH],
    alone: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: '[ABEZHIKMNOPTYXΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{1,2}[ -]?#{6}',
    words: ['ταυτότητα', 'ταυτότητας', 'αδτ', 'αριθμός ταυτότητας', 'adt', ...NATIONAL],
  },
]);

/** The letter is the sum of even digits and recoded odd ones, mod 26. */
function isCypriotTic(compact: string): boolean {
  const recoded = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21] as const;
  const body = compact.replace(/^CY/, '');
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? (recoded[digitAt(body, i)] as number) : digitAt(body, i);
  return String.fromCharCode(65 + (sum % 26)) === body[8] && !body.startsWith('12');
}

export const cy = identifiers(
  'CY',
  ['cypriot', 'cyprus', 'κύπρος', 'zyprisch', 'zypern', 'chypre'],
  [
    {
      type: 'TAX_ID',
      name: 'TIC',
      layout: '[013459]#{7}@',
      check: isCypriotTic,
      words: ['tic', 'φπα', ...TAX, ...VAT],
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'CY ?[013459]#{7}@',
      check: isCypriotTic,
      words: VAT,
      alone: true,
    },
  ],
);

function isMalteseVat(compact: string): boolean {
  return weighted(compact.slice(2), [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0;
}

export const mt = identifiers(
  'MT',
  ['maltese', 'malta', 'maltesisch', 'maltais'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'ID_CARD',
      layout: '#{3,7}[MGAPLHBZ]',
      words: ['karta tal identità', ...NATIONAL],
    },
    { type: 'TAX_ID', name: 'VAT', layout: 'MT ?[1-9]#{7}', check: isMalteseVat, words: VAT, alone: true },
  ],
);

/** Türkiye Cumhuriyeti kimlik numarası: two check digits. */
function isTckn(digits: string): boolean {
  const odd = weighted(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digitAt(digits, 9) && (odd + even + tenth) % 10 === digitAt(digits, 10);
}

/** Vergi kimlik numarası: each digit plus its distance, times a power of two, mod 9. */
function isVkn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const moved = (digitAt(digits, i) + 9 - i) % 10;
    const value = (moved * 2 ** (9 - i)) % 9;
    sum += moved !== 0 && value === 0 ? 9 : value;
  }
  return (10 - (sum % 10)) % 10 === digitAt(digits, 9);
}

export const tr = identifiers(
  'TR',
  ['turkish', 'turkey', 'türkiye', 'türk', 'türkisch', 'türkei', 'turc'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'TCKN',
      layout: '[1-9]#{10}|[1-9]#{2} #{3} #{3} #{2}',
      check: isTckn,
      words: ['tckn', 'tc kimlik', 'kimlik', 'kimlik numarası', 't c kimlik', 'tc', 'kimlik no', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'VKN',
      layout: '#{10}',
      check: isVkn,
      words: [
        'vkn',
        'vergi',
        'vergi kimlik',
        'vergi no',
        'vergi numarası',
        'vergi kimlik no',
        'vergi kimlik numarası',
      ],
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '[USPTZ] ?#{8}', words: ['pasaport', ...PASSPORTS] },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout: '(?:0[1-9]|[1-7]#|8[01])[ -]?(?:[A-Z] ?#{4,5}|[A-Z]{2} ?#{3,4}|[A-Z]{3} ?#{2,3})',
      words: [...PLATES, 'plaka'],
      onlyWords: true,
    },
  ],
);

/** Luhn from the left over nine digits; short numbers have zeros put before. */
function isTeudatZehut(digits: string): boolean {
  return luhn(digits.padStart(9, '0')) && Number(digits) > 0;
}

export const il = identifiers(
  'IL',
  ['israeli', 'israel', 'ישראל', 'israelisch', 'israélien'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'TEUDAT_ZEHUT',
      layout: '#{9}|#{8}[- ]#|#{8}',
      check: isTeudatZehut,
      words: [
        'teudat zehut',
        'teudat',
        'תעודת זהות',
        'מספר זהות',
        'ת ז',
        'תז',
        'tz',
        'mispar zehut',
        ...NATIONAL.slice(0, 6),
      ],
    },
    {
      type: 'TAX_ID',
      name: 'HP',
      class: 'internal',
      layout: '5#{8}',
      check: luhn,
      words: ['ח פ', 'חפ', 'חברה', 'hp'],
    },
  ],
);
