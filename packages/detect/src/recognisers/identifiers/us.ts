import type { NumberRecogniser } from '../../recogniser.ts';
import { allSame } from '../../checksum.ts';

const NAMES = [
  'ssn',
  'social security',
  'social security number',
  'social',
  'ss#',
  'taxpayer',
  'tax id',
  'tin',
];
const OTHERS = ['order', 'invoice', 'ref', 'part', 'serial', 'zip', 'case', 'ticket'];

/** Numbers printed on specimen cards; they were never anybody's. */
const SPECIMENS = new Set(['078051120', '219099999']);

/** Social Security number: no check digit, but areas, groups and serials that are never issued. */
const ssn: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'US_SSN',
  score: 0.85,
  evidence: 'shape',
  begins: 'digit',
  digits: 3,
  pattern: /(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w]|-\d)/y,
  valid: (digits) => !SPECIMENS.has(digits),
  context: { unless: OTHERS },
};

const ssnLoose: NumberRecogniser = {
  ...ssn,
  evidence: 'context',
  pattern: /(?!000|666|9)\d{3}([ .]?)(?!00)\d\d\1(?!0000)\d{4}(?!\w)/y,
  valid: (digits) => !SPECIMENS.has(digits) && !allSame(digits),
  context: { needs: NAMES, unless: OTHERS },
};

/** Individual taxpayer number: the groups the tax office issues. */
const itin: NumberRecogniser = {
  on: 'number',
  type: 'TAX_ID',
  subtype: 'US_ITIN',
  score: 0.85,
  evidence: 'shape',
  begins: 'digit',
  digits: 3,
  pattern: /9\d\d-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-\d{4}(?!\w|-\d)/y,
  context: { unless: OTHERS },
};

const itinLoose: NumberRecogniser = {
  ...itin,
  evidence: 'context',
  pattern: /9\d\d ?(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9]) ?\d{4}(?!\w)/y,
  context: { needs: ['itin', 'taxpayer', 'tax id', 'tin'], unless: OTHERS },
};

export const us = [ssn, ssnLoose, itin, itinLoose] as const;
