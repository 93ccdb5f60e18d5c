import { digitAt, isShortDateFromDay, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, HEALTH, PASSPORTS, PLATES, SOCIAL, VAT } from './vocabulary.ts';

/** EAN-13 of the country code 756. */
function isAhv(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** eCH-0097: mod 11; a number that would need a check digit of 10 is not given out. */
function isUid(compact: string): boolean {
  const digits = compact.slice(3, 12);
  const check = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
  return check === digitAt(digits, 8) && Number(digits) > 0;
}

const SWITZERLAND = [
  'swiss',
  'switzerland',
  'schweiz',
  'schweizer',
  'schweizerische',
  'suisse',
  'svizzera',
  'svizzero',
  'suiza',
];

export const ch = identifiers('CH', SWITZERLAND, [
  {
    type: 'NATIONAL_ID',
    name: 'AHV',
    layout: '756_#{4}_#{4}_##',
    check: isAhv,
    words: ['ahv', 'avs', 'ahvn13', 'navs', 'oasi'],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'UID',
    layout: 'CHE[ -]?#{3}[ .]?#{3}[ .]?#{3}(?: ?(?:MWST|TVA|IVA|HR|RC))?',
    check: isUid,
    words: VAT,
    alone: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '[A-Z]#{7}|[A-Z]#[A-Z]#[A-Z0-9]#{3}', words: PASSPORTS },
  {
    type: 'HEALTH_ID',
    name: 'HEALTH_CARD',
    layout: '80756#{15}|80756 ?#{5} ?#{5} ?#{5}',
    words: ['versichertenkarte', "carte d'assuré", ...HEALTH],
    alone: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'ZSR',
    layout: '[A-Z] ?#{4}[. ]?#{2}',
    words: ['zsr', 'zsr nr', 'rcc', 'zahlstellenregister'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ ·-]?#{1,6}',
    words: PLATES,
    onlyWords: true,
  },
]);

/** The check digit stands fourth; the date of birth follows (months 13 to 15 where days ran out of numbers). */
function isSvnr(digits: string): boolean {
  const sum = weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
  const month = digits.slice(6, 8);
  return (
    sum % 11 === digitAt(digits, 3) && (month > '12' ? month < '16' : isShortDateFromDay(digits.slice(4)))
  );
}

/** Umsatzsteuer-Identifikationsnummer: cross sums with weights 1 and 2, from 96. */
function isAtVat(compact: string): boolean {
  let sum = 4;
  for (let i = 0; i < 7; i++) {
    const value = digitAt(compact, i + 3) * (i % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10 === digitAt(compact, 10);
}

/** Steuernummer: the office's two digits, then seven; Luhn-like with weights 1 and 2. */
function isAbgabenkonto(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = digitAt(digits, i) * (i % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10 === digitAt(digits, 8);
}

const AUSTRIA = [
  'austrian',
  'austria',
  'österreich',
  'österreichisch',
  'österreichische',
  'autriche',
  'autrichien',
];

export const at = identifiers('AT', AUSTRIA, [
  {
    type: 'NATIONAL_ID',
    name: 'SVNR',
    layout: '[1-9]#{3}[ -]?#{6}',
    check: isSvnr,
    words: ['svnr', 'sv nummer', 'sv nr', 'vsnr', 'e card', 'ecard', ...SOCIAL],
    alone: '[1-9]#{3} #{6}',
  },
  { type: 'TAX_ID', name: 'VAT', layout: 'ATU ?#{8}', check: isAtVat, words: VAT, alone: true },
  {
    type: 'TAX_ID',
    name: 'STEUERNUMMER',
    layout: '##[ -]?#{3}[/ ]?#{4}',
    check: isAbgabenkonto,
    words: ['steuernummer', 'abgabenkontonummer', 'st nr', 'finanzamt'],
  },
  {
    type: 'TAX_ID',
    name: 'FIRMENBUCH',
    class: 'internal',
    layout: '#{5,6} ?@',
    words: ['fn', 'firmenbuch', 'firmenbuchnummer', ...COMPANY],
    onlyWords: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@{1,2} ?#{7}', words: PASSPORTS },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-Z]{1,2}[ -]#{1,5}[ -]?[A-Z]{1,3}',
    words: PLATES,
    onlyWords: true,
  },
]);
