import { digitAt, isDate, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, NATIONAL, PASSPORTS, PLATES } from './vocabulary.ts';

/** Date of birth; the seventh digit tells sex, century and whether it is a foreigner. */
function hasBirthDate(digits: string): boolean {
  const century =
    { '9': 1800, '0': 1800, '1': 1900, '2': 1900, '5': 1900, '6': 1900 }[digits.charAt(6)] ?? 2000;
  return isDate(century + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}

/**
 * Resident registration: weights 2 … 9, 2 … 5; foreigners' numbers end two higher. Numbers given out since October
 * 2020 have six random digits and no check digit, so a wrong one proves nothing where the birth date is later.
 */
function isRrn(digits: string): boolean {
  const sum = weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  const foreign = /[5-8]/.test(digits.charAt(6));
  const check = ((foreign ? 13 : 11) - (sum % 11)) % 10;
  if (check === digitAt(digits, 12)) return true;
  return /[3478]/.test(digits.charAt(6)) && digits.slice(0, 4) >= '2010' && digits.slice(0, 2) < '30';
}

/** Business registration: weights 1 3 7 1 3 7 1 3 5, and the tens of the last product. */
function isBrn(digits: string): boolean {
  const sum = weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digitAt(digits, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digitAt(digits, 9) && Number(digits.slice(0, 3)) > 100;
}

const KOREA = ['korean', 'korea', '한국', '대한민국', 'koreanisch', 'coréen'];
const OLD_LICENCE = '(?:1[1-9]|2[0-8])[- ]?#{2}[- ]?#{6}[- ]?#{2}';

export const kr = identifiers('KR', KOREA, [
  {
    type: 'NATIONAL_ID',
    name: 'RRN',
    layout: '#{6}[- ]?[0-4]#{6}|#{6}[- ]?9#{6}',
    check: isRrn,
    fits: hasBirthDate,
    words: ['rrn', 'resident registration', '주민등록번호', '주민번호', '주민등록', ...NATIONAL],
    alone: '#{6}-[0-4]#{6}',
  },
  {
    type: 'NATIONAL_ID',
    name: 'FRN',
    layout: '#{6}[- ]?[5-8]#{6}',
    check: isRrn,
    fits: hasBirthDate,
    words: ['frn', 'foreigner registration', 'alien registration', '외국인등록번호', ...NATIONAL],
    alone: '#{6}-[5-8]#{6}',
  },
  {
    type: 'TAX_ID',
    name: 'BRN',
    layout: '#{3}-?#{2}-?#{5}',
    check: isBrn,
    words: ['brn', 'business registration', '사업자등록번호', '사업자'],
    alone: '#{3}-#{2}-#{5}',
  },
  {
    type: 'PASSPORT',
    name: 'PASSPORT',
    layout: '[MSRGD](?:#{3}[A-Z]#{4}|#{8})',
    words: ['여권번호', '여권', ...PASSPORTS],
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVER_LICENSE',
    layout: OLD_LICENCE,
    words: ['운전면허', '운전면허번호', '면허번호', ...DRIVING],
    alone: '(?:1[1-9]|2[0-8])-#{2}-#{6}-#{2}',
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '#{2,3} ?[가-힣] ?#{4}',
    words: ['차량번호', '번호판', ...PLATES],
    alone: true,
  },
]);
