/** Japan, China, Taiwan, Hong Kong and Macau. */
import { digitAt, isDate, mod11And2, valueAt, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { NATIONAL, PASSPORTS, PLATES } from './vocabulary.ts';

/** Individual number (My Number): weights 6 5 4 3 2 7 6 5 4 3 2; a rest of 0 or 1 gives 0. */
function isMyNumber(digits: string): boolean {
  const rest = weighted(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digitAt(digits, 11);
}

/** Corporate number: the check digit stands first, 9 − sum mod 9. */
function isCorporate(digits: string): boolean {
  return 9 - (weighted(digits.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digitAt(digits, 0);
}

/** The eleventh digit checks the ten before it. */
function isJapaneseLicence(digits: string): boolean {
  const rest = weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digitAt(digits, 10);
}

const JAPAN = ['japanese', 'japan', '日本', 'japanisch', 'japonais'];

export const jp = identifiers('JP', JAPAN, [
  {
    type: 'NATIONAL_ID',
    name: 'MY_NUMBER',
    layout: '#{4}[ -]?#{4}[ -]?#{4}',
    check: isMyNumber,
    words: [
      'my number',
      'mynumber',
      'individual number',
      'マイナンバー',
      '個人番号',
      'kojin bango',
      ...NATIONAL.slice(0, 4),
    ],
  },
  {
    type: 'TAX_ID',
    name: 'CORPORATE_NUMBER',
    class: 'internal',
    layout: '[1-9]#{12}|T[1-9]#{12}',
    check: (one) => isCorporate(one.replace('T', '')),
    words: ['corporate number', '法人番号', 'houjin bangou', 'hojin bango'],
    alone: 'T[1-9]#{12}',
  },
  {
    type: 'PASSPORT',
    name: 'PASSPORT',
    layout: '@@ ?#{7}',
    words: ['旅券', '旅券番号', 'パスポート', ...PASSPORTS],
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVER_LICENSE',
    layout: '#{12}',
    check: isJapaneseLicence,
    words: ['運転免許', '運転免許証', '免許証番号'],
  },
]);

/** GB 11643: region, date of birth, serial, ISO 7064 mod 11-2. */
function isResident(compact: string): boolean {
  const date = isDate(
    Number(compact.slice(6, 10)),
    Number(compact.slice(10, 12)),
    Number(compact.slice(12, 14)),
  );
  return date && /^(?:19|20)/.test(compact.slice(6)) && mod11And2(compact);
}

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: base 31, powers of three. */
function isUscc(compact: string): boolean {
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    sum += USCC.indexOf(compact.charAt(i)) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC[(31 - (sum % 31)) % 31] === compact[17];
}

/** Administrative divisions, GB/T 2260. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
/** The registering authority and the kind of organisation. */
const REGISTRIES = [
  '(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123])',
  '(?:[AY]1|N[1239])',
];
const CHINA = ['chinese', 'china', '中国', 'chinesisch', 'chinois', 'prc'];

export const cn = identifiers('CN', CHINA, [
  {
    type: 'NATIONAL_ID',
    name: 'RESIDENT_ID',
    layout: `${PROVINCE}#{4} ?(?:19|20)#{6} ?#{3}[0-9X]`,
    check: isResident,
    words: ['resident id', 'resident identity', '身份证', '身份证号', '身份证号码', ...NATIONAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'USCC',
    layout: REGISTRIES.map((one) => `${one}${PROVINCE}#{4}[0-9A-HJ-NPQRTUWXY]{10}`).join('|'),
    check: isUscc,
    words: ['uscc', 'unified social credit', '统一社会信用代码', 'social credit'],
    alone: true,
  },
  {
    type: 'PASSPORT',
    name: 'PASSPORT',
    layout: '[EG]#{8}|E[A-HJ-NP-Z]#{7}|[DSP]E?#{7}',
    words: ['护照', '护照号', '护照号码', ...PASSPORTS],
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][· ]?[A-HJ-NP-Z0-9]{5,6}',
    words: ['车牌', '车牌号', ...PLATES],
    alone: true,
  },
]);

const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** The letter counts as 10 … 35 in an order of its own; weights 1 9 8 … 1. New residents have a second digit 8 or 9. */
function isTaiwanese(compact: string): boolean {
  const lead = TAIWAN_LETTERS.indexOf(compact.charAt(0)) + 10;
  const sum =
    Math.floor(lead / 10) + (lead % 10) * 9 + weighted(compact.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return sum % 10 === 0;
}

/** Unified business number: cross sums mod 5 (mod 10 until 2023); a 7 in the seventh place counts as 0 or 1. */
function isUbn(digits: string): boolean {
  let sum = 0;
  for (const [i, weight] of [1, 2, 1, 2, 1, 2, 4, 1].entries()) {
    const product = digitAt(digits, i) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 5 === 0 || (digits.charAt(6) === '7' && (sum + 1) % 5 === 0);
}

export const tw = identifiers(
  'TW',
  ['taiwanese', 'taiwan', '台灣', '臺灣'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NATIONAL_ID',
      layout: '@[1289]#{8}',
      check: isTaiwanese,
      words: ['身分證', '身分證字號', '統一證號', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'UBN',
      layout: '#{8}',
      check: isUbn,
      words: ['ubn', '統一編號', 'unified business'],
    },
  ],
);

/** One or two letters, six digits, a check digit or A in brackets; mod 11, a missing letter counts as a space (36). */
function isHkid(compact: string): boolean {
  const padded = compact.length === 8 ? ` ${compact}` : compact;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const char = padded.charAt(i);
    const value = char === ' ' ? 36 : i === 8 && char === 'A' ? 10 : valueAt(padded, i);
    sum += value * (9 - i);
  }
  return sum % 11 === 0;
}

export const hk = identifiers(
  'HK',
  ['hong kong', 'hongkong', '香港'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'HKID',
      layout: '@{1,2}#{6} ?\\([0-9A]\\)|@{1,2}#{6}[0-9A]',
      check: isHkid,
      words: ['hkid', '香港身份證', '身份證', ...NATIONAL],
      alone: '@{1,2}#{6} ?\\([0-9A]\\)',
    },
  ],
);

export const mo = identifiers(
  'MO',
  ['macau', 'macao', '澳門'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'BIR',
      layout: '[157]/?#{6}/?\\(?#\\)?',
      words: ['bir', '澳門身份證', ...NATIONAL.slice(0, 4)],
    },
  ],
);
