import { digitAt, icao9303, isDate, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, NATIONAL, PASSPORTS, VAT } from './vocabulary.ts';

/** Universal Electronic System for Registration of the Population: 20 is added to the month since 2000. */
function isPesel(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const year = (month > 20 ? 2000 : 1900) + Number(digits.slice(0, 2));
  return (
    month < 40 &&
    isDate(year, month % 20, Number(digits.slice(4, 6))) &&
    weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
}

function isNip(digits: string): boolean {
  return (
    weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digitAt(digits, 9) && !digits.startsWith('00')
  );
}

function isRegon(digits: string): boolean {
  const short = (weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(digits, 8);
  if (digits.length === 9) return short;
  return (
    (weighted(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === digitAt(digits, 13) && short
  );
}

/** Identity card: letters count as in ICAO 9303; the first digit is the check digit. */
function isDowod(compact: string): boolean {
  return icao9303(compact.slice(0, 3) + compact.slice(4), compact.charAt(3));
}

/** Passports since 2006: two letters, a check digit, six digits. */
function isPassport(compact: string): boolean {
  return icao9303(compact.slice(0, 2) + compact.slice(3), compact.charAt(2));
}

/** Licence to practise medicine: the check digit comes first. */
function isPwz(digits: string): boolean {
  return digitAt(digits, 0) === weighted(digits.slice(1), [1, 2, 3, 4, 5, 6]) % 11 && !digits.startsWith('0');
}

const POLAND = ['polish', 'poland', 'polska', 'polski', 'polskie', 'polnisch', 'polnische', 'polonais'];

export const pl = identifiers('PL', POLAND, [
  {
    type: 'NATIONAL_ID',
    name: 'PESEL',
    layout: '#{11}',
    check: isPesel,
    words: ['pesel', ...NATIONAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'NIP',
    layout: '#{3}_#{3}_#{2}_#{2}|#{3}_#{2}_#{2}_#{3}',
    check: isNip,
    words: ['nip', 'numer identyfikacji podatkowej'],
    alone: '#{3}-#{3}-#{2}-#{2}|#{3}-#{2}-#{2}-#{3}',
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'PL ?#{10}',
    check: (one) => isNip(one.slice(2)),
    words: VAT,
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'REGON',
    layout: '#{9}(?:#{5})?',
    check: isRegon,
    words: ['regon'],
  },
  { type: 'TAX_ID', name: 'KRS', class: 'internal', layout: '0#{9}', words: ['krs', ...COMPANY] },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: '@{3}_#{6}',
    check: isDowod,
    words: ['dowód', 'dowodu', 'dowód osobisty', 'seria i numer', ...NATIONAL],
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@{2} ?#{7}', check: isPassport, words: PASSPORTS },
  {
    type: 'HEALTH_ID',
    name: 'PWZ',
    layout: '#{7}',
    check: isPwz,
    words: ['pwz', 'prawo wykonywania zawodu', 'lekarz'],
  },
]);
