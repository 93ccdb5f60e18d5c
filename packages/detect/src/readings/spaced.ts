/** Values with something between every two characters: `4 1 1 1  1 1 1 1`, `a.n.n.a.@.x`, `D-E-8-9`. */
import { isWordAt } from '../letters.ts';
import { SPACED } from '../normalise/view.ts';
import type { Reading, Rewrite } from './reading.ts';

/** What comes behind is read by the next run. */
const LONGEST = 1200;
const WIDEST_GAP = 5;

/** The reading of the run of single characters that begins at `start`. */
export function spacedReading(text: string, start: number): Reading | undefined {
  const first = text[start + 1];
  if (first === undefined) return undefined;
  const isListed = isCommaList(text, start);
  const separator = isListed ? ', ' : first;
  const begin = signBefore(text, start, separator);
  const rewrites: Rewrite[] = [];
  let end = start + 1;
  for (let at = nextSingle(text, end); at > 0 && at - start < LONGEST; at = nextSingle(text, end)) {
    const value = gap(text.slice(end, at), separator);
    if (value === undefined) break;
    rewrites.push({ start: end, end: at, value });
    end = at + 1;
  }
  if (rewrites.length < 5) return undefined;
  const lead = begin < start ? [{ start: begin + 1, end: start, value: '' }] : [];
  return { rewrites: [...lead, ...rewrites], how: SPACED, accepts: isListed ? isSpelt : isNoGuess };
}

/** `D, E, 8, 9`: spelt with a comma and a space behind each. */
function isCommaList(text: string, start: number): boolean {
  return /^[\p{L}\p{N}], [\p{L}\p{N}], [\p{L}\p{N}], /u.test(text.slice(start, start + 9));
}

type Shown = { readonly evidence: string; readonly type: string; readonly score: number };
const isNoGuess = ({ evidence }: Shown): boolean => evidence !== 'model';
/** A list of single digits is right by chance too often: a word has to speak of it, or letters stand in it. */
const isSpelt = ({ evidence, type, score }: Shown): boolean =>
  type === 'IBAN' || type === 'EMAIL' || evidence === 'context' || (type !== 'CREDIT_CARD' && score >= SAID);
/** What a word speaks of and a check digit confirms scores this much. */
const SAID = 0.95;

/** The next word if it is one character, a few units on at most; -1 otherwise. */
function nextSingle(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from <= WIDEST_GAP && !isWordAt(text, at)) at++;
  return at > from && at - from <= WIDEST_GAP && isWordAt(text, at) && !isWordAt(text, at + 1) ? at : -1;
}

/** `+ 4 9`: a sign that belongs to the first character. */
function signBefore(text: string, start: number, separator: string): number {
  const sign = text[start - 2];
  return text[start - 1] === separator && (sign === '+' || sign === '(') ? start - 2 : start;
}

/** What stands between two characters once the separators are gone: nothing, a mark of the value, or white space. */
function gap(between: string, separator: string): string | undefined {
  if (between === separator) return '';
  if (between.length === 2 && separator === ' ' && between === '  ') return ' ';
  // The groups of the value stand apart as they did: `4.1 .5.3`.
  if (separator !== ' ' && between.length < 4 && between.trim() === separator) return ' ';
  if (!between.startsWith(separator) || !between.endsWith(separator)) return undefined;
  const inner = between.slice(separator.length, -separator.length);
  if (inner === '') return between.length > 1 ? separator : '';
  return inner.trim() === '' ? ' ' : inner;
}
