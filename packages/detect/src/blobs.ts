/**
 * Values hidden in base64, base32, hex or lists of codes: decode, look inside, and report the whole blob.
 *
 * The blob is one finding of the strongest type inside. Its canonical form is the inner value where the blob holds
 * nothing else, and the decoded text otherwise. What stands before a blob speaks of what is inside.
 */
import { type Candidate, collapse } from './candidate.ts';
import { codeLists } from './code-lists.ts';
import { base32Text, base64Text, hexText } from './normalise/blob.ts';
import { matchEnd } from './recogniser.ts';
import { beats } from './overlap.ts';
import type { Signs } from './scan.ts';

const SHORTEST = 12;
/** What stands before a blob and lends context. */
const BEFORE = 72;
/** A full line of a wrapped blob: 76 characters by RFC 2045, 64 by RFC 7468, fewer in narrow columns. */
const WRAPPED_LINE = 38;

const BASE64 = /[A-Za-z0-9+/_-]{10,}={0,6}/y;
const HEX = /(?:0x)?((?:[0-9a-f]{2}){8,}|(?:[0-9A-F]{2}){8,})(?![0-9A-Za-z])/y;
const LINE_END = /\r?\n[ \t>]{0,8}(?=[A-Za-z0-9+/])/y;

/** Bytes apart: `34 31 31 31`, `34:31:31:31`. */
const APART = /[0-9a-f]{2}([ :-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){6,400}(?![0-9a-z])/iy;

type Look = (text: string, before: string) => Inside;

interface Inside {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/**
 * @param signs where blobs may begin.
 * @param look finds candidates in a decoded text, given what stood before the blob.
 */
export function findBlobs(
  text: string,
  { longWords, pairs, numbers }: Pick<Signs, 'longWords' | 'pairs' | 'numbers'>,
  look: Look,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let tried = 0;
  for (let i = 0; i < longWords.length; i += 2) {
    const word = longWords[i] as number;
    // Inside a run that was tried whole, words are tried one by one: no character is decoded more than twice.
    const start = word < tried ? word : runStart(text, word, tried);
    const end = word < tried ? (longWords[i + 1] as number) : runEnd(text, start);
    if (end - start < SHORTEST) continue;
    tried = Math.max(tried, end);
    const blob = blobAt(text, start, end, look);
    if (blob !== undefined) found.push(blob);
  }
  for (const start of pairs) {
    const end = matchEnd(APART, text, start);
    const inner = end < 0 ? undefined : hexText(text, start, end, 3);
    const blob =
      inner === undefined ? undefined : wrap(start, end, 'hex', look(inner, contextOf(text, start)));
    if (blob !== undefined) found.push(blob);
  }
  for (const { start, end, text: inner } of codeLists(text, numbers)) {
    const blob = wrap(start, end, 'codes', look(inner, contextOf(text, start)));
    if (blob !== undefined) found.push(blob);
  }
  return found;
}

/** A blob may begin with a short group before a mark: `aGk+…`. */
function runStart(text: string, word: number, tried: number): number {
  let start = word;
  while (start > tried && word - start < 64 && /[A-Za-z0-9+/]/.test(text[start - 1] as string)) start--;
  return start;
}

function runEnd(text: string, start: number): number {
  let end = matchEnd(BASE64, text, start);
  for (let line = start; end - line >= WRAPPED_LINE && text[end - 1] !== '=';) {
    const next = matchEnd(LINE_END, text, end);
    if (next < 0) break;
    line = next;
    const more = /[A-Za-z0-9+/]{1,100}={0,2}(?=\s|$|["'\\])/y;
    const stop = matchEnd(more, text, next);
    if (stop < 0) break;
    end = stop;
  }
  return end;
}

function blobAt(text: string, start: number, end: number, look: Look): Candidate | undefined {
  const hex = matchEnd(HEX, text, start);
  if (hex > 0) {
    const from = text.startsWith('0x', start) ? start + 2 : start;
    const inner = hexText(text, from, hex);
    return inner === undefined ? undefined : wrap(start, hex, 'hex', look(inner, contextOf(text, start)));
  }
  const inner = base32Text(text, start, end) ?? base64Text(text, start, end);
  return inner === undefined ? undefined : wrap(start, end, 'base64', look(inner, contextOf(text, start)));
}

function contextOf(text: string, start: number): string {
  return text.slice(Math.max(0, start - BEFORE), start);
}

function wrap(
  start: number,
  end: number,
  disguise: 'base64' | 'hex' | 'codes',
  inside: Inside,
): Candidate | undefined {
  const [first, ...others] = inside.candidates;
  if (first === undefined) return undefined;
  const strongest = others.reduce((best, one) => (beats(one, best) ? one : best), first);
  const whole = collapse(inside.text);
  const surface = collapse(inside.text.slice(strongest.start, strongest.end));
  const { canonical: inner, ...rest } = strongest;
  const canonical = surface === whole && inner !== undefined ? inner : whole;
  return { ...rest, start, end, disguise, canonical };
}
