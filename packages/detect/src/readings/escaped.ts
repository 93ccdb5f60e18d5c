/**
 * A lone byte of quoted-printable inside a value: `536=2D22-1234`, `anna=40example.org`.
 *
 * In source code and addresses of pages `=40` is an assignment, so it is read as a byte only where that makes a value.
 */
import { quotedPrintableAt } from '../normalise/escapes.ts';
import { QUOTED_PRINTABLE } from '../normalise/view.ts';
import { isWordAt } from '../letters.ts';
import { matchEnd } from '../recogniser.ts';
import type { Reading, Rewrite } from './reading.ts';

/** Escapes nearer than this are of one value. */
const NEAR = 24;
const MOST = 64;

/** @param numbers start, end, digits of words with digits: the hex digits of every printable byte begin with one. */
export function escapedReadings(text: string, numbers: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  let run: Rewrite[] = [];
  const close = (): void => {
    if (run.length > 0) readings.push({ rewrites: run, how: QUOTED_PRINTABLE, accepts });
    run = [];
  };
  for (let i = 0; i < numbers.length; i += 3) {
    const start = (numbers[i] as number) - 1;
    if (text.charCodeAt(start) !== 61) continue;
    const byte = quotedPrintableAt(text, start);
    if (byte === undefined || !isPrintable(byte.value) || isAssignment(text, start)) continue;
    const last = run.at(-1);
    if (last !== undefined && (start - last.end > NEAR || run.length === MOST)) close();
    run.push({ start, end: byte.end, value: byte.value });
  }
  close();
  return readings;
}

/** `status=200 `, `&page=40&`: a whole name before the sign, and nothing but the number behind it. */
const NUMBER_ALONE = /=\d{2,19}(?:\.\d{1,9})?[a-z]{0,2}(?=[\s&,;)"'\]}]|$)/y;
const SHORTEST_NAME = 4;
/** `id=72f6c845`: a key of a machine behind a name of two letters. */
const KEY_ALONE = /=(?=[\da-f]{0,39}[a-f])[\da-f]{6,40}(?=[\s&,;)"'\]}]|$)/y;
const SHORTEST_NAME_OF_KEY = 2;
const LONGEST_NAME = 32;

function isAssignment(text: string, sign: number): boolean {
  let start = sign;
  while (start > 0 && sign - start < LONGEST_NAME && isSmallLetter(text.charCodeAt(start - 1))) start--;
  if (sign - start < SHORTEST_NAME_OF_KEY || isWordAt(text, start - 1)) return false;
  if (sign - start >= SHORTEST_NAME && matchEnd(NUMBER_ALONE, text, sign) > 0) return true;
  return matchEnd(KEY_ALONE, text, sign) > 0;
}

/** Small letters and underscores, of which names of settings are made. */
function isSmallLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 95;
}

function isPrintable(value: string): boolean {
  return value >= ' ' && value !== '\u007f';
}

/** What is named by nothing but its label would be named so with the escape in it. */
function accepts({ evidence, type }: { readonly evidence: string; readonly type: string }): boolean {
  return evidence !== 'model' && type !== 'PASSWORD';
}
