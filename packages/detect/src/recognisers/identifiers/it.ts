import type { NumberRecogniser } from '../../recogniser.ts';

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

/** Digits may be written as letters L–V where two people would share a code (omocodia). */
const codiceFiscale: NumberRecogniser = {
  on: 'number',
  type: 'TAX_ID',
  subtype: 'IT_CODICE_FISCALE',
  score: 0.97,
  evidence: 'checksum',
  begins: 'letter',
  digits: 1,
  pattern: /[A-Z]{3} ?[A-Z]{3} ?[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3}[A-Z](?!\w)/iy,
  valid: isCodiceFiscale,
};

export const it = [codiceFiscale] as const;
