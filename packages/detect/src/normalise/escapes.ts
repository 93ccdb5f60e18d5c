/**
 * One escape sequence at a time: percent-encoding, JSON and source-code escapes, quoted-printable.
 * Each function returns what the sequence that begins at `at` stands for, or nothing where none begins.
 */
import { isText } from './entities.ts';

export interface Decoded {
  readonly value: string;
  readonly end: number;
}

/** RFC 3986 percent-encoding of UTF-8, one character; also the old `%uXXXX`. Malformed UTF-8 stays as it is. */
export function percentAt(text: string, at: number): Decoded | undefined {
  const mark = text.charCodeAt(at + 1);
  if (mark === 117 || mark === 85) return unit(text, at + 2, 4);
  return bytesAt(text, at, 37);
}

/** RFC 2045 quoted-printable: `=C3=A9`, and `=` at a line's end, which joins two lines. */
export function quotedPrintableAt(text: string, at: number): Decoded | undefined {
  const next = text.charCodeAt(at + 1);
  if (next === 10) return { value: '', end: at + 2 };
  if (next === 13 && text.charCodeAt(at + 2) === 10) return { value: '', end: at + 3 };
  return bytesAt(text, at, 61);
}

const SIMPLE: ReadonlyMap<number, string> = new Map([
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [98, ' '],
  [102, ' '],
  [34, '"'],
  [39, "'"],
  [47, '/'],
  [92, '\\'],
]);

/** ASCII punctuation that Markdown (CommonMark 2.4) lets be escaped, as far as JSON does not do so itself. */
const PUNCTUATION = /[!#$%&()*+,\-.:;<=>?@[\]^_`{|}~]/;

/** RFC 8259 string escapes, `\xXX`, `\u{X}` and octal ones of programming languages, Markdown's punctuation. */
export function backslashAt(text: string, at: number): Decoded | undefined {
  const mark = text.charCodeAt(at + 1);
  if (mark === 117) return text.charCodeAt(at + 2) === 123 ? braced(text, at + 3) : unit(text, at + 2, 4);
  if (mark === 120) return unit(text, at + 2, 2);
  if (mark >= 48 && mark <= 51) return octal(text, at + 1) ?? styled(text, at);
  const next = text[at + 1] ?? '';
  const value = SIMPLE.get(mark) ?? (PUNCTUATION.test(next) ? next : undefined);
  return value === undefined ? styled(text, at) : { value, end: at + 2 };
}

/** CSS Syntax 4.3.7: up to six hex digits, and a space that ends them. */
const STYLED = /\\([\da-f]{2,6}) ?/iy;
/** Of a character that is printed. So many in a row; a folder may have a name like one of them. */
const PRINTED = '\\\\0{0,4}[2-7][\\da-f](?![\\da-f]) ?';
const STYLED_BEHIND = new RegExp(`^(?:${PRINTED}){2}`, 'i');
const STYLED_BEFORE = new RegExp(`(?:${PRINTED}){2}$`, 'i');
const STYLED_BESIDE = new RegExp(`${PRINTED}$`, 'i');
const STYLED_NEXT = new RegExp(`^${PRINTED}`, 'i');
const LONGEST_STYLED = 16;

/** An escape of CSS among others of the kind, or one that hides the sign or a point of an address. */
function styled(text: string, at: number): Decoded | undefined {
  STYLED.lastIndex = at;
  const match = STYLED.exec(text);
  if (match === null) return undefined;
  const point = Number.parseInt(match[1] as string, 16);
  if (point < 32 || point > 126) return undefined;
  // The space goes with the escape, but behind the last of a row it may as well be the sentence's.
  const bare = at + 1 + (match[1] as string).length;
  const end = isLetterOrEscape(text, at + match[0].length, point) ? at + match[0].length : bare;
  const before = text.slice(Math.max(0, at - LONGEST_STYLED), at);
  const behind = text.slice(end, end + LONGEST_STYLED);
  const isOne =
    STYLED_BEHIND.test(behind) ||
    STYLED_BEFORE.test(before) ||
    (STYLED_BESIDE.test(before) && STYLED_NEXT.test(behind)) ||
    ((point === 64 || point === 46) && /[a-z\d]$/.test(before) && /^[a-z\d]/.test(behind));
  return isOne ? { value: String.fromCharCode(point), end } : undefined;
}

/** Another escape, or the rest of an address behind its sign. */
function isLetterOrEscape(text: string, at: number, point: number): boolean {
  return text.charCodeAt(at) === 92 || ((point === 64 || point === 46) && /[a-z\d]/.test(text.charAt(at)));
}

/** Three octal digits, of a character that text may hold. */
function octal(text: string, from: number): Decoded | undefined {
  let value = 0;
  for (let i = from; i < from + 3; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit < 8)) return undefined;
    value = value * 8 + digit;
  }
  return isText(value) && value < 128 ? { value: String.fromCharCode(value), end: from + 3 } : undefined;
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function number(text: string, from: number, digits: number): number {
  let value = 0;
  for (let i = from; i < from + digits; i++) {
    const digit = i < text.length ? hexValue(text.charCodeAt(i)) : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** A UTF-16 unit in `digits` hex digits; surrogates pass, their partner follows. */
function unit(text: string, from: number, digits: number): Decoded | undefined {
  const value = number(text, from, digits);
  if (value < 0 || (value < 32 && !isText(value))) return undefined;
  return { value: String.fromCharCode(value), end: from + digits };
}

function braced(text: string, from: number): Decoded | undefined {
  const close = text.indexOf('}', from);
  if (close < 0 || close === from || close - from > 6) return undefined;
  const point = number(text, from, close - from);
  return point >= 0 && isText(point) ? { value: String.fromCodePoint(point), end: close + 1 } : undefined;
}

/** One UTF-8 character written as `%XX` or `=XX` bytes. Overlong forms and broken sequences are not decoded. */
function bytesAt(text: string, at: number, mark: number): Decoded | undefined {
  const first = number(text, at + 1, 2);
  if (first < 0) return undefined;
  if (first < 0x80) return isText(first) ? { value: String.fromCharCode(first), end: at + 3 } : undefined;
  const more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  if (more === 0 || first >= 0xf5) return undefined;
  let point = first & (0x3f >> more);
  let end = at + 3;
  for (let i = 0; i < more; i++) {
    const next = text.charCodeAt(end) === mark ? number(text, end + 1, 2) : -1;
    if (next < 0x80 || next > 0xbf) return undefined;
    point = (point << 6) | (next & 0x3f);
    end += 3;
  }
  const least = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000;
  return point >= least && isText(point) ? { value: String.fromCodePoint(point), end } : undefined;
}
