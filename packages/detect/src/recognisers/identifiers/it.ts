import { luhn } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, HEALTH, NATIONAL, PASSPORTS, PLATES, VAT } from './vocabulary.ts';

/** Values at odd places, decree of 23 December 1976: for 0–9 and A–J, then K–Z. */
const ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

function ordinal(code: number): number {
  return code <= 57 ? code - 48 : code - 65;
}

function isCodiceFiscale(compact: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const value = ordinal(compact.charCodeAt(i));
    sum += i % 2 === 0 ? (ODD[value] as number) : value;
  }
  return sum % 26 === compact.charCodeAt(15) - 65;
}

/** Seven digits of the taxpayer, three of the province's office, Luhn. */
function isPartitaIva(compact: string): boolean {
  const digits = compact.slice(-11);
  const office = Number(digits.slice(7, 10));
  const known = (office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office);
  return known && Number(digits.slice(0, 7)) > 0 && luhn(digits);
}

const ITALY = ['italian', 'italy', 'italia', 'italiano', 'italiana', 'italienisch', 'italien', 'italiaans'];

export const it = identifiers('IT', ITALY, [
  // Digits may be written as letters L–V where two people would share a code (omocodia).
  {
    type: 'TAX_ID',
    name: 'CODICE_FISCALE',
    layout: '@{3} ?@{3} ?[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2} ?@[0-9LMNP-V]{3}@',
    check: isCodiceFiscale,
    words: ['codice fiscale', 'cod fisc', 'cf'],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'PARTITA_IVA',
    layout: '#{11}',
    check: isPartitaIva,
    words: ['partita iva', 'p iva', 'piva', 'p i', ...VAT],
  },
  { type: 'TAX_ID', name: 'VAT', layout: 'IT ?#{11}', check: isPartitaIva, words: VAT, alone: true },
  {
    type: 'NATIONAL_ID',
    name: 'CARTA_IDENTITA',
    layout: '@@ ?#{5} ?@@|@@ ?#{7}|#{7}@@',
    words: ['cie', ...NATIONAL],
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@@ ?#{7}', words: PASSPORTS },
  { type: 'DRIVER_LICENSE', name: 'PATENTE', layout: '@@ ?#{7} ?@|U1[A-Z0-9]{7}@', words: DRIVING },
  {
    type: 'HEALTH_ID',
    name: 'TESSERA_SANITARIA',
    layout: '80380[ -]?#{5}[ -]?#{10}|80380#{15}',
    words: HEALTH,
    alone: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'TARGA',
    layout: '[A-HJ-NPR-TV-Z]{2}[ -]?#{3}[ -]?[A-HJ-NPR-TV-Z]{2}',
    words: PLATES,
    onlyWords: true,
  },
]);
