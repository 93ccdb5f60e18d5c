/**
 * Values broken over lines: by a narrow column, by a mail program with `> ` in front, by hand.
 *
 * A line's end is looked at only between two pieces that could be one value, and not in a list of such lines, which
 * is a table or a log.
 */
import { fold, isDigitCode, isWordAt, isWordCode } from '../letters.ts';
import { WRAPPED } from '../normalise/view.ts';
import { MONTHS } from '../recognisers/dates/months.ts';
import type { Signs } from '../scan.ts';
import type { Reading } from './reading.ts';

/** Text without any holds no joint. */
export const LINE_END = /[\n\r\u2028\u2029]|<br/i;
/** A line's end, soft or hard, with the indentation and quote marks of the next line. */
const BREAK = /[ \t]{0,8}[\\=]?(?:\r?\n|\r|[\u2028\u2029]|<br ?\/?>\r?\n?)[ \t>|]{0,16}(?:(?:\/\/|[*#]) )?/iy;
/** What it may begin with. */
const MAY_BREAK: ReadonlySet<number> = new Set([9, 10, 13, 32, 60, 61, 92, 0x2028, 0x2029]);
const LONGEST_PIECE = 80;
const LONGEST_CAPITALS = 20;
/** A key's first line is at least this long. */
const SHORTEST_KEY = 6;
/** What begins a line by itself: a date, a time, the number of an item. */
const OWN_LINE =
  /(?:\d{4}-\d\d-\d\d|[012]?\d:[0-5]\d(?!(?::[\dA-Fa-f]{2}){2})(?!:\d?[A-Fa-f])(?![\dA-Fa-f]?:[\dA-Fa-f]{2}:)|\d{1,3}[.)][ \t])/y;
/** Lines in a row that could be joined: it is a table. */
const TABLE = 3;

/** Types whose shape alone is telling, even over a line's end. */
const STRONG_SHAPES: ReadonlySet<string> = new Set(['SECRET', 'IP', 'MAC']);

interface Joint {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/**
 * The readings of line ends beside a number or an `@`, each joined without and with a space.
 *
 * @param signs what the scan found in `text`.
 */
export function wrappedReadings(
  text: string,
  { numbers, prefixes, ats }: Pick<Signs, 'numbers' | 'prefixes' | 'ats'>,
): readonly Reading[] {
  const joints = new Map<number, Joint>();
  let line = 0;
  let counted = 0;
  const lineOf = (at: number): number => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', counted)) {
      line++;
      counted = next + 1;
    }
    return line;
  };
  for (let i = 0; i < numbers.length; i += 3) {
    const start = numbers[i] as number;
    const end = numbers[i + 1] as number;
    noteJoint(text, breakBefore(text, start), joints, lineOf);
    noteJoint(text, breakAfter(text, end), joints, lineOf);
  }
  const ofKeys = prefixes.flatMap((start) => keyJoint(text, start));
  const kept = withoutTables([...joints.values()]);
  const pairs = kept.flatMap((joint, i) => {
    const next = kept[i + 1];
    return next?.line === joint.line + 1 ? readingsOf(text, [joint, next]) : [];
  });
  const all = kept.flatMap((joint) => readingsOf(text, [joint]));
  return [...all, ...pairs, ...ofKeys, ...ats.flatMap((at) => addressJoint(text, at))];
}

/** Where the line end behind a word begins; one hyphen or point may come first. */
function breakAfter(text: string, end: number): number {
  const code = text.charCodeAt(end);
  const at = code === 41 || code === 45 || code === 46 || code === 47 || code === 58 ? end + 1 : end;
  return MAY_BREAK.has(text.charCodeAt(at)) ? at : -1;
}

/** Where the line end before a word begins, if it is the first of its line. */
function breakBefore(text: string, start: number): number {
  let at = start - 1;
  const sign = text.charCodeAt(at);
  if (sign === 45 || sign === 46 || sign === 47 || sign === 58) at--;
  while (at >= 0 && start - at < 18 && isIndent(text.charCodeAt(at))) at--;
  const code = text.charCodeAt(at);
  if (!isLineEnd(code)) return -1;
  if (code === 10 && text.charCodeAt(at - 1) === 13) at--;
  const mark = text.charCodeAt(at - 1);
  if (mark === 92 || mark === 61) at--;
  while (at > 0 && text.charCodeAt(at - 1) === 32) at--;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function isIndent(code: number): boolean {
  return code === 32 || code === 9 || code === 62 || code === 124;
}

function noteJoint(
  text: string,
  at: number,
  joints: Map<number, Joint>,
  lineOf: (at: number) => number,
): void {
  if (at <= 0 || joints.has(at)) return;
  BREAK.lastIndex = at;
  if (!BREAK.test(text)) return;
  const end = BREAK.lastIndex;
  // `(312)` and the rest below.
  const close = text.charCodeAt(at - 1) === 41 ? at - 1 : at;
  const left = kindOf(text, lastPiece(text, close), close);
  const right = kindOf(text, end, pieceEnd(text, end));
  if (left === 'other' || right === 'other' || (left === 'capitals' && right === 'capitals')) return;
  OWN_LINE.lastIndex = end;
  if (OWN_LINE.test(text)) return;
  joints.set(at, { start: at, end, line: lineOf(at) });
}

type Piece = 'numbered' | 'capitals' | 'token' | 'other';

/** Letters as no word has them: `YNYcUpW`. */
const NO_WORD = /[a-z][A-Z][a-zA-Z]*[a-z][A-Z]|[A-Z]{2}[a-z]+[A-Z]/;

/** What a piece could be: part of an identifier has a digit, or capitals only, and of a date a month; of a key no word. */
function kindOf(text: string, start: number, end: number): Piece {
  if (end <= start || end - start > LONGEST_PIECE) return 'other';
  let capitals = end - start <= LONGEST_CAPITALS;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isDigitCode(code)) return 'numbered';
    if (isWordCode(code) && (code < 65 || code > 90)) capitals = false;
  }
  if (capitals || MONTHS.has(fold(text.slice(start, end)))) return 'capitals';
  return NO_WORD.test(text.slice(start, end)) ? 'token' : 'other';
}

