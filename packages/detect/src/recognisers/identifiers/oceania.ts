/** Australia and New Zealand. */
import { digitAt, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, DRIVING, HEALTH, PASSPORTS, PLATES } from './vocabulary.ts';

/** Australian Business Number: one less in the first place, then mod 89. */
function isAbn(digits: string): boolean {
  return (weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

/** Australian Company Number: weights 8 … 1, the difference to ten. */
function isAcn(digits: string): boolean {
  return (10 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digitAt(digits, 8);
}

/** Tax File Number: mod 11 over nine digits, or the eight of older ones. */
function isTfn(digits: string): boolean {
  const weights = digits.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1];
  return weighted(digits, weights) % 11 === 0 && Number(digits) > 0;
}

/** The ninth digit checks the eight before; issue number and person follow. */
function isMedicare(digits: string): boolean {
  return weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8);
}

export const au = identifiers(
  'AU',
  ['australian', 'australia', 'aussie', 'ato', 'australisch', 'australien'],
  [
    {
      type: 'TAX_ID',
      name: 'TFN',
      layout: '#{3}[ -]?#{3}[ -]?#{2,3}',
      check: isTfn,
      words: ['tfn', 'tax file', 'tax file number'],
    },
    {
      type: 'TAX_ID',
      name: 'ABN',
      layout: '[1-9]# ?#{3} ?#{3} ?#{3}',
      check: isAbn,
      words: ['abn', 'australian business', 'business number'],
      alone: '[1-9]# #{3} #{3} #{3}',
    },
    {
      type: 'TAX_ID',
      name: 'ACN',
      class: 'internal',
      layout: '#{3} ?#{3} ?#{3}',
      check: isAcn,
      words: ['acn', 'arbn', 'australian company'],
    },
    {
      type: 'HEALTH_ID',
      name: 'MEDICARE',
      layout: '[2-6]#{3} ?#{5} ?#(?:[ /-]?[1-9])?',
      check: isMedicare,
      words: ['medicare', 'medicare number', 'medicare card'],
      alone: '[2-6]#{3} #{5} #',
    },
    {
      type: 'HEALTH_ID',
      name: 'IHI',
      layout: '800360#{10}|8003 ?60#{2} ?#{4} ?#{4}',
      check: luhn,
      words: ['ihi', 'individual healthcare identifier'],
      alone: true,
    },
    {
      type: 'HEALTH_ID',
      name: 'DVA',
      layout: '[NVQWST][ A-Z]{0,3}#{2,6}[A-Z]?',
      words: ['dva', 'dva file', 'veterans'],
      onlyWords: true,
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'BSB',
      layout: '#{3}[ -]?#{3}(?:[ ,/-]{1,3}#{6,10})?',
      words: ['bsb', 'bsb number', 'bsb no', 'bank state branch'],
      onlyWords: true,
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '[A-Z]{1,2}#{7}', words: PASSPORTS },
    {
      type: 'DRIVER_LICENSE',
      name: 'DRIVER_LICENCE',
      layout: '#{6,10}|[A-Z]#{5,6}|#{4}[A-Z]{2}',
      words: DRIVING,
    },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout: '[A-Z]{3}[ -]?##[A-Z]|[A-Z]{3}[ -]?#{3}|#[A-Z]{2}[ -]?#[A-Z]{2}|[A-Z]{2}[ -]?##[ -]?[A-Z]{2}',
      words: [...PLATES, 'rego'],
      onlyWords: true,
    },
  ],
);

/** Inland Revenue number: two rounds of weights over seven or eight digits, mod 11. */
function isIrd(compact: string): boolean {
  const digits = compact.padStart(9, '0');
  const value = Number(digits);
  if (value < 10_000_000 || value > 150_000_000) return false;
  const first = (11 - (weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const second = (11 - (weighted(digits, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11;
  return (first === 10 ? second : first) === digitAt(digits, 8);
}

const NHI = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** National Health Index, HISO 10046: three letters and four digits (mod 11), or AAA11AA (mod 23). */
function isNhi(compact: string): boolean {
  const value = (at: number): number => {
    const letter = NHI.indexOf(compact.charAt(at));
    return letter < 0 ? digitAt(compact, at) : letter + 1;
  };
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += value(i) * (7 - i);
  if (/\d$/.test(compact)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === digitAt(compact, 6);
  return 23 - (sum % 23) === value(6);
}

/** A GS1 number of the prefix 94. */
function isNzbn(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

export const nz = identifiers(
  'NZ',
  ['new zealand', 'nz', 'kiwi', 'neuseeland', 'neuseeländisch'],
  [
    {
      type: 'TAX_ID',
      name: 'IRD',
      layout: '#{2,3}[- ]?#{3}[- ]?#{3}',
      check: isIrd,
      words: ['ird', 'ird number', 'inland revenue'],
    },
    {
      type: 'HEALTH_ID',
      name: 'NHI',
      layout: '[A-HJ-NP-Z]{3}(?:#{4}|#{2}[A-HJ-NP-Z]{2})',
      check: isNhi,
      words: ['nhi', 'national health index', 'nhi number', ...HEALTH],
    },
    {
      type: 'TAX_ID',
      name: 'NZBN',
      class: 'internal',
      layout: '94#{11}',
      check: isNzbn,
      words: ['nzbn'],
    },
    { type: 'BANK_ACCOUNT', name: 'BANK_ACCOUNT', layout: '#{2}-#{4}-#{7}-#{2,3}', words: BANK, alone: true },
  ],
);
