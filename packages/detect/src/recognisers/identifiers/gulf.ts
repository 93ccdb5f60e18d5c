/** The Gulf, Egypt, Iran, Iraq and Jordan. */
import { digitAt, isDate, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { NATIONAL, PASSPORTS, TAX, VAT } from './vocabulary.ts';

/** 784, the year of birth, seven digits, Luhn. */
function isEmiratesId(digits: string): boolean {
  return /^784(?:19|20)/.test(digits) && luhn(digits);
}

/** Civil number: century, date, serial; mod 11. */
function isCivilNumber(digits: string): boolean {
  const year = (digits.startsWith('2') ? 1900 : 2000) + Number(digits.slice(1, 3));
  const check = 11 - (weighted(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11);
  return (
    isDate(year, Number(digits.slice(3, 5)), Number(digits.slice(5, 7))) && check === digitAt(digits, 11)
  );
}

/** Century and date of birth, governorate, serial; the check digit follows no published rule. */
function isEgyptian(digits: string): boolean {
  const year = (digits.startsWith('2') ? 1900 : 2000) + Number(digits.slice(1, 3));
  const governorate = Number(digits.slice(7, 9));
  return (
    isDate(year, Number(digits.slice(3, 5)), Number(digits.slice(5, 7))) &&
    ((governorate >= 1 && governorate <= 35) || governorate === 88)
  );
}

/** Code melli: weights 10 … 2; rests below 2 stand as they are. */
function isCodeMelli(digits: string): boolean {
  const rest = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? rest : 11 - rest) === digitAt(digits, 9) && !/^(\d)\1+$/.test(digits);
}

export const ae = identifiers(
  'AE',
  ['emirates', 'emirati', 'uae', 'dubai', 'abu dhabi', 'الإمارات'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'EMIRATES_ID',
      layout: '784_#{4}_#{7}_#',
      check: isEmiratesId,
      words: ['emirates id', 'eid', 'الهوية', 'هوية', ...NATIONAL],
      alone: true,
    },
    { type: 'TAX_ID', name: 'TRN', layout: '100#{12}', words: ['trn', 'tax registration', ...VAT, ...TAX] },
  ],
);

export const sa = identifiers(
  'SA',
  ['saudi', 'saudi arabia', 'ksa', 'السعودية'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NATIONAL_ID',
      layout: '1#{9}',
      check: luhn,
      words: ['الهوية', 'رقم الهوية', 'absher'],
    },
    {
      type: 'NATIONAL_ID',
      name: 'IQAMA',
      layout: '2#{9}',
      check: luhn,
      words: ['iqama', 'الإقامة', 'residence', 'residence permit'],
    },
    { type: 'TAX_ID', name: 'VAT', layout: '3#{13}3', telling: true, words: [...VAT, 'الرقم الضريبي'] },
  ],
);

export const kw = identifiers(
  'KW',
  ['kuwait', 'kuwaiti', 'الكويت'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CIVIL_ID',
      layout: '[23]#{11}',
      check: isCivilNumber,
      words: ['civil id', 'civil number', 'الرقم المدني', ...NATIONAL],
      alone: true,
    },
  ],
);

export const qa = identifiers(
  'QA',
  ['qatar', 'qatari', 'قطر'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'QID',
      layout: '[23]#{10}',
      words: ['qid', 'qatar id', 'qatari id', 'الرقم الشخصي'],
    },
  ],
);

export const bh = identifiers(
  'BH',
  ['bahrain', 'bahraini', 'البحرين'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CPR',
      layout: '##(?:0[1-9]|1[0-2])#{5}',
      words: ['cpr', 'الرقم الشخصي', 'الرقم السكاني'],
    },
  ],
);

export const om = identifiers(
  'OM',
  ['oman', 'omani', 'عمان'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CIVIL_NUMBER',
      layout: '#{8}',
      words: ['civil number', 'resident card', 'الرقم المدني'],
    },
  ],
);

export const jo = identifiers(
  'JO',
  ['jordan', 'jordanian', 'الأردن'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NATIONAL_NUMBER',
      layout: '[29]#{9}',
      words: ['الرقم الوطني', 'national number', 'national id'],
    },
  ],
);

export const eg = identifiers(
  'EG',
  ['egypt', 'egyptian', 'مصر', 'ägyptisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NATIONAL_ID',
      layout: '[23]#{13}',
      fits: isEgyptian,
      words: ['الرقم القومي', ...NATIONAL],
    },
    {
      type: 'TAX_ID',
      name: 'TIN',
      layout: '#{3}-?#{3}-?#{3}',
      words: ['tax registration number', 'الرقم الضريبي'],
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: 'A#{8}', words: PASSPORTS },
  ],
);

export const ir = identifiers(
  'IR',
  ['iran', 'iranian', 'ایران', 'iranisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CODE_MELLI',
      layout: '#{3}-?#{6}-?#',
      check: isCodeMelli,
      words: ['code melli', 'کد ملی', 'melli', 'kart melli'],
    },
  ],
);
