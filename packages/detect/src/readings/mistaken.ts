/**
 * Letters that stand for digits, as a tired hand or a scanner leaves them: `4lll llll`, `O49 l7l`, `DE89 37O4`.
 *
 * A run needs a digit too, and what it is read as has to convince by arithmetic or by a word beside it.
 */
import { isDigitCode, isWordAt } from '../letters.ts';
import { HOMOGLYPH } from '../normalise/view.ts';
import type { Reading, Rewrite } from './reading.ts';

/** By code of ASCII: the code of the digit that a letter looks like. */
const LOOKS_LIKE = new Uint8Array(128);
for (const pair of ['O0', 'o0', 'I1', 'l1']) LOOKS_LIKE[pair.charCodeAt(0)] = pair.charCodeAt(1);

function looksLikeDigit(code: number): boolean {
  return code < 128 && LOOKS_LIKE[code] !== 0;
}

/** Groups of digits, capitals and such letters, one separator apart. */
const RUN = /[A-Z\dol](?:[ ./-]?[A-Z\dol]){6,40}(?![\p{L}\p{N}])/uy;
/** `123 456 789 o valor`. */
const WORD_LAST = /(?: [olOI])+$/;
const MOST_GROUPS = 8;

/** @param numbers start, end, digits of words with digits. */
export function mistakenReadings(text: string, numbers: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  let done = 0;
  for (let i = 0; i < numbers.length; i += 3) {
    const start = numbers[i] as number;
    const end = numbers[i + 1] as number;
    if (start < done || !isSuspect(text, start, end, numbers[i + 2] as number)) continue;
    RUN.lastIndex = firstGroup(text, start, done);
    const match = RUN.exec(text);
    if (match === null) continue;
    const [run] = match;
    done = match.index + run.length;
    const tail = WORD_LAST.exec(run);
    if (tail !== null) done -= tail[0].length;
    const rewrites = rewritesIn(text, match.index, done);
    if (rewrites.length > 0) readings.push({ rewrites, how: HOMOGLYPH, accepts });
  }
  return readings;
}

/** Such a letter stands in the word, or one separator off. */
function isSuspect(text: string, start: number, end: number, digits: number): boolean {
  if (isSeparator(text.charCodeAt(end)) && looksLikeDigit(text.charCodeAt(end + 1))) return true;
  if (isSeparator(text.charCodeAt(start - 1)) && looksLikeDigit(text.charCodeAt(start - 2))) return true;
  if (digits === end - start) return false;
  for (let at = start; at < end; at++) if (looksLikeDigit(text.charCodeAt(at))) return true;
  return false;
}

/** Where the run begins: groups before `start` that hold a digit or such a letter, and the letters of a country or two. */
function firstGroup(text: string, start: number, least: number): number {
  let first = start;
  for (let group = 0; group < MOST_GROUPS && isSeparator(text.charCodeAt(first - 1)); group++) {
    let at = first - 1;
    let likes = 0;
    for (; at > least && isCapital(text.charCodeAt(at - 1)); at--)
      if (isLike(text.charCodeAt(at - 1))) likes++;
    const length = first - 1 - at;
    // `o` alone is a word: `é o 123 456 789`.
    const isWord = likes === 1 && length === 1 && !isDigitCode(text.charCodeAt(at));
    if (length === 0 || isWord || (likes === 0 && length > 2) || isWordAt(text, at - 1)) break;
    first = at;
    if (likes === 0) break;
  }
  return first;
}

/** A small letter is none of an identifier's own; a capital may be, where another letter stands beside it. */
function rewritesIn(text: string, from: number, to: number): readonly Rewrite[] {
  const rewrites: Rewrite[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!looksLikeDigit(code)) continue;
    const isDigit = code > 96 || (isNumeric(text, at - 1, from, to) && isNumeric(text, at + 1, from, to));
    if (isDigit)
      rewrites.push({ start: at, end: at + 1, value: String.fromCharCode(LOOKS_LIKE[code] as number) });
  }
  return rewrites;
}

/** A digit, what looks like one, or the end of a group. */
function isNumeric(text: string, at: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at);
  return at < from || at >= to || isLike(code) || isSeparator(code);
}

/** A capital, or what may be a digit. */
const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || isLike(code);
const isLike = (code: number): boolean => isDigitCode(code) || looksLikeDigit(code);

/** A space, a hyphen, a point or a slash. */
const isSeparator = (code: number): boolean => code === 32 || (code >= 45 && code <= 47);

function accepts({ evidence, type }: { readonly evidence: string; readonly type: string }): boolean {
  if (type === 'IP') return true;
  return (evidence === 'checksum' || evidence === 'context') && type !== 'PASSWORD' && type !== 'AMOUNT';
}
