/** Which characters a list of spans covers. */
import type { Span } from './labelled.ts';

export type Extent = Pick<Span, 'start' | 'end'>;

/** One byte per character of the text: 1 where a span lies over it. */
export function cover(length: number, spans: readonly Extent[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}

export function countCovered(covered: Uint8Array, { start, end }: Extent): number {
  let count = 0;
  for (let at = start; at < end; at++) count += covered[at] ?? 0;
  return count;
}

/** Whether at least half of the characters of the span are covered. */
export function halfCovered(covered: Uint8Array, span: Extent): boolean {
  return countCovered(covered, span) * 2 >= span.end - span.start;
}

/** Whether every character of the span that can be seen is covered: nothing readable is left. */
export function fullyCovered(text: string, covered: Uint8Array, { start, end }: Extent): boolean {
  for (let at = start; at < end; at++) {
    if (covered[at] !== 1 && /[^\s\p{Cf}]/u.test(text[at] ?? ' ')) return false;
  }
  return true;
}
