import { allSame, digitAt, isShortDateFromDay, mod11Falling, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, DRIVING, HEALTH, PASSPORTS, PLATES, SOCIAL, VAT } from './vocabulary.ts';

/** NHS number; the same range and arithmetic serve Northern Ireland's H&C number. */
function isNhs(digits: string): boolean {
  return mod11Falling(digits) && !allSame(digits);
}

/** Scotland's Community Health Index: date of birth, three digits, the check digit of the NHS number. */
function isChi(digits: string): boolean {
  return isShortDateFromDay(digits.slice(0, 6)) && mod11Falling(digits);
}

/** Unique Taxpayer Reference: the check digit comes first. */
function isUtr(digits: string): boolean {
  const rest = weighted(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
  return '21987654321'.charCodeAt(rest) - 48 === digitAt(digits, 0);
}

/** The schemes of HMRC: mod 97, and since 2010 mod 97 with 55 more or less. Branches have three digits more. */
function isVat(compact: string): boolean {
  const digits = compact.replace(/^\D+/, '');
  const sum = weighted(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]);
  return [0, 42, 55].includes(sum % 97) && Number(digits) > 0;
}

/** Five of the surname, decade, month (raised by 50 for women), day, year, initials, two characters more. */
function isLicence(compact: string): boolean {
  const month = Number(compact.slice(6, 8)) % 50;
  const day = Number(compact.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const BRITAIN = [
  'uk',
  'british',
  'britain',
  'united kingdom',
  'england',
  'scotland',
  'wales',
  'hmrc',
  'britisch',
  'britannique',
];
const NINO_WORDS = ['nino', 'national insurance', 'ni number', 'ni no', 'nic', 'insurance number', ...SOCIAL];
const NINO = '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]';

export const gb = identifiers('UK', BRITAIN, [
  {
    type: 'NATIONAL_ID',
    name: 'NINO',
    layout: `${NINO}[ -]?#{2}[ -]?#{2}[ -]?#{2}[ -]?[A-D]`,
    words: NINO_WORDS,
    alone: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'NHS',
    layout: '#{3}([ -]?)#{3}\\1#{4}',
    check: isNhs,
    words: ['nhs', 'health service', 'h c number', 'hcn', ...HEALTH],
    // Written 3-3-4 with spaces and a right check digit, it is one even where nobody says so.
    alone: '#{3} #{3} #{4}(?! ?\\w)',
  },
  {
    type: 'HEALTH_ID',
    name: 'CHI',
    layout: '#{6} ?#{4}',
    check: isChi,
    words: ['chi', 'community health index', ...HEALTH],
  },
  {
    type: 'TAX_ID',
    name: 'UTR',
    layout: '#{5} ?#{5}K?',
    check: isUtr,
    words: ['utr', 'unique taxpayer reference', 'unique taxpayer', 'self assessment', 'taxpayer reference'],
    onlyWords: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: '#{3} ?#{4} ?#{2}(?: ?#{3})?|(?:GB|XI) ?#{3} ?#{4} ?#{2}(?: ?#{3})?',
    check: isVat,
    words: VAT,
    alone: '(?:GB|XI) ?#{3} ?#{4} ?#{2}(?: ?#{3})?',
  },
  {
    type: 'TAX_ID',
    name: 'COMPANY',
    class: 'internal',
    layout: '(?:SC|NI|OC|SO|NC|R0)#{6}|#{8}',
    words: ['companies house', 'crn', ...COMPANY],
    onlyWords: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '#{9}', words: PASSPORTS, onlyWords: true },
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVING_LICENCE',
    layout: '[A-Z][A-Z9]{4}[ -]?#[0156]#[0-3]##[ -]?[A-Z9]{2}[A-Z0-9]{3}(?: ?#{2})?',
    fits: isLicence,
    words: DRIVING,
    alone: '[A-Z][A-Z9]{4}#[0156]#[0-3]##[A-Z9]{2}[A-Z0-9]{3}(?: ?#{2})?',
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'ACCOUNT',
    layout: '#{2}-#{2}-#{2}[ ,;/]{1,2}(?:account |acc |a/c |no\\.? )?#{4} ?#{4}|#{6} #{8}',
    words: ['sort code', 'account', 'sort', 'bank', 'bacs'],
    alone: '#{2}-#{2}-#{2}[ ,;/]{1,2}#{8}',
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'SORT_CODE',
    layout: '#{2}([ -]?)#{2}\\1#{2}',
    words: ['sort code', 'sortcode', 'sort'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout:
      '[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-7]#) ?[A-HJ-PR-Z]{3}|[A-Z]#{1,3} ?[A-Z]{3}|[A-Z]{3} ?#{1,3}[A-Z]',
    words: [...PLATES, 'vrm', 'vrn', 'registration', 'reg', 'dvla'],
    onlyWords: true,
  },
]);
