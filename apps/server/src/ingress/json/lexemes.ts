/** The words of JSON: each function takes the offset where one begins and gives the offset after it. */
import { BailiwickError } from '@bailiwick/contract/errors';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function spaceEnd(source: string, at: number): number {
  for (;;) {
    const code = source.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/**
 * The offset after the closing quote of the string that opens at `at`; its bitwise complement when the string
 * holds an escape and must be decoded.
 */
export function stringEnd(source: string, at: number): number {
  let escaped = false;
  for (let next = at + 1; ; next += 1) {
    const code = source.charCodeAt(next);
    if (code === QUOTE) return escaped ? ~(next + 1) : next + 1;
    if (code === BACKSLASH) {
      escaped = true;
      next = escapeEnd(source, next + 1);
    } else if (!(code >= 0x20)) {
      // A control character, or NaN: the end of the source.
      throw syntaxError(source, next);
    }
  }
}

/** `at` stands after the backslash; gives the offset of the last character of the escape. */
function escapeEnd(source: string, at: number): number {
  switch (source.charCodeAt(at)) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return at;
    case 0x75: // u
      for (let digit = at + 1; digit <= at + 4; digit += 1) {
        if (!isHex(source.charCodeAt(digit))) throw syntaxError(source, digit);
      }
      return at + 4;
    default:
      throw syntaxError(source, at);
  }
}

export function numberEnd(source: string, at: number): number {
  let next = source.charCodeAt(at) === 0x2d ? at + 1 : at;
  // A leading zero stands alone: 012 is octal to some parsers and an error to others.
  next = source.charCodeAt(next) === 0x30 ? next + 1 : digitsEnd(source, next);
  if (source.charCodeAt(next) === 0x2e) next = digitsEnd(source, next + 1);
  const exponent = source.charCodeAt(next);
  if (exponent === 0x65 || exponent === 0x45) {
    const sign = source.charCodeAt(next + 1);
    next = digitsEnd(source, sign === 0x2b || sign === 0x2d ? next + 2 : next + 1);
  }
  return next;
}

/** After at least one digit. */
function digitsEnd(source: string, at: number): number {
  let next = at;
  while (isDigit(source.charCodeAt(next))) next += 1;
  if (next === at) throw syntaxError(source, at);
  return next;
}

export function literalEnd(source: string, at: number): number {
  for (const word of ['true', 'false', 'null']) {
    if (source.startsWith(word, at)) return at + word.length;
  }
  throw syntaxError(source, at);
}

/** Says where the document breaks, never what stands there. */
export function syntaxError(source: string, at: number): BailiwickError {
  if (at >= source.length)
    return new BailiwickError('malformed_request', 'The JSON ends before it is complete.');
  let line = 1;
  let lineStart = 0;
  for (let feed = source.indexOf('\n'); feed !== -1 && feed < at; feed = source.indexOf('\n', feed + 1)) {
    line += 1;
    lineStart = feed + 1;
  }
  return new BailiwickError(
    'malformed_request',
    `The JSON is broken at line ${line}, column ${at - lineStart + 1}.`,
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}
