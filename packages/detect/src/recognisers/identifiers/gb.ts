import { allSame, mod11Falling } from '../../checksum.ts';
import type { NumberRecogniser } from '../../recogniser.ts';

/** National Insurance number: no check digit, but prefixes that are never issued. */
const nino: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'UK_NINO',
  score: 0.85,
  evidence: 'shape',
  begins: 'letter',
  digits: 2,
  pattern: /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?!\w)/y,
  context: { unless: ['order', 'invoice', 'part', 'serial', 'ref', 'sku', 'flight'] },
};

const NHS_NAMES = ['nhs', 'nhs number', 'nhs no', 'patient', 'health service'];

const nhs: NumberRecogniser = {
  on: 'number',
  type: 'HEALTH_ID',
  subtype: 'UK_NHS',
  score: 0.95,
  evidence: 'checksum',
  begins: 'digit',
  digits: 3,
  pattern: /\d{3}([ -]?)\d{3}\1\d{4}(?![\w])/y,
  valid: (digits) => mod11Falling(digits) && !allSame(digits),
  context: { needs: NHS_NAMES, unless: ['phone', 'tel', 'mobile', 'order', 'invoice', 'fax'] },
};

/** Written 3-3-4 with spaces and a right check digit, it is one even where nobody says so. */
const nhsSpaced: NumberRecogniser = {
  ...nhs,
  score: 0.6,
  evidence: 'shape',
  pattern: /\d{3} \d{3} \d{4}(?! ?\w)/y,
  context: {
    unless: ['phone', 'tel', 'telephone', 'mobile', 'cell', 'call', 'order', 'invoice', 'fax', 'isbn', 'ref'],
  },
};

export const gb = [nino, nhs, nhsSpaced] as const;
