import { allSame, digitAt, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, HEALTH, PASSPORTS, PLATES } from './vocabulary.ts';

/** Numbers printed on specimen cards; they were never anybody's. */
const SPECIMENS = new Set(['078051120', '219099999']);

function isSsn(digits: string): boolean {
  const first = digits.charCodeAt(0);
  return !((first === 48 || first === 50) && SPECIMENS.has(digits)) && !allSame(digits);
}

/** National Provider Identifier: Luhn with the prefix of the health industry, 80840. */
function isNpi(digits: string): boolean {
  return luhn(`80840${digits}`);
}

/** Drug Enforcement Administration: sum of the odd digits and twice the even ones. */
function isDea(compact: string): boolean {
  return (
    weighted(compact.slice(2), [1, 2, 1, 2, 1, 2]) % 10 === digitAt(compact, 8) && !allSame(compact.slice(2))
  );
}

/** Routing number of the American Bankers Association, weights 3-7-1. */
function isRouting(digits: string): boolean {
  return weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

const AMERICA = [
  'american',
  'united states',
  'usa',
  'us',
  'u s',
  'irs',
  'amerikanisch',
  'américain',
  'americano',
];
const TAXPAYER = ['taxpayer', 'tax id', 'tin', 'tax identification', 'taxpayer id'];
/** Groups that are handed out to people who have no Social Security number. */
const ITIN_GROUP = '(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])';
/** Area and group prefixes that the tax office assigns to employers. */
const EIN_PREFIX = '(?:0[1-6]|1[0-6]|2[0-7]|3\\d|4[0-8]|5\\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])';
const SSN_PARTS = ['(?!000|666|9)#{3}', '(?!00)##', '(?!0000)#{4}'] as const;
/** Medicare's letters leave out S, L, O, I, B and Z. */
const M = '[AC-HJKMNP-RT-Y]';
const MN = '[AC-HJKMNP-RT-Y0-9]';

export const us = identifiers('US', AMERICA, [
  // No check digit, but areas, groups and serials that are never issued.
  {
    type: 'NATIONAL_ID',
    name: 'SSN',
    layout: `${SSN_PARTS[0]}([ .-]?)${SSN_PARTS[1]}\\1${SSN_PARTS[2]}`,
    fits: isSsn,
    words: ['social', 'ss#', 'ss', 'ssn', 'social security', 'social security number', ...TAXPAYER],
    telling: SSN_PARTS.join('-'),
    onlyWords: true,
    alone: SSN_PARTS.join('-'),
  },
  {
    type: 'TAX_ID',
    name: 'ITIN',
    layout: `9##([ -]?)${ITIN_GROUP}\\1#{4}`,
    words: ['itin', ...TAXPAYER],
    alone: `9##-${ITIN_GROUP}-#{4}`,
  },
  {
    type: 'TAX_ID',
    name: 'ATIN',
    layout: '9##-?93-?#{4}',
    words: ['atin', 'adoption', ...TAXPAYER],
    onlyWords: true,
  },
  { type: 'TAX_ID', name: 'PTIN', layout: 'P-?#{8}', words: ['ptin', 'preparer'], onlyWords: true },
  {
    type: 'TAX_ID',
    name: 'EIN',
    layout: `${EIN_PREFIX}-?#{7}`,
    telling: `${EIN_PREFIX}-#{7}`,
    words: [
      'ein',
      'fein',
      'employer identification',
      'employer id',
      'federal tax id',
      'federal id',
      ...TAXPAYER,
    ],
    onlyWords: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'NPI',
    layout: '[12]#{9}',
    check: isNpi,
    words: ['npi', 'national provider', 'provider', 'prescriber', 'physician'],
    onlyWords: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'DEA',
    layout: '[ABCDEFGHJKLMPRSTUX][A-Z9]#{7}',
    check: isDea,
    words: [
      'dea',
      'prescriber',
      'registration',
      'drug enforcement',
      'physician',
      'provider',
      'medical license',
    ],
  },
  {
    type: 'HEALTH_ID',
    name: 'MBI',
    layout: `[1-9]${M}${MN}#-?${M}${MN}#-?${M}{2}##`,
    words: ['mbi', 'medicare', 'beneficiary', ...HEALTH],
    alone: `[1-9]${M}${MN}#-${M}${MN}#-${M}{2}##`,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@#{8}|#{9}', words: PASSPORTS, onlyWords: true },
  // Each state has its own layout; these cover the fifty.
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVER_LICENSE',
    layout:
      '[A-Z]#{7}|[A-Z]#{8}|[A-Z]#{3}-?#{3}-?#{2}-?#{3}-?#|[A-Z]#{3}-?#{4}-?#{4}|[A-Z]#{14}|[A-Z]{2}#{6}[A-Z]?|#{7,9}|#{3} #{3} #{3}|[A-Z]#{2}-?#{2}-?#{4}|H#{8}|[A-Z]{3}[*A-Z]{2}[A-Z0-9]{7}|WDL[A-Z0-9]{9}|[A-Z]#{6}|[A-Z]#{9}|' +
      '#{2}([ -])#{3}\\1#{3,4}|[A-Z]#{2}-#{3}-#{3}|#{4}-#{2}-#{4}|[A-Z](?: #{3}){4}|[A-Z]{3}-#{2}-#{4}|#{2}[A-Z]{3}#{5}|[A-Z]#{4}[ -]#{5}[ -]#{5}|[A-Z]#{3}-#{4}-#{4}-#{2}|#{6}-#{3}|#{7}[A-Z]',
    words: DRIVING,
    onlyWords: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'ABA_ROUTING',
    layout: '(?:0#|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)#{2}-?#{4}-?#',
    check: isRouting,
    words: ['routing', 'aba', 'rtn', 'transit', 'routing number', 'wire', 'ach'],
    onlyWords: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'BANK_ACCOUNT',
    layout: '#{6,17}',
    words: [
      'account number',
      'account no',
      'acct',
      'bank account',
      'checking',
      'checking account',
      'savings',
      'savings account',
      'account #',
      'acct no',
      'my account',
    ],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout:
      '[A-Z]{3}[ -]?#{3,4}|#[A-Z]{3}#{3}|#{3}[ -]?[A-Z]{3}|[A-Z]{2}#[ -]?#{4}|[A-Z]{2,3}[ -]?#{2,3}[A-Z]{0,2}',
    words: [
      'license plate',
      'plate',
      'plates',
      'plate number',
      'tag number',
      'licence plate',
      'number plate',
      'registration plate',
      'vehicle registration',
      ...PLATES,
    ],
    onlyWords: true,
  },
]);
