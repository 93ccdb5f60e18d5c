import { digitAt, isShortDate, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, NATIONAL, PASSPORTS, TAX } from './vocabulary.ts';

const CURP = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ';
const RFC = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const STATES =
  '(?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE|CX)';

/** Clave única de registro de población: weights 18 … 2 over an alphabet with Ñ after N (an X in the code), mod 10. */
function isCurp(compact: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += CURP.indexOf(compact.charAt(i)) * (18 - i);
  return isShortDate(compact.slice(4)) && (10 - (sum % 10)) % 10 === digitAt(compact, 17);
}

/** The same without the sign for `&`: systems that do not know it give out numbers too. */
const OLDER_RFC = RFC.replace('&', '');

/** Registro federal de contribuyentes: weights 13 … 2; firms have a space put before; mod 11, 10 is A. */
function isRfc(compact: string): boolean {
  return (
    isShortDate(compact.slice(-9)) &&
    [RFC, OLDER_RFC].some((letters) => rfcCheck(compact, letters) === compact.at(-1))
  );
}

function rfcCheck(compact: string, letters: string): string {
  const padded = compact.padStart(13, ' ');
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += letters.indexOf(padded.charAt(i)) * (13 - i);
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'A' : String(check);
}

/** Clave bancaria estandarizada: weights 3-7-1, each product mod 10. */
function isClabe(digits: string): boolean {
  const sum = weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]);
  return (10 - (sum % 10)) % 10 === digitAt(digits, 17) && Number(digits) > 0;
}

const MEXICO = ['mexican', 'mexico', 'méxico', 'mexicano', 'mexicana', 'mexikanisch', 'mexiko', 'mexicain'];

export const mx = identifiers('MX', MEXICO, [
  {
    type: 'NATIONAL_ID',
    name: 'CURP',
    layout: `@[AEIOUX]@@#{6}[HMX]${STATES}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]#`,
    check: isCurp,
    words: ['curp', 'clave única', ...NATIONAL],
    alone: true,
  },
  {
    type: 'TAX_ID',
    name: 'RFC',
    layout: '@{3,4}[ -]?#{6}[ -]?[A-Z0-9]{2}[0-9A]',
    check: isRfc,
    words: ['rfc', 'registro federal', ...TAX],
    // With a space before it, the letters may be the name of another number: `BSN 111222333`.
    alone: '@{3,4}-?#{6}-?[A-Z0-9]{2}[0-9A]',
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'CLABE',
    layout: '#{3} ?#{3} ?#{11} ?#',
    check: isClabe,
    words: ['clabe', 'clabe interbancaria', 'interbancaria', ...BANK],
  },
  {
    type: 'NATIONAL_ID',
    name: 'NSS',
    layout: '#{2}-?#{2}-?#{2}-?#{4}-?#',
    check: luhn,
    words: ['nss', 'imss'],
  },
  {
    type: 'NATIONAL_ID',
    name: 'CLAVE_ELECTOR',
    layout: '@{6}#{8}[HM]#{3}',
    words: ['clave de elector', 'ine', 'elector'],
    alone: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '[A-Z]#{8}', words: PASSPORTS },
]);
