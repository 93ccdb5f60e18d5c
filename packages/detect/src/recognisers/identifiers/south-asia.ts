/** Pakistan, Sri Lanka, Bangladesh and Nepal. */
import { identifiers } from './row.ts';
import { NATIONAL, PASSPORTS, TAX } from './vocabulary.ts';

/** Province first, sex last; no published check digit. */
function isCnic(digits: string): boolean {
  return /^[1-7]/.test(digits) && !/^(\d)\1+$/.test(digits);
}

/** Year, day of the year (500 added for women), serial. */
function isNic(compact: string): boolean {
  const day = Number(compact.length === 10 ? compact.slice(2, 5) : compact.slice(4, 7)) % 500;
  return day >= 1 && day <= 366;
}

export const pk = identifiers(
  'PK',
  ['pakistani', 'pakistan', 'pakistanisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CNIC',
      layout: '#{5}[- ]?#{7}[- ]?#',
      telling: '#{5}-#{7}-#',
      fits: isCnic,
      words: ['cnic', 'nicop', 'snic', 'nadra', ...NATIONAL],
      alone: '#{5}-#{7}-#',
    },
    { type: 'TAX_ID', name: 'NTN', layout: '#{7}-#', words: ['ntn', ...TAX] },
  ],
);

export const lk = identifiers(
  'LK',
  ['sri lankan', 'sri lanka'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NIC',
      layout: '#{9}[VX]|(?:19|20)#{10}',
      fits: isNic,
      words: ['nic', ...NATIONAL],
    },
  ],
);

export const bd = identifiers(
  'BD',
  ['bangladeshi', 'bangladesh'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NID',
      layout: '#{10}|#{13}|(?:19|20)#{15}',
      words: ['nid', 'smart card nid', 'voter id'],
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '@{2}#{7}', words: PASSPORTS },
  ],
);

export const np = identifiers(
  'NP',
  ['nepali', 'nepal', 'nepalese'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CITIZENSHIP',
      layout: '#{2}-#{2}-#{2}-#{5}',
      words: ['citizenship', 'nagarikta', ...NATIONAL],
    },
  ],
);
