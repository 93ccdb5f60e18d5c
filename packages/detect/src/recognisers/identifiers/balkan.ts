/** Romania, Bulgaria, Croatia, Slovenia, Serbia and their neighbours, Albania. */
import { digitAt, isDate, mod11And10, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, NATIONAL, PASSPORTS, PLATES, TAX, VAT } from './vocabulary.ts';

/** Cod numeric personal: sex and century, date, county, serial; weights 279146358279. */
function isCnp(digits: string): boolean {
  const rest = weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  const county = Number(digits.slice(7, 9));
  return (
    isDate(2000 + Number(digits.slice(1, 3)), Number(digits.slice(3, 5)), Number(digits.slice(5, 7))) &&
    ((county >= 1 && county <= 52) || [70, 80, 81, 82, 83].includes(county)) &&
    (rest === 10 ? 1 : rest) === digitAt(digits, 12)
  );
}

/** Cod unic de înregistrare, two to ten digits. */
function isCui(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '').padStart(10, '0');
  return ((10 * weighted(digits, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === digitAt(digits, 9);
}

export const ro = identifiers(
  'RO',
  ['romanian', 'romania', 'român', 'română', 'românia', 'rumänisch', 'rumänien', 'roumain'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CNP',
      layout: '[1-9]#{12}',
      check: isCnp,
      words: ['cnp', 'cod numeric personal', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'CUI',
      layout: '[1-9]#{5,9}',
      check: isCui,
      words: ['cui', 'cif', 'cod fiscal', 'cod unic'],
      onlyWords: true,
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'RO ?[1-9]#{5,9}',
      check: isCui,
      words: [...VAT, 'cui', 'cif', 'cod fiscal'],
      alone: true,
    },
    {
      type: 'NATIONAL_ID',
      name: 'ID_CARD',
      layout: '@@ ?#{6}',
      words: ['carte de identitate', 'buletin', 'seria', ...NATIONAL],
    },
    {
      type: 'TAX_ID',
      name: 'ONRC',
      layout: '[JFC]#{1,2}/#{1,8}/[12]#{3}',
      words: ['onrc', 'registrul comerțului', 'reg com', ...COMPANY],
      alone: true,
    },
  ],
);

/** Edinen grazhdanski nomer: 20 added to the month before 1900, 40 since 2000. */
function isEgn(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const century = [1900, 1800, 2000][Math.floor(Number(digits.slice(2, 4)) / 20)];
  return (
    century !== undefined &&
    isDate(century + Number(digits.slice(0, 2)), month, Number(digits.slice(4, 6))) &&
    (weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(digits, 9)
  );
}

/** Personal number of foreigners. */
function isLnch(digits: string): boolean {
  return weighted(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === digitAt(digits, 9);
}

/** EIK (BULSTAT), nine digits: a second round of weights where the first gives 10. */
function isEik(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '').slice(0, 9);
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const second = (weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10;
  return (first < 10 ? first : second) === digitAt(digits, 8);
}

function isBulgarianVat(compact: string): boolean {
  const digits = compact.slice(2);
  if (digits.length === 9) return isEik(digits);
  return (
    isEgn(digits) ||
    isLnch(digits) ||
    (11 - (weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digitAt(digits, 9)
  );
}

export const bg = identifiers(
  'BG',
  ['bulgarian', 'bulgaria', 'българия', 'български', 'bulgarisch', 'bulgarien', 'bulgare'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'EGN',
      layout: '#{10}',
      check: isEgn,
      words: ['egn', 'егн', 'единен граждански номер', 'edinen grazhdanski nomer', ...NATIONAL],
    },
    {
      type: 'NATIONAL_ID',
      name: 'LNCH',
      layout: '#{10}',
      check: isLnch,
      words: ['lnch', 'лнч', 'pnf', 'личен номер'],
      onlyWords: true,
    },
    {
      type: 'TAX_ID',
      name: 'EIK',
      layout: '#{9}',
      check: isEik,
      words: ['eik', 'еик', 'bulstat', 'булстат'],
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'BG ?#{9,10}',
      check: isBulgarianVat,
      words: [...VAT, 'ддс'],
      alone: true,
    },
  ],
);

/** Osobni identifikacijski broj: ISO 7064 mod 11,10. */
export const hr = identifiers(
  'HR',
  ['croatian', 'croatia', 'hrvatska', 'hrvatski', 'kroatisch', 'kroatien', 'croate'],
  [
    {
      type: 'TAX_ID',
      name: 'OIB',
      layout: '#{11}',
      check: mod11And10,
      words: ['oib', 'osobni identifikacijski broj', 'osobni identifikacijski'],
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'HR ?#{11}',
      check: (one) => mod11And10(one.slice(2)),
      words: VAT,
      alone: true,
    },
    {
      type: 'NATIONAL_ID',
      name: 'ID_CARD',
      layout: '#{9}',
      words: ['osobna iskaznica', 'osobne iskaznice'],
      onlyWords: true,
    },
  ],
);

/** Unique master citizen number of all successors of Yugoslavia: date (three digits of the year), region, serial. */
function isJmbg(digits: string): boolean {
  const short = Number(digits.slice(4, 7));
  const check = 11 - (weighted(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (
    isDate(
      short < 800 ? 2000 + short : 1000 + short,
      Number(digits.slice(2, 4)),
      Number(digits.slice(0, 2)),
    ) && (check > 9 ? 0 : check) === digitAt(digits, 12)
  );
}

function isDavcna(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '');
  const check = 11 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 11 && (check === 10 ? 0 : check) === digitAt(digits, 7);
}

export const si = identifiers(
  'SI',
  ['slovenian', 'slovenia', 'slovenija', 'slovenski', 'slowenisch', 'slowenien', 'slovène'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'EMSO',
      layout: '#{7}50#{4}',
      check: isJmbg,
      words: ['emšo', 'emso', 'matična številka', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'DAVCNA',
      layout: '[1-9]#{7}',
      check: isDavcna,
      words: ['davčna', 'davčna številka', 'davčna št', 'davcna', 'id za ddv'],
    },
    {
      type: 'TAX_ID',
      name: 'VAT',
      layout: 'SI ?[1-9]#{7}',
      check: isDavcna,
      words: [...VAT, 'ddv'],
      alone: true,
    },
  ],
);

export const yu = identifiers(
  'RS',
  [
    'serbian',
    'serbia',
    'srbija',
    'srpski',
    'србија',
    'bosnia',
    'bosnian',
    'montenegro',
    'macedonia',
    'macedonian',
    'serbisch',
    'serbe',
  ],
  [
    {
      type: 'NATIONAL_ID',
      name: 'JMBG',
      layout: '#{13}',
      check: isJmbg,
      words: ['jmbg', 'јмбг', 'embg', 'ембг', 'jedinstveni matični broj', ...NATIONAL],
      alone: true,
    },
    {
      type: 'TAX_ID',
      name: 'PIB',
      layout: '#{9}',
      check: mod11And10,
      words: ['pib', 'пиб', 'poreski broj', 'poreski identifikacioni broj'],
    },
    {
      type: 'PASSPORT',
      name: 'BALKAN_PASSPORT',
      layout: '@#{8}|@@#{7}|#{9}',
      words: ['putovnica', 'pasoš', 'potni list', ...PASSPORTS],
    },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout: '[A-ZČĆŠŽĐ]{2}[ -]#{3,4}-?[A-Z]{2}',
      words: [...PLATES, 'tablica', 'registracija'],
      onlyWords: true,
    },
  ],
);

export const al = identifiers(
  'AL',
  ['albanian', 'albania', 'shqipëri', 'shqiptar', 'albanisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NID',
      layout: '[A-T]#[0156]#[0-3]#{4}@',
      words: ['nid', 'numri personal', 'letërnjoftim', ...NATIONAL],
    },
    { type: 'TAX_ID', name: 'NIPT', layout: '[A-Z]#{8}[A-Z]', words: ['nipt', 'nuis', ...TAX] },
  ],
);
