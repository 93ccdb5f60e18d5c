import { luhn, remainder } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { COMPANY, PASSPORTS, PLATES, SOCIAL, TAX, VAT } from './vocabulary.ts';

/** Numéro d'inscription au répertoire: key = 97 − number mod 97; Corsica's 2A and 2B count as 19 and 18. */
function isNir(compact: string): boolean {
  const body = compact.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return /^\d+$/.test(body) && 97 - remainder(body, 97) === Number(compact.slice(13));
}

/** Numéro fiscal de référence: the last three digits are the first ten mod 511. */
function isSpi(digits: string): boolean {
  return Number(digits.slice(0, 10)) % 511 === Number(digits.slice(10));
}

function isSiren(digits: string): boolean {
  return luhn(digits) && !digits.startsWith('000');
}

/** Establishments of La Poste (356 000 000) have a plain sum of digits that divides by five. */
function isSiret(digits: string): boolean {
  if (luhn(digits)) return isSiren(digits.slice(0, 9));
  return (
    digits.startsWith('356000000') && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
  );
}

const KEYS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The key before the SIREN: (12 + 3 × (SIREN mod 97)) mod 97; keys with letters are mod 11. */
function isVat(compact: string): boolean {
  const siren = compact.slice(4);
  if (!isSiren(siren)) return false;
  const [first, second] = [KEYS.indexOf(compact.charAt(2)), KEYS.indexOf(compact.charAt(3))] as const;
  if (first < 10 && second < 10) return first * 10 + second === (12 + 3 * (Number(siren) % 97)) % 97;
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}

const FRANCE = [
  'french',
  'france',
  'français',
  'française',
  'französisch',
  'frankreich',
  'francés',
  'francese',
];

export const fr = identifiers('FR', FRANCE, [
  {
    type: 'NATIONAL_ID',
    name: 'NIR',
    layout: '[1-478]([ .-]?)##\\1(?:0[1-9]|1[0-2]|[2-9]#)\\1(?:##|2[AB])\\1#{3}\\1#{3}[ .-]?##',
    check: isNir,
    words: ['nir', 'insee', 'sécu', 'numéro de sécu', ...SOCIAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'SPI',
    layout: '[0-3]# ?#{2} ?#{3} ?#{3} ?#{3}',
    check: isSpi,
    words: ['spi', 'numéro fiscal', 'référence fiscale', 'fiscal de référence', 'numéro spi', ...TAX],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: 'FR[ -]?[0-9A-HJ-NP-Z]{2} ?#{3} ?#{3} ?#{3}',
    check: isVat,
    words: VAT,
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'SIREN',
    layout: '#{3}_#{3}_#{3}',
    check: isSiren,
    words: ['siren', 'rcs', ...COMPANY],
  },
  {
    type: 'TAX_ID',
    name: 'SIRET',
    layout: '#{3}_#{3}_#{3}_#{5}',
    check: isSiret,
    words: ['siret', ...COMPANY],
    // Two sums over fourteen digits; a moment (`20260131…`) is none.
    alone: '#{3} #{3} #{3} #{5}|(?!20[0-4]#[01]#[0-3]#)#{14}',
  },
  {
    type: 'TAX_ID',
    name: 'SIRET',
    layout: '#{3}_#{3}_#{3}_#{5}',
    check: luhn,
    words: ['siret'],
    onlyWords: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'CNI',
    layout: '#{2}[0-9A-Z]{2}#{8}|[CDFGHJKLMNPRTVWXYZ0-9]{9}',
    fits: (one) => /\d/.test(one),
    words: ['cni', "carte d'identité", 'carte nationale', "pièce d'identité", 'identité'],
    onlyWords: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '##[ -]?@@[ -]?#{5}', words: PASSPORTS },
  {
    type: 'DRIVER_LICENSE',
    name: 'PERMIS',
    layout: '#{12}|##[A-Z]{2}#{5}',
    words: ['permis', 'permis de conduire', 'numéro de permis'],
  },
  {
    type: 'HEALTH_ID',
    name: 'RPPS',
    layout: '[18]#{10}',
    check: luhn,
    words: ['rpps', 'répertoire partagé', 'médecin', 'praticien'],
    onlyWords: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'FINESS',
    class: 'internal',
    layout: '##_#{6}_#',
    check: luhn,
    words: ['finess'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-HJ-NP-TV-Z]{2}[ -]?#{3}[ -]?[A-HJ-NP-TV-Z]{2}|#{2,4} ?[A-Z]{2,3} ?(?:#{2}|2[AB])',
    words: PLATES,
    onlyWords: true,
    alone: '[A-HJ-NP-TV-Z]{2}-#{3}-[A-HJ-NP-TV-Z]{2}',
  },
]);
