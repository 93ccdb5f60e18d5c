/** Numbers of firms, securities and banks that hold across countries. */
import { digitAt, luhnOfLetters, mod11And2, mod97And10, valueAt, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, TAX, listed } from './vocabulary.ts';

/** CUSIP and FIGI: values doubled in even places, cross sums, mod 10. */
function isDoubleAdd(compact: string): boolean {
  let sum = 0;
  for (let i = 0; i < compact.length - 1; i++) {
    const value = valueAt(compact, i) * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return (10 - (sum % 10)) % 10 === digitAt(compact, -1);
}

/** SEDOL: weights 1 3 1 7 3 9; letters count from 10. */
function isSedol(compact: string): boolean {
  let sum = 0;
  for (const [i, weight] of [1, 3, 1, 7, 3, 9].entries()) sum += valueAt(compact, i) * weight;
  return (10 - (sum % 10)) % 10 === digitAt(compact, 6);
}

/** Global location number, a GS1 number of thirteen digits. */
function isGln(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

const SECURITIES = listed(`
  security, securities, share, shares, stock, bond, fund, etf, wertpapier, aktie, aktien, fonds, anleihe,
  depot, titre, titres, actions, obligation, valor, acciones, fondo, azioni, titoli, aandeel, aandelen,
  ações, akcje, obligacje
`);

export const companies = identifiers(
  '',
  [],
  [
    {
      type: 'TAX_ID',
      name: 'LEI',
      class: 'internal',
      layout: '[A-Z0-9]{4}00[A-Z0-9]{12}##|[A-Z0-9]{18}##',
      check: mod97And10,
      fits: (one) => /[A-Z]/.test(one),
      words: ['lei', 'legal entity', 'legal entity identifier', ...COMPANY],
      alone: '[A-Z0-9]{4}00[A-Z0-9]{12}##',
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'ISIN',
      class: 'internal',
      layout: '@@[A-Z0-9]{9}#',
      check: luhnOfLetters,
      words: ['isin', ...SECURITIES],
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'CUSIP',
      class: 'internal',
      layout: '[0-9A-Z]{8}#',
      check: isDoubleAdd,
      words: ['cusip', 'cins', ...SECURITIES],
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'SEDOL',
      class: 'internal',
      layout: '[0-9B-DF-HJ-NP-TV-Z]{6}#',
      check: isSedol,
      words: ['sedol', ...SECURITIES],
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'FIGI',
      class: 'internal',
      layout: 'BBG00[A-Z0-9]{6}#|[B-DF-HJ-NP-TV-Z]{2}G[B-DF-HJ-NP-TV-Z0-9]{8}#',
      check: isDoubleAdd,
      words: ['figi', ...SECURITIES],
      alone: 'BBG00[A-Z0-9]{6}#',
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'WKN',
      class: 'internal',
      layout: '[A-HJ-NP-Z0-9]{6}',
      words: ['wkn', 'wertpapierkennnummer'],
    },
    {
      type: 'TAX_ID',
      name: 'EORI',
      layout: '@@#{6,15}|@@[A-Z0-9]{8,15}',
      words: ['eori', 'eori number', 'eori no', 'eori nummer'],
    },
    {
      type: 'TAX_ID',
      name: 'DUNS',
      class: 'internal',
      layout: '##-?#{3}-?#{4}',
      words: ['duns', 'd u n s', 'd u n s number', 'dun and bradstreet'],
    },
    {
      type: 'TAX_ID',
      name: 'GLN',
      class: 'internal',
      layout: '#{13}',
      check: isGln,
      words: ['gln', 'global location number'],
    },
    {
      type: 'TAX_ID',
      name: 'EU_OSS_VAT',
      class: 'internal',
      layout: '(?:EU|IM)#{9}',
      words: ['oss', 'moss', 'ioss', ...TAX],
    },
    {
      type: 'USERNAME',
      name: 'ORCID',
      layout: '0000-000#-#{4}-#{3}[0-9X]',
      check: mod11And2,
      words: ['orcid'],
      alone: true,
    },
    {
      type: 'USERNAME',
      name: 'ISNI',
      layout: '#{4} ?#{4} ?#{4} ?#{3}[0-9X]',
      check: mod11And2,
      words: ['isni'],
    },
  ],
);
