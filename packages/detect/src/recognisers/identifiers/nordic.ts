/** Sweden, Norway, Denmark, Finland and Iceland. */
import { digitAt, isDate, isShortDate, isShortDateFromDay, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { HEALTH, NATIONAL, PASSPORTS, PLATES, VAT } from './vocabulary.ts';

/** Luhn over the last ten digits; coordination numbers have 60 added to the day. */
function isPersonnummer(compact: string): boolean {
  const digits = compact.slice(-10);
  const day = Number(digits.slice(4, 6));
  const date = digits.slice(0, 4) + String(day > 60 ? day - 60 : day).padStart(2, '0');
  return isShortDate(date) && luhn(digits);
}

function isSwedishOrganisation(compact: string): boolean {
  return (
    luhn(compact.replace(/^SE/, '').slice(0, 10)) &&
    Number(compact.charAt(compact.startsWith('SE') ? 4 : 2)) >= 2
  );
}

const SWEDEN = [
  'swedish',
  'sweden',
  'svensk',
  'svenska',
  'sverige',
  'schwedisch',
  'schweden',
  'suédois',
  'sueco',
];

export const se = identifiers('SE', SWEDEN, [
  {
    type: 'NATIONAL_ID',
    name: 'PERSONNUMMER',
    layout: '(?:19|20)#{6}[-+ ]?#{4}|#{6}[-+ ]?#{4}',
    check: isPersonnummer,
    words: ['personnummer', 'personnr', 'pnr', 'samordningsnummer', ...NATIONAL],
    alone: '(?:19|20)#{6}[-+ ]?#{4}|#{6}[-+]#{4}',
  },
  {
    type: 'TAX_ID',
    name: 'ORGANISATIONSNUMMER',
    class: 'internal',
    layout: '[1235-9]#[2-9]#{3}-?#{4}',
    check: isSwedishOrganisation,
    words: ['organisationsnummer', 'orgnr', 'org nr', 'organisationsnr'],
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'SE ?#{10}01',
    check: (one) => luhn(one.slice(2, 12)),
    words: [...VAT, 'momsnummer', 'momsregistreringsnummer'],
    alone: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-HJ-PR-UW-Z]{3} ?##[A-HJ-PR-UW-Z0-9]',
    words: [...PLATES, 'registreringsnummer', 'bil'],
    onlyWords: true,
  },
]);

