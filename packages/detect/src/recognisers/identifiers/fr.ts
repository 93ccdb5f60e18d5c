import { remainder } from '../../checksum.ts';
import type { NumberRecogniser } from '../../recogniser.ts';

/** Numéro d'inscription au répertoire: key = 97 − number mod 97; Corsica's 2A and 2B count as 19 and 18. */
function isNir(compact: string): boolean {
  const body = compact.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return /^\d+$/.test(body) && 97 - remainder(body, 97) === Number(compact.slice(13));
}

const nir: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'FR_NIR',
  score: 0.95,
  evidence: 'checksum',
  begins: 'digit',
  digits: 1,
  pattern: /[1-478]([ .-]?)\d\d\1(?:0[1-9]|1[0-2]|[2-9]\d)\1(?:\d\d|2[AB])\1\d{3}\1\d{3}[ .-]?\d\d(?!\w)/iy,
  valid: isNir,
};

export const fr = [nir] as const;
