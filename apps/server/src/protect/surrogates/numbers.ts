/** Numbers that are well formed and belong to nobody. */
import type { Pick } from './pick.ts';

/**
 * Ranges kept for fiction: North America 555-0100 to -0199 (NANPA), the United Kingdom 07700 900000 to 900999
 * (Ofcom), Germany (0)30 23125 000 to 999 (BNetzA), France 06 39 98 00 00 to 99 99 (ARCEP).
 */
const FICTIONAL: readonly { readonly prefix: RegExp; readonly make: (pick: Pick) => string }[] = [
  { prefix: /^\+1\b/, make: (pick) => `+1 ${pick.below(700) + 200} 555 01${pick.digits(2)}` },
  { prefix: /^\+44/, make: (pick) => `+44 7700 900${pick.digits(3)}` },
  { prefix: /^\+49/, make: (pick) => `+49 30 23125 ${pick.digits(3)}` },
  { prefix: /^\+33/, make: (pick) => `+33 6 39 98 ${pick.digits(2)} ${pick.digits(2)}` },
  { prefix: /^0\d/, make: (pick) => `030 23125 ${pick.digits(3)}` },
];

export function phoneLike(surface: string, pick: Pick): string | undefined {
  return FICTIONAL.find(({ prefix }) => prefix.test(surface))?.make(pick);
}

/** Same country and length, bank code of nines or the like, check digits right (ISO 13616). */
export function ibanLike(surface: string, pick: Pick): string | undefined {
  const compact = surface.replaceAll(/\s/g, '').toUpperCase();
  if (!/^(?:DE\d{20}|AT\d{18}|ES\d{22}|BE\d{14})$/.test(compact)) return undefined;
  const country = compact.slice(0, 2);
  const account = `99999999${pick.digits(compact.length - 12)}`;
  const check = String(98 - remainder(`${account}${country}00`)).padStart(2, '0');
  const iban = `${country}${check}${account}`;
  return surface.includes(' ') ? iban.replaceAll(/(.{4})(?=.)/g, '$1 ') : iban;
}

/** The IBAN's number modulo 97, letters as 10 to 35. */
function remainder(text: string): number {
  const digits = text.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** Same length and grouping, the prefix of test cards, check digit right (Luhn). */
export function cardLike(surface: string, pick: Pick): string | undefined {
  const length = surface.replaceAll(/\D/g, '').length;
  if (length < 13 || length > 19 || !/^[\d -]+$/.test(surface)) return undefined;
  const front = `400000${pick.digits(length - 7)}`;
  const digits = [...front, String(luhn(front))];
  return surface.replaceAll(/\d/g, () => digits.shift() ?? '');
}

function luhn(front: string): number {
  let sum = 0;
  for (const [i, digit] of [...front].toReversed().entries()) {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** An address for documentation (RFC 5737, RFC 3849). */
export function ipLike(surface: string, pick: Pick): string {
  if (!surface.includes(':'))
    return `${pick.one(['192.0.2', '198.51.100', '203.0.113'])}.${pick.below(254) + 1}`;
  return `2001:db8:${pick.below(0xffff).toString(16)}:${pick.below(0xffff).toString(16)}::${(pick.below(0xfffe) + 1).toString(16)}`;
}

/** Another day of the same decade, in the same notation; undefined for notations with words. */
export function birthDateLike(surface: string, pick: Pick): string | undefined {
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(surface);
  if (parts === null) return undefined;
  const [, first = '', separator = '', , last = ''] = parts;
  const pad = (value: number): string => String(value).padStart(2, '0');
  // Up to 12 in both places: whichever of them is the month, the date exists.
  const [a, b] = [pad(pick.below(12) + 1), pad(pick.below(12) + 1)];
  const year = (written: string): string => `${written.slice(0, -1)}${pick.below(10)}`;
  if (first.length === 4) return `${year(first)}${separator}${a}${separator}${b}`;
  return last.length === 4 || last.length === 2 ? `${a}${separator}${b}${separator}${year(last)}` : undefined;
}
