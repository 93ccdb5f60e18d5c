/** Singapore, Malaysia, Thailand, Indonesia, the Philippines and Vietnam. */
import { digitAt, isDate, isShortDate, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, DRIVING, HEALTH, NATIONAL, PASSPORTS, PLATES, TAX } from './vocabulary.ts';

/** NRIC and FIN: weights 2 7 6 5 4 3 2; T and G begin at 4, M at 3; citizens and foreigners have letters of their own. */
function isNric(compact: string): boolean {
  const series = compact.charAt(0);
  const sum =
    weighted(compact.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/.test(series) ? 4 : series === 'M' ? 3 : 0);
  const rest = sum % 11;
  if (series === 'M') return 'KLJNPQRTUWX'[10 - rest] === compact[8];
  return (/[ST]/.test(series) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[rest] === compact[8];
}

/** Unique entity number of businesses (9), local companies (10), and others (T08LL0001A). */
function isUen(compact: string): boolean {
  if (/^\d{8}[A-Z]$/.test(compact))
    return 'XMKECAWLJDB'[weighted(compact, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === compact[8];
  if (/^\d{9}[A-Z]$/.test(compact))
    return 'ZKCMDNERGWH'[weighted(compact, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === compact[9];
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';
  let sum = 0;
  for (const [i, weight] of [4, 3, 5, 3, 10, 2, 2, 5, 7].entries())
    sum += alphabet.indexOf(compact.charAt(i)) * weight;
  return alphabet[(((sum - 5) % 11) + 11) % 11] === compact[9];
}

export const sg = identifiers(
  'SG',
  ['singapore', 'singaporean', 'singapur', 'singapour'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NRIC',
      layout: '[STFGM]#{7}@',
      check: isNric,
      words: ['nric', 'fin', 'ic number', 'ic no', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'UEN',
      layout: '#{8}@|(?:19|20)#{7}@|[RST]##@@#{4}@',
      check: isUen,
      words: ['uen', 'unique entity', 'gst', ...COMPANY],
      alone: '[RST]##@@#{4}@|(?:19|20)#{7}@',
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '[EKFHJ]#{7}@', words: PASSPORTS },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout: '[SGEFQ][A-Z]{1,2} ?#{1,4} ?[A-Z]',
      words: PLATES,
      onlyWords: true,
    },
  ],
);

/** Date of birth and the place's code; no check digit. */
function isMyKad(digits: string): boolean {
  const place = Number(digits.slice(6, 8));
  return isShortDate(digits) && place >= 1 && place !== 17 && place !== 18 && place !== 19 && place !== 20;
}

export const my = identifiers(
  'MY',
  ['malaysian', 'malaysia', 'malaysisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'MYKAD',
      layout: '#{6}[- ]?#{2}[- ]?#{4}',
      fits: isMyKad,
      words: [
        'mykad',
        'my kad',
        'nric',
        'ic number',
        'ic no',
        'kad pengenalan',
        'no kp',
        'no ic',
        ...NATIONAL,
      ],
      alone: '#{6}-#{2}-#{4}',
    },
    {
      type: 'TAX_ID',
      name: 'TIN',
      layout: '(?:IG|SG|OG|C|D|E|F) ?#{9,11}',
      words: ['lhdn', 'cukai', ...TAX],
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '[AHK]#{8}', words: ['pasport', ...PASSPORTS] },
  ],
);

/** Mod 11 over twelve digits with weights 13 … 2. */
function isThai(digits: string): boolean {
  return (
    (11 - (weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 12)
  );
}

export const th = identifiers(
  'TH',
  ['thai', 'thailand', 'ไทย', 'thailändisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'TNIN',
      layout: '[1-8][ -]?#{4}[ -]?#{5}[ -]?#{2}[ -]?#',
      check: isThai,
      words: ['tnin', 'บัตรประชาชน', 'เลขประจำตัวประชาชน'],
      alone: '[1-8][ -]#{4}[ -]#{5}[ -]#{2}[ -]#',
    },
    {
      type: 'TAX_ID',
      name: 'TIN',
      layout: '0[ -]?#{4}[ -]?#{5}[ -]?#{2}[ -]?#',
      check: isThai,
      words: ['เลขประจำตัวผู้เสียภาษี'],
    },
  ],
);

const PROVINCES = /^(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** Province, regency, district, date of birth (40 added to women's day), serial. */
function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  return PROVINCES.test(digits) && isDate(2000, month, day > 40 ? day - 40 : day) && !digits.endsWith('0000');
}

export const id = identifiers(
  'ID',
  ['indonesian', 'indonesia', 'indonesisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NIK',
      layout: '#{16}',
      fits: isNik,
      words: ['nik', 'ktp', 'nomor induk kependudukan', 'e ktp', ...NATIONAL],
    },
    {
      type: 'TAX_ID',
      name: 'NPWP',
      layout: '#{2}_#{3}_#{3}_#_#{3}_#{3}',
      check: (one) => luhn(one.slice(0, 9)),
      words: ['npwp'],
      alone: '#{2}\\.#{3}\\.#{3}\\.#-#{3}\\.#{3}',
    },
  ],
);

export const ph = identifiers(
  'PH',
  ['philippine', 'philippines', 'filipino', 'pilipinas', 'philippinen'],
  [
    {
      type: 'TAX_ID',
      name: 'TIN',
      layout: '#{3}-#{3}-#{3}(?:-#{3,5})?',
      words: ['bir', 'tin', 'philippine tin'],
    },
    { type: 'NATIONAL_ID', name: 'SSS', layout: '#{2}-?#{7}-?#', words: ['sss', 'sss number'] },
    {
      type: 'NATIONAL_ID',
      name: 'PHILSYS',
      layout: '#{4}[- ]?#{4}[- ]?#{4}[- ]?#{4}|#{12}',
      words: ['philsys', 'psn', 'pcn', 'philid', 'phil id'],
      onlyWords: true,
    },
    { type: 'NATIONAL_ID', name: 'UMID', layout: '#{4}-?#{7}-?#', words: ['umid', 'crn'], onlyWords: true },
    {
      type: 'HEALTH_ID',
      name: 'PHILHEALTH',
      layout: '#{2}-?#{9}-?#',
      words: ['philhealth', 'phic', ...HEALTH],
    },
    {
      type: 'PASSPORT',
      name: 'PASSPORT',
      layout: 'P#{7}[A-Z]|[A-Z]{2}#{7}',
      words: ['pasaporte', ...PASSPORTS],
    },
    {
      type: 'DRIVER_LICENSE',
      name: 'DRIVER_LICENSE',
      layout: '[A-Z]#{2}-#{2}-#{6}',
      words: DRIVING,
      alone: true,
    },
  ],
);

/** Province, sex and century, year, serial. */
function isCccd(digits: string): boolean {
  return Number(digits.slice(0, 3)) <= 96 && !digits.startsWith('000') && digitAt(digits, 3) <= 3;
}

/** Mã số thuế: primes as weights; branches have three digits more. */
function isMst(digits: string): boolean {
  return 10 - (weighted(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === digitAt(digits, 9);
}

export const vn = identifiers(
  'VN',
  ['vietnamese', 'vietnam', 'việt nam', 'vietnamesisch', 'vietnamien'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CCCD',
      layout: '0#{11}',
      fits: isCccd,
      words: ['cccd', 'căn cước', 'căn cước công dân', 'cmnd', 'số định danh', ...NATIONAL],
    },
    {
      type: 'TAX_ID',
      name: 'MST',
      layout: '#{10}(?:-?#{3})?',
      check: isMst,
      words: ['mst', 'mã số thuế'],
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '[BCNP]#{7,8}', words: ['hộ chiếu', ...PASSPORTS] },
  ],
);