function lastPiece(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= LONGEST_PIECE && isPieceCode(text.charCodeAt(start - 1))) start--;
  return start;
}

function pieceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start <= LONGEST_PIECE && isPieceCode(text.charCodeAt(end))) end++;
  return end;
}

function isPieceCode(code: number): boolean {
  return isWordCode(code) || (code >= 45 && code <= 47) || code === 58 || code === 95 || code === 64;
}

/** A key of a known maker, broken where no digit stands beside the line's end. */
function keyJoint(text: string, start: number): readonly Reading[] {
  const at = pieceEnd(text, start);
  if (at - start < SHORTEST_KEY || !MAY_BREAK.has(text.charCodeAt(at))) return [];
  BREAK.lastIndex = at;
  if (!BREAK.test(text)) return [];
  const end = BREAK.lastIndex;
  if (kindOf(text, end, pieceEnd(text, end)) === 'other') return [];
  return [
    { rewrites: [{ start: at, end, value: '' }], how: WRAPPED, accepts: ({ type }) => type === 'SECRET' },
  ];
}

function withoutTables(joints: readonly Joint[]): readonly Joint[] {
  const kept: Joint[] = [];
  for (let i = 0; i < joints.length;) {
    let end = i + 1;
    while (end < joints.length && (joints[end] as Joint).line <= (joints[end - 1] as Joint).line + 1) end++;
    if (end - i < TABLE) kept.push(...joints.slice(i, end));
    i = end;
  }
  return kept;
}

/** Joined without anything, with a space, and without the hyphen that says that the line goes on. */
function readingsOf(text: string, joints: readonly Joint[]): readonly Reading[] {
  const hyphens = joints.some(({ start }) => text.charCodeAt(start - 1) === 45);
  return ['', ' ', ...(hyphens ? ['-'] : [])].map((value) => ({
    rewrites: joints.map(({ start, end }) => {
      const isHyphen = value === '-' && text.charCodeAt(start - 1) === 45;
      return { start: isHyphen ? start - 1 : start, end, value: value === ' ' ? ' ' : '' };
    }),
    how: WRAPPED,
    accepts: value === '' && joints.every(({ end }) => standsFree(text, end)) ? acceptsPassword : accepts,
  }));
}

function accepts({ evidence, type }: { readonly evidence: string; readonly type: string }): boolean {
  // Fractions below each other are columns; nobody breaks a line inside one.
  if (type === 'COORDINATES') return false;
  return evidence === 'checksum' || evidence === 'context' || STRONG_SHAPES.has(type);
}

/** What follows the piece that begins at `start` is prose: no assignment of its own. */
function standsFree(text: string, start: number): boolean {
  let end = start;
  while (end - start < LONGEST_PIECE && end < text.length && text.charCodeAt(end) > 32) end++;
  return /^[^=:]+$/.test(text.slice(start, end)) && !/^[ \t]*[=:]/.test(text.slice(end, end + 3));
}

function acceptsPassword(candidate: { readonly evidence: string; readonly type: string }): boolean {
  return candidate.type === 'PASSWORD' || accepts(candidate);
}

/** `mail.` goes on in the next line; `mail.example.` is a domain at the end of a sentence. */
function isCutDomain(domain: string): boolean {
  const inner = domain.indexOf('.');
  return inner < 0 || inner === domain.length - 1;
}

/** The rest of a domain that was broken inside a word: `ple.com`. */
const DOMAIN_END = /[a-z0-9-]{1,40}\.[a-z]{2,12}(?![\w@-])/iy;

/** An address broken at its `@`, at a point or inside its domain. */
function addressJoint(text: string, at: number): readonly Reading[] {
  const breaks: number[] = [];
  if (text.charCodeAt(at + 1) <= 32) breaks.push(at + 1);
  const before = breakBefore(text, at);
  if (before > 0) breaks.push(before);
  if (breaks.length === 0) {
    let end = at + 1;
    while (end - at < 64 && isPieceCode(text.charCodeAt(end))) end++;
    if (end > at + 1 && text.charCodeAt(end) <= 32 && isCutDomain(text.slice(at + 1, end))) breaks.push(end);
    let start = at;
    while (at - start < 64 && start > 0 && isPieceCode(text.charCodeAt(start - 1))) start--;
    // With something before its `@`, the address begins on this line: what stands above is a sentence's end.
    const lead = start === at || /[._-]/.test(text.charAt(start)) ? breakBefore(text, start) : -1;
    if (lead > 0 && (start < at || !isWordAt(text, lead - 1))) breaks.push(lead);
  }
  return breaks.flatMap((start) => {
    BREAK.lastIndex = start;
    if (!BREAK.test(text)) return [];
    const end = BREAK.lastIndex;
    const joins =
      /[._-]/.test(text.charAt(end)) ||
      text.charCodeAt(start - 1) === 46 ||
      text.charCodeAt(start - 1) === 64 ||
      /[.@]/.test(text.charAt(end));
    DOMAIN_END.lastIndex = end;
    if (!joins && !(start > at + 1 && DOMAIN_END.test(text))) return [];
    return [{ rewrites: [{ start, end, value: '' }], how: WRAPPED, accepts: ({ type }) => type === 'EMAIL' }];
  });
}
