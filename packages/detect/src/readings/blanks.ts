/** Values with more than one blank between their parts: `4111  1111`, `12   Baker  Street`. */
import { SPACED } from '../normalise/view.ts';
import type { Reading, Rewrite } from './reading.ts';

/** How far from a number its other parts may stand. */
const REACH = 48;
const BLANKS = /(?<=\S)[ \t]{2,4}(?=\S)/g;

/** @param numbers start, end, digits of words with digits. */
export function blankReadings(text: string, numbers: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  let done = 0;
  for (let i = 0; i < numbers.length; i += 3) {
    const start = numbers[i] as number;
    const end = numbers[i + 1] as number;
    if (end < done || !(isBlank(text, start - 2) || isBlank(text, end))) continue;
    const from = Math.max(done, start - REACH);
    const stretch = text.slice(from, end + REACH);
    const line = stretch.lastIndexOf('\n', start - from) + 1;
    const close = stretch.indexOf('\n', start - from);
    done = close < 0 ? from + stretch.length : from + close;
    const rewrites: Rewrite[] = [];
    for (const { 0: blanks, index } of text.slice(from + line, done).matchAll(BLANKS)) {
      const at = from + line + index;
      rewrites.push({ start: at, end: at + blanks.length, value: ' ' });
    }
    if (rewrites.length > 0) readings.push({ rewrites, how: SPACED, accepts });
  }
  return readings;
}

/** Two blanks at `at`. */
function isBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) === 32 && text.charCodeAt(at + 1) === 32;
}

/** Columns of a table stand blanks apart too, so what counts is arithmetic, a word beside it, or a street. */
function accepts({ evidence, type }: { readonly evidence: string; readonly type: string }): boolean {
  return type === 'ADDRESS' || evidence === 'checksum' || evidence === 'context';
}
