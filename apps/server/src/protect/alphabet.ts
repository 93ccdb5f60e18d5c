/**
 * The symbols of which pseudonym codes are made: lower-case letters and digits without vowels and without
 * look-alikes (0/o, 1/l/i), so that no word arises by chance and no reader mistakes one symbol for another.
 */
export const ALPHABET = 'bcdfghjkmnpqrstvwxyz23456789';

/** The digits are the last eight symbols of the alphabet. */
const FIRST_DIGIT = 20;
const DIGITS = ALPHABET.length - FIRST_DIGIT;

/** Symbols of the shortest code, and of the longest that one MAC of 32 bytes yields. */
export const SHORTEST_CODE = 4;
export const LONGEST_CODE = 30;

/**
 * The first `length` symbols of a MAC: byte b gives symbol floor(b * 28 / 256).
 *
 * When the first four are all letters, the one at place `mac[31] mod 4` becomes digit `mac[30] mod 8`; when they are
 * all digits, it becomes letter `mac[30] mod 20`. No code is a word or a number, and longer ones begin with shorter.
 */
export function codeFrom(mac: Uint8Array, length: number): string {
  return mix(symbolsFrom(mac, length), mac);
}

/** The first `length` symbols of a MAC, as they fall. */
export function symbolsFrom(mac: Uint8Array, length: number): string {
  let symbols = '';
  for (let i = 0; i < length; i += 1) symbols += ALPHABET[((mac[i] ?? 0) * ALPHABET.length) >> 8];
  return symbols;
}

function mix(symbols: string, mac: Uint8Array): string {
  const start = symbols.slice(0, SHORTEST_CODE);
  const digits = /^[2-9]+$/.test(start);
  if (!digits && /[2-9]/.test(start)) return symbols;
  const place = (mac[31] ?? 0) % SHORTEST_CODE;
  const symbol = ALPHABET[digits ? (mac[30] ?? 0) % FIRST_DIGIT : FIRST_DIGIT + ((mac[30] ?? 0) % DIGITS)];
  return `${symbols.slice(0, place)}${symbol}${symbols.slice(place + 1)}`;
}

/** Whether a code has what every code has among its first four symbols: a digit and a letter. */
export function isMixed(code: string): boolean {
  const start = code.slice(0, SHORTEST_CODE);
  return /[2-9]/.test(start) && /[a-z]/.test(start);
}

const SYMBOL_CODES: ReadonlySet<number> = new Set(Array.from(ALPHABET, (symbol) => symbol.charCodeAt(0)));

/** @param code a lower-case UTF-16 code unit. */
export function isSymbol(code: number): boolean {
  return SYMBOL_CODES.has(code);
}
