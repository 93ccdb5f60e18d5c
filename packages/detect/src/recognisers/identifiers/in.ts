/** India. */
import { luhn, valueAt, verhoeff } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, DRIVING, PASSPORTS, PLATES, TAX, VAT } from './vocabulary.ts';

/** Goods and services tax number: products of digits and letters folded to base 36. */
function isGstin(compact: string): boolean {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = valueAt(compact, i) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return (36 - (sum % 36)) % 36 === valueAt(compact, 14);
}

/** Twelve digits of Verhoeff's scheme; palindromes are not given out. */
function isAadhaar(digits: string): boolean {
  return verhoeff(digits) && digits !== [...digits].reverse().join('');
}

const INDIA = ['indian', 'india', 'bharat', 'indisch', 'indien', 'indiano'];
const STATES =
  '(?:AN|AP|AR|AS|BH|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TG|TN|TR|TS|UA|UK|UP|WB)';

/** Electoral photo identity card: Luhn over its digits. */
function isEpic(compact: string): boolean {
  return luhn(compact.slice(3));
}

export const inIdentifiers = identifiers('IN', INDIA, [
  {
    type: 'NATIONAL_ID',
    name: 'AADHAAR',
    layout: '[2-9]#{3}_#{4}_#{4}',
    check: isAadhaar,
    words: ['aadhaar', 'aadhar', 'uidai', 'uid', 'आधार'],
    alone: '[2-9]#{3}[ -]#{4}[ -]#{4}(?![ -]?#)',
  },
  {
    type: 'NATIONAL_ID',
    name: 'AADHAAR_VID',
    layout: '#{4}_#{4}_#{4}_#{4}',
    check: verhoeff,
    words: ['vid', 'virtual id', 'aadhaar', 'aadhar'],
    onlyWords: true,
  },
  {
    type: 'TAX_ID',
    name: 'PAN',
    layout: '@{3}[ABCEFGHJKLPT]@(?!0000)#{4}@',
    words: ['pan', 'permanent account', 'pan card', 'pan no', ...TAX],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'GSTIN',
    layout: '(?:0[1-9]|[12]#|3[0-8]|9[79])@{3}[ABCEFGHJKLPT]@#{4}@[1-9A-Z]Z[A-Z0-9]',
    check: isGstin,
    words: ['gstin', 'gst', ...VAT],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'TAN',
    layout: '@{4}#{5}@',
    words: ['tan', 'tax deduction', 'tds'],
    onlyWords: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'VOTER',
    layout: '@{3}/?#{7}',
    check: isEpic,
    words: ['voter', 'epic', 'voter id', 'election', 'electoral', 'elector'],
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '[A-PR-WY][1-9]# ?#{4}[1-9]', words: PASSPORTS },
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVING_LICENCE',
    layout: `${STATES}[- ]?#{2}[- ]?(?:19|20)#{2}[- ]?#{7}`,
    words: DRIVING,
    alone: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'IFSC',
    class: 'internal',
    layout: '@{4}0[A-Z0-9]{6}',
    words: ['ifsc', 'ifsc code', 'branch', 'neft', 'rtgs', ...BANK],
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'BANK_ACCOUNT',
    layout: '#{9,18}',
    words: ['account number', 'account no', 'a c no', 'bank account', 'ac no'],
  },
  {
    type: 'HEALTH_ID',
    name: 'ABHA',
    layout: '#{2}-#{4}-#{4}-#{4}|#{14}',
    words: ['abha', 'health id', 'ayushman'],
    onlyWords: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'UAN',
    layout: '1#{11}',
    words: ['uan', 'universal account', 'epf', 'provident fund'],
    onlyWords: true,
  },
  {
    type: 'TAX_ID',
    name: 'CIN',
    class: 'internal',
    layout: '[LU]#{5}[A-Z]{2}(?:19|20)##[A-Z]{3}#{6}',
    words: ['cin', 'company'],
    alone: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: `${STATES}[ -]?#{1,2}[ -]?@{1,3}[ -]?#{4}|##[ -]?BH[ -]?#{4}[ -]?@{1,2}`,
    words: PLATES,
    alone: `${STATES}[ -]##[ -]@{1,2}[ -]#{4}`,
  },
]);
