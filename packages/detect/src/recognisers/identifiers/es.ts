import { digitAt, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, HEALTH, PASSPORTS, PLATES, SOCIAL, VAT } from './vocabulary.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Documento nacional de identidad: the letter is the number mod 23. */
function isDni(compact: string): boolean {
  return Number(compact.slice(0, 8)) > 0 && compact[8] === LETTERS[Number(compact.slice(0, 8)) % 23];
}

/** The same for foreigners (X, Y and Z stand for 0, 1 and 2) and for Spaniards without a card (K, L and M). */
function isNie(compact: string): boolean {
  const lead = 'XYZ'.indexOf(compact.charAt(0));
  return compact[8] === LETTERS[Number(`${lead < 0 ? '' : lead}${compact.slice(1, 8)}`) % 23];
}

/** Companies: Luhn over seven digits; the check is a digit or, for some legal forms, a letter J A … I. */
function isCif(compact: string): boolean {
  const check = [...'0123456789'].findIndex((digit) => luhn(compact.slice(1, 8) + digit));
  const last = compact.charAt(8);
  if (/[KLMNPQRSW]/.test(compact.charAt(0))) return last === 'JABCDEFGHI'[check];
  if (/[ABEH]/.test(compact.charAt(0))) return last === String(check);
  return last === String(check) || last === 'JABCDEFGHI'[check];
}

/** Número de la Seguridad Social: province and number, then both mod 97. A short number counts without its zero. */
function isSocial(digits: string): boolean {
  const province = digits.slice(0, 2);
  const number = Number(digits.slice(2, 10));
  const check = Number(digits.slice(10));
  // Below ten million the zero in front is left out by those who hand the numbers out, and kept by others.
  const isShort = number < 10_000_000 && (Number(province) * 10_000_000 + number) % 97 === check;
  const isRight = isShort || Number(province + digits.slice(2, 10)) % 97 === check;
  return Number(province) >= 1 && Number(province) <= 66 && isRight;
}

/** Código cuenta cliente: two check digits, one for bank and branch, one for the account. */
function isCcc(digits: string): boolean {
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const check = (part: string): number => {
    const value = 11 - (weighted(part, weights) % 11);
    return value > 9 ? 11 - value : value;
  };
  return (
    check(`00${digits.slice(0, 8)}`) === digitAt(digits, 8) &&
    check(digits.slice(10)) === digitAt(digits, 9) &&
    Number(digits) > 0
  );
}

const SPAIN = ['spanish', 'spain', 'español', 'española', 'españa', 'spanisch', 'spanien', 'espagnol'];
const CIF_LAYOUT = '[ABCDEFGHJNPQRSUVW][ -]?#{2}\\.?#{3}\\.?#{2}';

export const es = identifiers('ES', SPAIN, [
  {
    type: 'NATIONAL_ID',
    name: 'DNI',
    layout: '##\\.?#{3}\\.?#{3}[ -]?[A-HJ-NP-TV-Z](?!-)',
    check: isDni,
    words: [
      'dni',
      'nif',
      'documento nacional',
      'documento de identidad',
      'documento nacional de identidad',
      'identidad',
    ],
    alone: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'NIE',
    layout: '[XYZKLM][ -]?#\\.?#{3}\\.?#{3}[ -]?[A-HJ-NP-TV-Z](?!-)',
    check: isNie,
    words: ['nie', 'nif', 'extranjero', 'número de identidad de extranjero'],
    alone: '[XYZ][ -]?#\\.?#{3}\\.?#{3}[ -]?[A-HJ-NP-TV-Z](?!-)',
  },
  {
    type: 'TAX_ID',
    name: 'CIF',
    layout: `${CIF_LAYOUT}[ -]?[0-9A-J]`,
    check: isCif,
    words: ['cif', 'nif', 'sociedad', 'empresa', ...VAT],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'VAT',
    layout: `ES[ -]?(?:${CIF_LAYOUT}[0-9A-J]|#{8}[A-Z]|[XYZ]#{7}[A-Z])`,
    check: (one) =>
      isCif(one.slice(2)) || isDni(one.slice(2)) || (/^ES[XYZ]/.test(one) && isNie(one.slice(2))),
    words: VAT,
    alone: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'NSS',
    layout: '##[ /-]?#{8}[ /-]?##|##[ /-]?##[ /-]?##[ /-]?##[ /-]?##[ /-]?##',
    check: isSocial,
    words: ['nss', 'nuss', 'naf', 'afiliación', ...SOCIAL],
    alone: '##[ /-]#{8}[ /-]##',
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'CCC',
    layout: '#{4}[ -]?#{4}[ -]?#{2}[ -]?#{10}',
    check: isCcc,
    words: ['ccc', ...BANK],
    alone: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@{3} ?#{6}@?', words: PASSPORTS },
  {
    type: 'HEALTH_ID',
    name: 'CIP',
    layout: '@{4} ?#{10}|[A-Z]{4}[0-9]{12}|[A-Z]{2}#{8,10}',
    words: ['cip', 'tarjeta sanitaria', 'tsi', 'nhc', ...HEALTH],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '#{4}[ -]?[B-DF-HJ-NPR-TV-Z]{3}|[A-Z]{1,2}[ -]?#{4}[ -]?[A-Z]{1,2}',
    words: PLATES,
    onlyWords: true,
  },
]);
