/** All other readings of a text that its signs call for. */
import type { Candidate } from '../candidate.ts';
import type { Signs } from '../scan.ts';
import { addressReadings } from './address.ts';
import { blankReadings } from './blanks.ts';
import { escapedReadings } from './escaped.ts';
import { groupedReadings } from './grouped.ts';
import { mistakenReadings } from './mistaken.ts';
import { type Find, type Reading, tryReading } from './reading.ts';
import { reversedReadings } from './reversed.ts';
import { spacedReading } from './spaced.ts';
import { spelledReadings, spelledRuns } from './spelled.ts';
import { LINE_END, wrappedReadings } from './wrapped.ts';

/**
 * Candidates that only another reading shows, at offsets of `text`. What a candidate covers already is not read again.
 *
 * @param found what the text shows as it is.
 * @param find runs recognisers on a rewritten stretch.
 */
export function otherReadings(
  text: string,
  signs: Signs,
  found: readonly Candidate[],
  find: Find,
): readonly Candidate[] {
  const readings: Reading[] = [];
  for (const start of signs.spaced) {
    const reading = spacedReading(text, start);
    if (reading !== undefined) readings.push(reading);
  }
  if (signs.entries.length > 0) readings.push(...spelledReadings(text, signs.words, signs.entries));
  if (signs.entries.length + signs.ats.length > 0)
    readings.push(...addressReadings(text, signs.ats, signs.words, signs.entries));
  if (signs.numbers.length + signs.ats.length + signs.prefixes.length > 0 && LINE_END.test(text))
    readings.push(...wrappedReadings(text, signs));
  if (signs.numbers.length > 0 && text.includes('=')) readings.push(...escapedReadings(text, signs.numbers));
  if (signs.numbers.length > 0 && text.includes('  ')) readings.push(...blankReadings(text, signs.numbers));
  if (signs.numbers.length > 6) readings.push(...groupedReadings(text, signs.numbers));
  if (signs.numbers.length > 0) readings.push(...mistakenReadings(text, signs.numbers));
  if (signs.numbers.length + signs.ats.length > 0)
    readings.push(...reversedReadings(text, signs.numbers, signs.ats));
  if (readings.length === 0) return [];
  const isCovered = coverage(found);
  return readings.flatMap((reading) => {
    const { rewrites } = reading;
    const covered = isCovered(rewrites[0]?.start ?? 0, rewrites.at(-1)?.end ?? 0);
    return covered ? [] : tryReading(text, reading, find);
  });
}

/** Whether one candidate covers a span. */
function coverage(found: readonly Candidate[]): (start: number, end: number) => boolean {
  const sorted = found.filter((one) => one.evidence !== 'model').toSorted((a, b) => a.start - b.start);
  /** The furthest end of the candidates up to each. */
  const ends = new Int32Array(sorted.length);
  for (const [i, one] of sorted.entries()) ends[i] = Math.max(i === 0 ? 0 : (ends[i - 1] as number), one.end);
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Candidate).start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] as number) >= end;
  };
}

/**
 * A model reads words; in a run of single characters, or of digits as words, it reads noise. Its candidates that touch such a run are left
 * out: what the run holds is for the other reading to say.
 */
export function withoutNoise(text: string, signs: Signs, found: Candidate[]): Candidate[] {
  const spelled = signs.entries.length > 0 ? spelledRuns(text, signs.words, signs.entries) : [];
  if (signs.spaced.length + spelled.length === 0) return found;
  const ends = signs.spaced.map((start) => spacedReading(text, start)?.rewrites.at(-1)?.end ?? start);
  const isSpaced = touching(signs.spaced, ends);
  const isSpelled = touching(
    spelled.filter((_, i) => i % 2 === 0),
    spelled.filter((_, i) => i % 2 === 1),
  );
  return found.filter((one) => one.evidence !== 'model' || !(isSpaced(one) || isSpelled(one)));
}

/** Whether a candidate touches one of the runs, which are in order. */
function touching(starts: readonly number[], ends: readonly number[]): (one: Candidate) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return (starts[low] ?? Infinity) < end;
  };
}
