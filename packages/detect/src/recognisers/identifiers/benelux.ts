import { isShortDate, luhn, remainder, verhoeff } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, NATIONAL, PASSPORTS, PLATES, SOCIAL, VAT } from './vocabulary.ts';

/** 97 − number mod 97; people born since 2000 have a 2 put before. The month is raised by 20 or 40 in BIS numbers. */
function isRijksregister(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const check = Number(digits.slice(9));
  const body = digits.slice(0, 9);
  return (
    month % 20 <= 12 &&
    month < 60 &&
    Number(digits.slice(4, 6)) <= 31 &&
    [body, `2${body}`].some((one) => 97 - remainder(one, 97) === check)
  );
}

/** Enterprise number, which is the VAT number too. */
function isEnterprise(compact: string): boolean {
  const digits = compact.replace(/^\D+/, '').padStart(10, '0');
  return /^[01][1-9]|^1/.test(digits) && 97 - remainder(digits.slice(0, 8), 97) === Number(digits.slice(8));
}

function isIdCard(digits: string): boolean {
  const rest = remainder(digits.slice(0, 10), 97);
  return (rest === 0 ? 97 : rest) === Number(digits.slice(10));
}

const BELGIUM = [
  'belgian',
  'belgium',
  'belgique',
  'belge',
  'belgië',
  'belgisch',
  'belgische',
  'belgien',
  'belga',
];

export const be = identifiers('BE', BELGIUM, [
  {
    type: 'NATIONAL_ID',
    name: 'NRN',
    layout: '##_##_##_#{3}_##',
    check: isRijksregister,
    words: [
      'rijksregister',
      'rijksregisternummer',
      'registre national',
      'numéro national',
      'nrn',
      'niss',
      'insz',
      'bis number',
      ...NATIONAL,
      ...SOCIAL,
    ],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'BE[ -]?[01]?#{3}[ .]?#{3}[ .]?#{3}',
    check: isEnterprise,
    words: VAT,
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'ENTERPRISE',
    layout: '[01]#{3}[ .]?#{3}[ .]?#{3}',
    check: isEnterprise,
    words: ['bce', 'kbo', 'ondernemingsnummer', ...COMPANY, ...VAT],
    alone: '[01]#{3}\\.#{3}\\.#{3}',
  },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: '#{3}-#{7}-##|#{12}',
    check: isIdCard,
    words: ['eid', 'kaartnummer', ...NATIONAL],
    alone: '#{3}-#{7}-##',
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@@ ?#{6}', words: PASSPORTS },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[1-9][ -]?@{3}[ -]?#{3}|@{3}[ -]?#{3}',
    words: PLATES,
    onlyWords: true,
  },
]);

/** Date of birth, serial, a Luhn and a Verhoeff check digit, each over the first eleven digits. */
function isMatricule(digits: string): boolean {
  const body = digits.slice(0, 11);
  return (
    isShortDate(digits.slice(2, 8)) && luhn(body + digits.charAt(11)) && verhoeff(body + digits.charAt(12))
  );
}

function isLuVat(compact: string): boolean {
  return Number(compact.slice(2, 8)) % 89 === Number(compact.slice(8)) && Number(compact.slice(2)) > 0;
}

const LUXEMBOURG = ['luxembourg', 'luxembourgish', 'luxemburg', 'luxembourgeois', 'lëtzebuerg', 'luxemburgo'];

export const lu = identifiers('LU', LUXEMBOURG, [
  {
    type: 'NATIONAL_ID',
    name: 'MATRICULE',
    layout: '(?:19|20)## ?#{4} ?#{5}',
    check: isMatricule,
    words: ['matricule', 'cns', ...NATIONAL, ...SOCIAL],
    alone: true,
  },
  { type: 'TAX_ID', name: 'VAT', layout: 'LU ?#{8}', check: isLuVat, words: VAT, alone: true },
  {
    type: 'TAX_ID',
    name: 'RCS',
    class: 'internal',
    layout: 'B ?#{3,6}',
    words: ['rcs', 'rcs luxembourg', 'r c s'],
    onlyWords: true,
  },
]);
