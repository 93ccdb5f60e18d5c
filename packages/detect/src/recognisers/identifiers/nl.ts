import { allSame, weighted } from '../../checksum.ts';
import type { NumberRecogniser } from '../../recogniser.ts';

/** Burgerservicenummer: the eleven test with the last weight −1; one number in eleven passes, so words decide. */
const bsn: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'NL_BSN',
  score: 0.9,
  evidence: 'checksum',
  begins: 'digit',
  digits: 3,
  pattern: /\d{3}([ .]?)\d{3}\1\d{3}(?!\w)|\d{4}([ .])\d{2}\2\d{3}(?!\w)/y,
  valid: (digits) => weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !allSame(digits),
  context: {
    needs: [
      'bsn',
      'burgerservicenummer',
      'sofinummer',
      'sofi nummer',
      'burger service nummer',
      'citizen service number',
    ],
    unless: ['order', 'bestelnummer', 'factuur', 'factuurnummer', 'invoice', 'kvk'],
  },
};

export const nl = [bsn] as const;
