/** Chance that is the same in every run: a set made twice is the same set. */

export interface Chance {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** An integer, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** So many characters of an alphabet. */
  letters(count: number, alphabet: string): string;
  /** Fills `#` with a digit, `?` with a capital letter, `!` with a small one. */
  shape(pattern: string): string;
}

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const HEX = '0123456789abcdef';
export const BASE62 = DIGITS + UPPER + LOWER;

/** mulberry32: small, and good enough to choose examples. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    const one = from[between(0, from.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const letters = (count: number, alphabet: string): string =>
    Array.from({ length: count }, () => alphabet[between(0, alphabet.length - 1)]).join('');
  const shape = (pattern: string): string =>
    pattern.replace(/[#?!]/g, (sign) => letters(1, sign === '#' ? DIGITS : sign === '?' ? UPPER : LOWER));
  return { next, between, pick, letters, shape };
}
