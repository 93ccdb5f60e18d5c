import { allSame, mod97And10, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, DRIVING, PASSPORTS, PLATES, VAT } from './vocabulary.ts';

/** The eleven test with the last weight −1; one number in eleven passes, so words decide. */
function isBsn(compact: string): boolean {
  const digits = compact.padStart(9, '0');
  return weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !allSame(digits);
}

/** Since 2020 mod 97-10 over the whole number, which hides the BSN; before, the BSN itself. */
function isVat(compact: string): boolean {
  return mod97And10(compact) || isBsn(compact.slice(2, 11));
}

/** Bank accounts before IBAN: the eleven test with weights 9 … 1 (10 … 1 over ten digits). */
function isAccount(digits: string): boolean {
  const padded = digits.padStart(10, '0');
  return weighted(padded, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

const NETHERLANDS = [
  'dutch',
  'netherlands',
  'nederland',
  'nederlands',
  'nederlandse',
  'holland',
  'niederländisch',
  'néerlandais',
];

export const nl = identifiers('NL', NETHERLANDS, [
  {
    type: 'NATIONAL_ID',
    name: 'BSN',
    layout: '#{3}([ .-]?)#{3}\\1#{3}|#{4}([ .-])#{2}\\2#{3}|#{8}',
    check: isBsn,
    words: [
      'bsn',
      'burgerservicenummer',
      'burgerservicenr',
      'burger service nr',
      'sofinummer',
      'sofi nummer',
      'burger service nummer',
      'citizen service number',
      'bsn nummer',
      'citizen service',
      'bsnnummer',
    ],
  },
  {
    type: 'TAX_ID',
    name: 'RSIN',
    class: 'internal',
    layout: '#{9}',
    check: isBsn,
    words: ['rsin', 'fiscaal nummer', 'fiscaal', 'belastingdienst'],
    onlyWords: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'NL[ -]?#{9}[ .]?B[ ]?#{2}|NL[ -]?#{4}\\.#{2}\\.#{3}\\.?B\\.?#{2}',
    check: isVat,
    words: VAT,
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'KVK',
    layout: '#{8}',
    words: [
      'kvk',
      'kvk nummer',
      'kvk nr',
      'kamer van koophandel',
      'handelsregister',
      'chamber of commerce',
      ...COMPANY,
    ],
    onlyWords: true,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'REKENING',
    layout: '#{9,10}|##\\.##\\.##\\.#{3}',
    check: isAccount,
    words: ['rekening', 'rekeningnummer', 'bankrekening', 'giro'],
    onlyWords: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '[A-NP-Z]{2}[A-NP-Z0-9]{6}#', words: PASSPORTS },
  {
    type: 'NATIONAL_ID',
    name: 'ID_CARD',
    layout: '[A-NP-Z]{2}[A-NP-Z0-9]{6}#',
    words: ['identiteitskaart', 'identiteitsbewijs', 'id kaart', 'documentnummer'],
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'RIJBEWIJS',
    layout: '#{10}',
    words: ['rijbewijs', 'rijbewijsnummer', ...DRIVING],
    onlyWords: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'BIG',
    layout: '[0-9]9#{9}',
    words: ['big', 'big nummer', 'big registratie', 'big register'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'KENTEKEN',
    layout:
      '@@-?##-?##|##-?##-?@@|##-?@@-?##|@@-?##-?@@|@@-?@@-?##|##-?@@-?@@|##-?@{3}-?#|#-?@{3}-?##|@@-?#{3}-?@|@-?#{3}-?@@|@{3}-?##-?@|@-?##-?@{3}|#-?@@-?#{3}|#{3}-?@@-?#',
    words: PLATES,
    onlyWords: true,
  },
]);
