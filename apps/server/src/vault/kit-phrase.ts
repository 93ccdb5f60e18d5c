/**
 * The words of a recovery kit: 160 bits of chance in eight groups of five letters, fit for paper and telephone.
 *
 * The alphabet is Crockford's base 32 (no I, L, O, U). The fifth letter of a group checks the other four and the place
 * of the group by Damm's algorithm over GF(32): one wrong letter, two neighbours swapped, or two groups swapped are
 * found, and the message says in which group.
 */
import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const LETTERS = 4;

export function newPhrase(): string {
  const chance = randomBytes(GROUPS * LETTERS);
  return Array.from({ length: GROUPS }, (_, group) => {
    const digits = Array.from({ length: LETTERS }, (_digit, at) => (chance[group * LETTERS + at] ?? 0) & 31);
    return [...digits, checkOf(group, digits)].map((digit) => ALPHABET[digit]).join('');
  }).join('-');
}

export type Reading =
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'incomplete' }
  /** Counted from 1. */
  | { readonly kind: 'mistyped'; readonly group: number };

/** What somebody typed: any letter case, any separators, and letters that look alike taken for what they must be. */
export function readPhrase(typed: string): Reading {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (letters.length !== GROUPS * (LETTERS + 1)) return { kind: 'incomplete' };
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * (LETTERS + 1), (group + 1) * (LETTERS + 1)),
  );
  const wrong = groups.findIndex((text, group) => {
    const digits = Array.from(text, (letter) => ALPHABET.indexOf(letter));
    return digits.includes(-1) || checkOf(group, digits.slice(0, LETTERS)) !== digits[LETTERS];
  });
  return wrong < 0 ? { kind: 'phrase', phrase: groups.join('-') } : { kind: 'mistyped', group: wrong + 1 };
}

const checkOf = (group: number, digits: readonly number[]): number =>
  digits.reduce((interim, digit) => doubled(interim ^ digit), doubled(group + 1));

/** Times x in GF(32), modulo x^5 + x^2 + 1. */
const doubled = (digit: number): number => (digit & 16 ? (digit << 1) ^ 0b100101 : digit << 1);
