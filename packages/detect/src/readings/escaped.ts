/**
 * A lone byte of quoted-printable inside a value: `536=2D22-1234`, `anna=40example.org`.
 *
 * In source code and addresses of pages `=40` is an assignment, so it is read as a byte only where that makes a value.
 */
import { quotedPrintableAt } from '../normalise/escapes.ts';
import { QUOTED_PRINTABLE } from '../normalise/view.ts';
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
    if (byte === undefined || !isPrintable(byte.value)) continue;
    const last = run.at(-1);
    if (last !== undefined && (start - last.end > NEAR || run.length === MOST)) close();
    run.push({ start, end: byte.end, value: byte.value });
  }
  close();
  return readings;
}

function isPrintable(value: string): boolean {
  return value >= ' ' && value !== '\u007f';
}

/** What is named by nothing but its label would be named so with the escape in it. */
function accepts({ evidence, type }: { readonly evidence: string; readonly type: string }): boolean {
  return evidence !== 'model' && type !== 'PASSWORD';
}
