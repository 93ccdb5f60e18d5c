import { weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, NATIONAL, PASSPORTS, PLATES, VAT } from './vocabulary.ts';

const LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Personal Public Service number: the letter is the sum mod 23; a second letter A to I counts nine times; T, W and X of old numbers do not count. */
function isPps(compact: string): boolean {
  const second = compact.charAt(8);
  const extra = /[A-I]/.test(second) ? second.charCodeAt(0) - 64 : 0;
  return LETTERS[(weighted(compact, [8, 7, 6, 5, 4, 3, 2]) + extra * 9) % 23] === compact[7];
}

/** Numbers given before 2013 may have a letter second; they count as a seven-digit number without it. */
function isVat(compact: string): boolean {
  const body = compact.slice(2);
  if (/^\d{7}/.test(body)) return isPps(body);
  return isPps(`0${body.slice(2, 7)}${body.charAt(0)}${body.slice(7)}`);
}

const IRELAND = ['irish', 'ireland', 'éire', 'irisch', 'irland', 'irlandais'];

export const ie = identifiers('IE', IRELAND, [
  {
    type: 'NATIONAL_ID',
    name: 'PPSN',
    layout: '#{7} ?[A-W][ABHTWX]?',
    check: isPps,
    words: ['pps', 'ppsn', 'personal public service', 'pps number', 'rsi', ...NATIONAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'IE ?#{7}[A-W][A-I]?|IE ?#[A-Z]#{5}[A-W]',
    check: isVat,
    words: VAT,
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'CRO',
    class: 'internal',
    layout: '#{5,6}',
    // Five digits: under the mere word `company`, in whatever language, they are sooner a postcode.
    words: [
      'cro',
      'cro number',
      'company number',
      'company no',
      'company registration',
      'registered number',
      'registration number',
      'registered in',
    ],
    onlyWords: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '[A-Z]{1,2}#{7}', words: PASSPORTS },
  { type: 'DRIVER_LICENSE', name: 'DRIVER_NUMBER', layout: '#{3} ?#{3} ?#{3}', words: DRIVING },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[0-9]{2}[12]?-[A-Z]{1,2}-#{1,6}',
    words: PLATES,
    // The letters are a county's.
    alone: '[0-9]{2}[12]?-(?:C[ENW]?|DL?|G|K[EKY]?|L[DHKMS]?|M[HNO]|OY|RN|SO|T[NS]?|W[HWX]?)-#{1,6}',
  },
]);
