import { allSame, crossWeighted, digitAt, icao9303, isDate, mod11And10 } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, HEALTH, NATIONAL, PASSPORTS, PLATES, SOCIAL, TAX, VAT } from './vocabulary.ts';

/** § 139b AO: among the first ten digits exactly one comes twice or three times; check digit ISO 7064 mod 11,10. */
function isSteuerId(digits: string): boolean {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10; i++) counts[digitAt(digits, i)] = (counts[digitAt(digits, i)] as number) + 1;
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] as number) <= 3 && mod11And10(digits);
}

/** Identity cards and passports: nine characters and a check digit of ICAO 9303. */
function isDocument(compact: string): boolean {
  return icao9303(compact.slice(0, 9), compact.slice(9, 10));
}

function hasLetter(compact: string): boolean {
  return /[A-Z]/.test(compact);
}

function hasDigit(compact: string): boolean {
  return /\d/.test(compact);
}

/** § 290 SGB V: a letter as two digits, then eight digits, weighted 1-2-1-2…, cross sums, mod 10. */
function isKvnr(compact: string): boolean {
  const digits = `${twoDigits(compact)}${compact.slice(1)}`;
  return (
    crossWeighted(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === digitAt(digits, 10) &&
    !allSame(compact.slice(1))
  );
}

/** § 147 SGB VI: area, date of birth (days may be raised by 50), initial, serial, check digit. */
function isPensionNumber(compact: string): boolean {
  const day = Number(compact.slice(2, 4));
  if (!isDate(2000 + Number(compact.slice(6, 8)), Number(compact.slice(4, 6)), day > 50 ? day - 50 : day))
    return false;
  const digits = `${compact.slice(0, 8)}${twoDigits(compact.slice(8))}${compact.slice(9, 11)}`;
  return crossWeighted(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === digitAt(compact, 11);
}

/** A = 01 … Z = 26. */
function twoDigits(compact: string): string {
  return String(compact.charCodeAt(0) - 64).padStart(2, '0');
}

/** Lifelong number of physicians: weights 4 and 9, the difference to ten; two digits of the speciality follow. */
function isLanr(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += digitAt(digits, i) * (i % 2 === 0 ? 4 : 9);
  return (10 - (sum % 10)) % 10 === digitAt(digits, 6) && !allSame(digits.slice(0, 6));
}

/** Letters that are printed on German documents: no vowels, none that look like digits. */
const SERIAL = '[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}';
const GERMANY = [
  'german',
  'germany',
  'deutsch',
  'deutsche',
  'deutscher',
  'deutschland',
  'allemand',
  'alemán',
  'niemiecki',
];
const CARD = ['personalausweis', 'personalausweisnummer', 'ausweis', 'ausweisnummer', 'perso', ...NATIONAL];

export const de = identifiers('DE', GERMANY, [
  {
    type: 'TAX_ID',
    name: 'STEUER_ID',
    layout: '[1-9]#_#{3}_#{3}_#{3}',
    check: isSteuerId,
    words: ['idnr', 'steuer id', 'steuerid', 'steuerliche', 'steueridentifikationsnummer', ...TAX],
    alone: '[1-9]#([ ./-]?)#{3}\\1#{3}\\1#{3}',
  },
  {
    type: 'TAX_ID',
    name: 'STEUERNUMMER',
    layout: '#{2,3}[ /]#{3,4}[ /]#{4,5}|#{13}|#{10,11}',
    telling: '#{2,3}/#{3,4}/#{4,5}',
    words: ['steuernummer', 'steuernr', 'st nr', 'stnr', 'st nummer', 'tax number', 'finanzamt'],
    onlyWords: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'DE[ -]?[1-9]## ?#{3} ?#{3}',
    check: (one) => mod11And10(one.slice(2)),
    words: VAT,
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'W_IDNR',
    layout: 'DE ?[1-9]#{8}-#{5}',
    check: (one) => mod11And10(one.slice(2, 11)),
    words: TAX,
    alone: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: `${SERIAL}[ -]?#D?`,
    check: isDocument,
    words: CARD,
    onlyWords: true,
  },
  // The front of the card prints nine characters without the check digit.
  { type: 'NATIONAL_ID', name: 'ID_CARD', layout: `${SERIAL}(?![ -]?#)`, fits: hasDigit, words: CARD },
  { type: 'PASSPORT', name: 'PASSPORT', layout: `${SERIAL}[ -]?#D?`, check: isDocument, words: PASSPORTS },
  { type: 'PASSPORT', name: 'PASSPORT', layout: `${SERIAL}(?![ -]?#)`, fits: hasDigit, words: PASSPORTS },
  {
    type: 'DRIVER_LICENSE',
    name: 'FUEHRERSCHEIN',
    layout: '[A-Z0-9]#{2}[A-Z0-9]{6}#[A-Z0-9]',
    fits: hasLetter,
    words: DRIVING,
  },
  {
    type: 'HEALTH_ID',
    name: 'KVNR',
    layout: '@ ?#{3} ?#{3} ?#{3}',
    check: isKvnr,
    words: [
      'kvnr',
      'krankenversichertennummer',
      'krankenversicherungsnummer',
      'versicherten nr',
      'versichertennr',
      'egk',
      ...HEALTH,
      'aok',
      'tk',
      'barmer',
      'dak',
      'e gk',
    ],
  },
  {
    type: 'NATIONAL_ID',
    name: 'RVNR',
    layout: '#{2} ?#{6} ?@ ?#{2} ?#',
    check: isPensionNumber,
    words: ['rvnr', 'sv', ...SOCIAL],
    alone: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'LANR',
    layout: '#{9}',
    check: isLanr,
    words: ['lanr', 'arztnummer', 'lebenslange arztnummer'],
    onlyWords: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'BSNR',
    layout: '#{9}',
    words: ['bsnr', 'betriebsstättennummer', 'betriebsstaettennummer'],
    onlyWords: true,
  },
  {
    type: 'TAX_ID',
    name: 'HANDELSREGISTER',
    class: 'internal',
    layout: 'HR[AB] ?#{1,6}(?: ?[A-Z]{1,2}(?!\\w))?',
    words: ['amtsgericht', 'handelsregister', 'registergericht', 'ag'],
    alone: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'KONTO',
    layout: '#{4,10}|#{3} #{3} #{2,4}',
    words: ['konto', 'kontonummer', 'konto nr', 'kto', 'ktonr', 'kto nr'],
    onlyWords: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'BLZ',
    class: 'internal',
    layout: '[1-8]#{2} ?#{3} ?#{2}',
    words: ['blz', 'bankleitzahl'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?[1-9]#{0,3}[HE]?',
    words: [...PLATES, 'halter', 'fahrzeugschein', 'zulassung', 'reg no', 'registration'],
    onlyWords: true,
  },
]);
