/** Estonia, Latvia and Lithuania. */
import { digitAt, isDate, isShortDateFromDay, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { NATIONAL, PASSPORTS, VAT } from './vocabulary.ts';

/** Personal code of Estonia and Lithuania: two rounds of weights, and 0 where both give 10. */
function isPersonalCode(digits: string): boolean {
  const century = 1800 + Math.floor((digitAt(digits, 0) - 1) / 2) * 100;
  const year = century + Number(digits.slice(1, 3));
  if (!isDate(year, Number(digits.slice(3, 5)), Number(digits.slice(5, 7)))) return false;
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === digitAt(digits, 10);
}

function isEstonianCompany(digits: string): boolean {
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7]) % 11;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9]) % 11;
  return (first < 10 ? first : second % 10) === digitAt(digits, 7);
}

function isEstonianVat(compact: string): boolean {
  return weighted(compact.slice(2), [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

export const ee = identifiers(
  'EE',
  ['estonian', 'estonia', 'eesti', 'estnisch', 'estland', 'estonien'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'ISIKUKOOD',
      layout: '[1-8]#{10}',
      check: isPersonalCode,
      words: ['isikukood', 'ik', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'REGISTRIKOOD',
      layout: '[1789]#{7}',
      check: isEstonianCompany,
      words: ['registrikood', 'registry code'],
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'EE ?#{9}',
      check: isEstonianVat,
      words: [...VAT, 'kmkr'],
      alone: true,
    },
  ],
);

export const lt = identifiers(
  'LT',
  ['lithuanian', 'lithuania', 'lietuva', 'lietuvos', 'litauisch', 'litauen', 'lituanien'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'ASMENS_KODAS',
      layout: '[3-6]#{10}',
      check: isPersonalCode,
      words: ['asmens kodas', 'asmens', 'ak', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'LT ?#{9}|LT ?#{12}',
      check: isLithuanianVat,
      words: VAT,
      alone: true,
    },
  ],
);

/** Nine digits for firms (the eighth is 1), twelve for those registered for a time (the eleventh is 1). */
function isLithuanianVat(compact: string): boolean {
  const digits = compact.slice(2);
  const body = digits.slice(0, -1);
  if (body.at(-1) !== '1') return false;
  let first = 0;
  let second = 0;
  for (let i = 0; i < body.length; i++) {
    first += digitAt(body, i) * (1 + (i % 9));
    second += digitAt(body, i) * (1 + ((i + 2) % 9));
  }
  return (first % 11 < 10 ? first % 11 : (second % 11) % 10) === digitAt(digits, -1);
}

/** Numbers since 2017 begin with 32 and tell nothing; the older ones begin with the date of birth. */
function isPersonasKods(digits: string): boolean {
  const check = (1101 - weighted(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11;
  return (digits.startsWith('32') || isShortDateFromDay(digits.slice(0, 6))) && check === digitAt(digits, 10);
}

function isLatvianVat(compact: string): boolean {
  const digits = compact.slice(2);
  if (digits.charAt(0) <= '3') return isPersonasKods(digits);
  const sum = weighted(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]);
  return sum % 11 === 3;
}

export const lv = identifiers(
  'LV',
  ['latvian', 'latvia', 'latvija', 'latvijas', 'lettisch', 'lettland', 'letton'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'PERSONAS_KODS',
      layout: '#{6}[- ]?#{5}',
      check: isPersonasKods,
      words: ['personas kods', 'personas koda', 'pk', ...NATIONAL],
      alone: '#{6}-#{5}',
    },
    { type: 'TAX_ID', name: 'VAT', layout: 'LV ?#{11}', check: isLatvianVat, words: VAT, alone: true },
    { type: 'PASSPORT', name: 'BALTIC_PASSPORT', layout: '@@#{7}|#{8}|@#{7}', words: PASSPORTS },
  ],
);
