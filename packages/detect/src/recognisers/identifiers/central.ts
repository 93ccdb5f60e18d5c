/** Czechia, Slovakia and Hungary. */
import { digitAt, isDate, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, NATIONAL, PASSPORTS, PLATES, VAT } from './vocabulary.ts';

/** Rodné číslo: 50 is added to the month for women, 20 where numbers ran out; mod 11, where ten was once nought. */
function isRodneCislo(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '');
  const short = Number(digits.slice(0, 2));
  return (
    isBirthDate(short < 54 ? 2000 + short : 1900 + short, digits) &&
    (Number(digits.slice(0, 9)) % 11) % 10 === digitAt(digits, 9)
  );
}

/** Until 1953 there were nine digits and no check. */
function isOldRodneCislo(compact: string): boolean {
  const short = Number(compact.slice(0, 2));
  return short <= 53 && isBirthDate(1900 + short, compact);
}

function isBirthDate(year: number, digits: string): boolean {
  return isDate(year, (Number(digits.slice(2, 4)) % 50) % 20, Number(digits.slice(4, 6)));
}

/** Identification number of Czech and Slovak firms. */
function isIco(compact: string): boolean {
  const digits = compact.replace(/\D+/g, '');
  const rest = 11 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest === 10 ? 0 : rest === 11 ? 1 : rest) === digitAt(digits, 7);
}

function isCzechVat(compact: string): boolean {
  const digits = compact.slice(2);
  return digits.length === 8 ? isIco(digits) : isRodneCislo(digits);
}

/** Slovak VAT: ten digits, the whole divides by eleven. */
function isSlovakVat(compact: string): boolean {
  return /^..[1-9]\d[2-4789]/.test(compact) && Number(compact.slice(2)) % 11 === 0;
}

const CZECHIA = [
  'czech',
  'czechia',
  'česká',
  'český',
  'česko',
  'tschechisch',
  'tschechien',
  'tchèque',
  'checo',
];
const SLOVAKIA = [
  'slovak',
  'slovakia',
  'slovensko',
  'slovenská',
  'slovenský',
  'slowakisch',
  'slowakei',
  'slovaque',
];
const ICO = ['ičo', 'ič', 'ičo číslo', 'ico', 'identifikační číslo', ...COMPANY];

export const cz = identifiers('CZ', CZECHIA, [
  {
    type: 'NATIONAL_ID',
    name: 'RODNE_CISLO',
    layout: '#{6}[/ -]?#{4}',
    check: isRodneCislo,
    words: ['rodné číslo', 'rodne cislo', 'rč', 'r č', 'rodného čísla', 'birth number'],
    alone: '#{6}/#{4}',
  },
  {
    type: 'NATIONAL_ID',
    name: 'RODNE_CISLO',
    layout: '#{6}[/ -]?#{3}',
    fits: isOldRodneCislo,
    words: ['rodné číslo', 'rodne cislo', 'rodného čísla', 'birth number'],
  },
  { type: 'TAX_ID', name: 'ICO', layout: '#{8}|#{3} #{2} #{3}', check: isIco, words: ICO },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'CZ ?#{8}|CZ ?#{10}',
    check: isCzechVat,
    words: [...VAT, 'dič', 'daňové identifikační číslo'],
    alone: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: '#{9}|[0-9]{6}@@[0-9]{2}',
    words: ['občanský průkaz', 'číslo op', 'občanského průkazu'],
    onlyWords: true,
  },
  {
    type: 'PASSPORT',
    name: 'PASSPORT',
    layout: '#{8}',
    words: ['cestovní pas', 'pas', ...PASSPORTS],
    onlyWords: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'ACCOUNT',
    layout: '(?:#{1,6}-)?#{2,10}/#{4}',
    words: ['číslo účtu', 'účet', 'account', 'bank account', 'bank', 'account number'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '#[A-Z]# ?#{4}|#[A-Z]{2} ?#{4}',
    words: [...PLATES, 'spz', 'rz'],
    onlyWords: true,
  },
]);

export const sk = identifiers('SK', SLOVAKIA, [
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'SK ?#{10}',
    check: isSlovakVat,
    words: [...VAT, 'ič dph', 'identifikačné číslo pre daň'],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'DIC',
    layout: '[1-9]#{9}',
    check: (one) => isSlovakVat(`SK${one}`),
    words: ['dič', 'dic', 'daňové identifikačné číslo'],
  },
  {
    type: 'NATIONAL_ID',
    name: 'RODNE_CISLO',
    layout: '#{6}[/ -]?#{4}',
    check: isRodneCislo,
    words: ['rodné číslo', 'rodne cislo', 'rč', 'r č', 'rodného čísla', 'birth number'],
  },
  {
    type: 'NATIONAL_ID',
    name: 'RODNE_CISLO',
    layout: '#{6}[/ -]?#{3}',
    fits: isOldRodneCislo,
    words: ['rodné číslo', 'rodne cislo', 'rodného čísla', 'birth number'],
  },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: '@@ ?#{6}',
    words: ['občiansky preukaz', 'číslo op', ...NATIONAL],
  },
]);

/** Adóazonosító jel: 8, days since 1867, serial, and the sum of digit × place mod 11. */
function isHungarianTax(digits: string): boolean {
  return weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(digits, 9);
}

/** Társadalombiztosítási azonosító jel: weights 3 and 7. */
function isTaj(digits: string): boolean {
  return weighted(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(digits, 8);
}

/** Személyi azonosító: sex and century, date, serial; weights rise until 1996 and fall since. */
function isSzemelyi(digits: string): boolean {
  const rising = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  const falling = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const month = Number(digits.slice(3, 5));
  return month >= 1 && month <= 12 && [rising, falling].includes(digitAt(digits, 10));
}

/** The first eight digits identify the firm; the ninth tells the kind of tax, the last two the county. */
function isHungarianFirm(compact: string): boolean {
  return weighted(compact.replace(/\D+/g, ''), [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;
}

export const hu = identifiers(
  'HU',
  ['hungarian', 'hungary', 'magyar', 'magyarország', 'ungarisch', 'ungarn', 'hongrois'],
  [
    {
      type: 'TAX_ID',
      name: 'ADOAZONOSITO',
      layout: '8#{9}',
      check: isHungarianTax,
      words: ['adóazonosító', 'adóazonosító jel', 'adószám'],
    },
    {
      type: 'HEALTH_ID',
      name: 'TAJ',
      layout: '#{3}[ -]?#{3}[ -]?#{3}',
      check: isTaj,
      words: ['taj', 'taj szám', 'tajszám', 'társadalombiztosítási'],
    },
    {
      type: 'NATIONAL_ID',
      name: 'SZEMELYI',
      layout: '[1-8][ -]?#{6}[ -]?#{4}',
      check: isSzemelyi,
      words: ['személyi szám', 'személyi azonosító', 'személyi', ...NATIONAL],
    },
    {
      type: 'TAX_ID',
      name: 'ADOSZAM',
      layout: '#{8}-[1-5]-##|#{8}[1-5]##',
      check: isHungarianFirm,
      words: ['adószám', 'cégjegyzék'],
      alone: '#{8}-[1-5]-##',
    },
    { type: 'TAX_ID', name: 'VAT', layout: 'HU ?#{8}', check: isHungarianFirm, words: VAT, alone: true },
    {
      type: 'NATIONAL_ID',
      name: 'ID_CARD',
      layout: '#{6}@@',
      words: ['személyi igazolvány', 'személyazonosító igazolvány', ...NATIONAL],
    },
  ],
);