/** Two check digits; D-numbers have 40 added to the day, H-numbers to the month. */
function isFodselsnummer(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  return (
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12 &&
    digits.charAt(2) < '6' &&
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

function isNorwegianOrganisation(compact: string): boolean {
  return weighted(compact.replace(/\D+/g, ''), [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isKontonummer(digits: string): boolean {
  return weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

const NORWAY = ['norwegian', 'norway', 'norsk', 'norske', 'norge', 'norwegisch', 'norwegen', 'norvégien'];

export const no = identifiers('NO', NORWAY, [
  {
    type: 'NATIONAL_ID',
    name: 'FODSELSNUMMER',
    layout: '#{6} ?#{5}',
    check: isFodselsnummer,
    words: ['fødselsnummer', 'fødselsnr', 'personnummer', 'fnr', 'd nummer', 'fodselsnummer', ...NATIONAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'ORGNR',
    layout: '[89]##[ .]?#{3}[ .]?#{3}',
    check: isNorwegianOrganisation,
    words: ['organisasjonsnummer', 'organisasjonsnr', 'orgnr', 'org nr', 'foretaksregisteret'],
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: '[89]##[ .]?#{3}[ .]?#{3} ?MVA|NO ?[89]##[ .]?#{3}[ .]?#{3}(?: ?MVA)?',
    check: isNorwegianOrganisation,
    words: [...VAT, 'mva', 'mva nummer'],
    alone: '[89]##[ .]?#{3}[ .]?#{3} ?MVA|NO ?[89]##[ .]?#{3}[ .]?#{3} ?MVA',
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'KONTONUMMER',
    layout: '#{4}[ .]?##[ .]?#{5}',
    check: isKontonummer,
    words: ['kontonummer', 'kontonr'],
    alone: '#{4}\\.##\\.#{5}',
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-Z]{2} ?#{5}',
    words: [...PLATES, 'registreringsnummer', 'skilt'],
    onlyWords: true,
  },
]);

/** Since 2007 numbers are given out that fail mod 11, so only the date is checked. */
function isCpr(digits: string): boolean {
  return isShortDateFromDay(digits.slice(0, 6)) && digits.slice(6) !== '0000';
}

function isCvr(compact: string): boolean {
  return weighted(compact.replace(/\D+/g, ''), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

const DENMARK = ['danish', 'denmark', 'dansk', 'danmark', 'dänisch', 'dänemark', 'danois'];

export const dk = identifiers('DK', DENMARK, [
  {
    type: 'NATIONAL_ID',
    name: 'CPR',
    layout: '#{6}[ -]?#{4}',
    fits: isCpr,
    words: ['cpr', 'cpr nummer', 'cpr nr', 'cprnr', 'personnummer', 'personnr', 'sygesikring', ...NATIONAL],
  },
  {
    type: 'TAX_ID',
    name: 'CVR',
    layout: '[1-9]# ?## ?## ?##',
    check: isCvr,
    words: ['cvr', 'cvr nr', 'cvr nummer', 'cvrnr', 'se nummer'],
  },
  { type: 'TAX_ID', name: 'VAT', layout: 'DK[ -]?[1-9]# ?## ?## ?##', check: isCvr, words: VAT, alone: true },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-Z]{2} ?## ?#{3}',
    words: [...PLATES, 'nummerplade'],
    onlyWords: true,
  },
]);

const HETU_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Date and serial as a number mod 31; the sign between them tells the century (letters since 2023). */
function isHetu(compact: string): boolean {
  const digits = compact.replace(/^(\d{6})[A-Y]/, '$1');
  return (
    isShortDateFromDay(digits.slice(0, 6)) && HETU_LETTERS[Number(digits.slice(0, 9)) % 31] === digits[9]
  );
}

function isYtunnus(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '');
  const rest = weighted(digits, [7, 9, 10, 5, 8, 4, 2]) % 11;
  return rest !== 1 && (11 - rest) % 11 === digitAt(digits, 7);
}

const FINLAND = ['finnish', 'finland', 'suomi', 'suomen', 'finnisch', 'finnland', 'finlandais'];

export const fi = identifiers('FI', FINLAND, [
  {
    type: 'NATIONAL_ID',
    name: 'HETU',
    layout: '#{6}[-+YXWVUABCDEF]#{3}[0-9A-FHJ-NPR-Y]',
    check: isHetu,
    words: ['hetu', 'henkilötunnus', ...NATIONAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'Y_TUNNUS',
    layout: '#{7}-?#',
    check: isYtunnus,
    words: ['y tunnus', 'ytunnus', 'business id'],
    alone: '#{7}-#',
  },
  { type: 'TAX_ID', name: 'VAT', layout: 'FI ?#{7}-?#', check: isYtunnus, words: VAT, alone: true },
  { type: 'HEALTH_ID', name: 'KELA_CARD', layout: '80246#{15}', words: ['kela', ...HEALTH], alone: true },
  { type: 'PASSPORT', name: 'NORDIC_PASSPORT', layout: '@@#{7}|@#{8}|[0-9]{8,9}', words: PASSPORTS },
]);

/** Kennitala: date (40 added to the day for firms), two digits, check digit, century. */
function isKennitala(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  return (
    day < 72 &&
    isDate(2000, Number(digits.slice(2, 4)), day % 40) &&
    weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 &&
    /[890]$/.test(digits)
  );
}

export const is = identifiers(
  'IS',
  ['icelandic', 'iceland', 'ísland', 'íslensk', 'isländisch', 'island'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'KENNITALA',
      layout: '#{6}-?#{4}',
      check: isKennitala,
      words: ['kennitala', 'kt', ...NATIONAL],
      alone: true,
    },
  ],
);
