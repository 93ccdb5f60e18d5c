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
 * When none of the first four is a digit, the symbol at place `mac[31] mod 4` becomes digit `mac[30] mod 8`:
 * every code holds a digit, and a longer code begins with the shorter one.
 */
export function codeFrom(mac: Uint8Array, length: number): string {
  return forceDigit(symbolsFrom(mac, length), mac);
}

/** The first `length` symbols of a MAC, as they fall. */
export function symbolsFrom(mac: Uint8Array, length: number): string {
  let symbols = '';
  for (let i = 0; i < length; i += 1) symbols += ALPHABET[((mac[i] ?? 0) * ALPHABET.length) >> 8];
  return symbols;
}

function forceDigit(symbols: string, mac: Uint8Array): string {
  if (/[2-9]/.test(symbols.slice(0, SHORTEST_CODE))) return symbols;
  const place = (mac[31] ?? 0) % SHORTEST_CODE;
  const digit = ALPHABET[FIRST_DIGIT + ((mac[30] ?? 0) % DIGITS)];
  return `${symbols.slice(0, place)}${digit}${symbols.slice(place + 1)}`;
}

const SYMBOL_CODES: ReadonlySet<number> = new Set(Array.from(ALPHABET, (symbol) => symbol.charCodeAt(0)));

/** @param code a lower-case UTF-16 code unit. */
export function isSymbol(code: number): boolean {
  return SYMBOL_CODES.has(code);
}
