/** South Africa, Nigeria, Kenya, Ghana, Morocco, Algeria, Tunisia, Mauritius and Zimbabwe. */
import { isShortDate, luhn, remainder } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, COMPANY, NATIONAL, PASSPORTS, PLATES, TAX } from './vocabulary.ts';

/** Date of birth, serial, citizenship (0, 1 or 2), a digit that was once race, Luhn. */
function isSouthAfrican(digits: string): boolean {
  return isShortDate(digits) && luhn(digits);
}

export const za = identifiers(
  'ZA',
  ['south african', 'south africa', 'rsa', 'südafrika', 'südafrikanisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'ID_NUMBER',
      layout: '#{6} ?#{4} ?[012]#{2}',
      check: isSouthAfrican,
      words: ['sa id', 'rsa id', ...NATIONAL],
      alone: '(?!1[5-9])#{6} ?#{4} ?[012]#{2}',
    },
    {
      type: 'TAX_ID',
      name: 'TAX_REFERENCE',
      layout: '[01239]#{9}',
      check: luhn,
      words: ['sars', 'tax reference', 'income tax'],
    },
    {
      type: 'TAX_ID',
      name: 'COMPANY',
      class: 'internal',
      layout: '(?:19|20)#{2}/#{6}/#{2}',
      words: ['cipc', ...COMPANY],
      alone: true,
    },
    { type: 'PASSPORT', name: 'PASSPORT', layout: '[ADMT]#{8}', words: PASSPORTS },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout:
        '[A-Z]{2} ?##[ -]?[A-Z]{2} ?(?:GP|MP|NW|FS|L|EC|NC)|[A-Z]{3} ?#{3} ?(?:GP|MP|NW|FS|L|EC|NC)|C[A-Z]{1,2} ?#{3,6}',
      words: PLATES,
      onlyWords: true,
    },
  ],
);

export const ng = identifiers(
  'NG',
  ['nigerian', 'nigeria', 'nigerianisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NIN',
      layout: '#{11}|#{4}[ -]#{4}[ -]#{3}',
      words: ['nin', 'nimc', 'national identification number', 'national id'],
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'BVN',
      layout: '22#{9}',
      words: ['bvn', 'bank verification', 'bank verification number'],
      onlyWords: true,
    },
    { type: 'BANK_ACCOUNT', name: 'NUBAN', layout: '#{10}', words: ['nuban', ...BANK.slice(0, 6)] },
    { type: 'TAX_ID', name: 'TIN', layout: '#{8}-#{4}', words: ['firs', ...TAX] },
    { type: 'LICENSE_PLATE', name: 'PLATE', layout: '[A-Z]{3}[ -]?#{3}[ -]?[A-Z]{2}', words: PLATES },
  ],
);

export const ke = identifiers(
  'KE',
  ['kenyan', 'kenya', 'kenianisch'],
  [
    { type: 'TAX_ID', name: 'PIN', layout: '[AP]#{9}[A-Z]', words: ['kra', 'kra pin', 'pin', ...TAX] },
    {
      type: 'NATIONAL_ID',
      name: 'NATIONAL_ID',
      layout: '#{7,8}',
      words: ['kitambulisho', 'national id', 'id number'],
    },
  ],
);

export const gh = identifiers(
  'GH',
  ['ghanaian', 'ghana'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'GHANA_CARD',
      layout: 'GHA-?#{9}-?#',
      words: ['ghana card', 'nia', ...NATIONAL],
      alone: true,
    },
    { type: 'TAX_ID', name: 'TIN', layout: '[PCGQV]00#{7}[0-9X]', words: ['gra', ...TAX] },
  ],
);

export const ma = identifiers(
  'MA',
  ['moroccan', 'morocco', 'maroc', 'marocain', 'المغرب', 'marokko'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CIN',
      layout: '[A-Z]{1,2}#{5,6}',
      words: ['cin', 'cnie', 'carte nationale', ...NATIONAL.slice(0, 6)],
    },
    {
      type: 'TAX_ID',
      name: 'ICE',
      layout: '#{15}',
      check: (one) => remainder(one, 97) === 0,
      words: ['ice', 'identifiant commun'],
    },
  ],
);

export const dz = identifiers(
  'DZ',
  ['algerian', 'algeria', 'algérie', 'algérien', 'الجزائر'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NIN',
      layout: '#{18}',
      words: ['nin', 'numéro national', 'identifiant national'],
    },
    { type: 'TAX_ID', name: 'NIF', layout: '#{15}', words: ['nif', 'identification fiscale'] },
  ],
);

export const tn = identifiers(
  'TN',
  ['tunisian', 'tunisia', 'tunisie', 'tunisien', 'تونس'],
  [
    { type: 'NATIONAL_ID', name: 'CIN', layout: '[01]#{7}', words: ['cin', "carte d'identité"] },
    {
      type: 'TAX_ID',
      name: 'MATRICULE_FISCAL',
      layout: '#{7} ?/?[A-HJ-NP-TV-Z]/?[ABDNP]/?[CMNPE]/?#{3}',
      words: ['matricule fiscal', 'mf', ...TAX],
      alone: true,
    },
  ],
);

/** A letter, date of birth, eight characters; the check follows the surname's letter. */
export const mu = identifiers(
  'MU',
  ['mauritian', 'mauritius', 'maurice'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NID',
      layout: '[A-Z](?:0[1-9]|[12]#|3[01])(?:0[1-9]|1[0-2])#{2}#{6}[0-9A-Z]{2}',
      words: ['nid', ...NATIONAL],
    },
  ],
);

export const zw = identifiers(
  'ZW',
  ['zimbabwean', 'zimbabwe'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'NATIONAL_ID',
      layout: '#{2}-?#{6,7} ?-?[A-Z]-?#{2}',
      telling: true,
      words: NATIONAL,
    },
  ],
);
