/** All other readings of a text that its signs call for. */
import type { Candidate } from '../candidate.ts';
import type { Signs } from '../scan.ts';
import { addressReadings } from './address.ts';
import { groupedReadings } from './grouped.ts';
import { type Reading, tryReading } from './reading.ts';
import { spacedReading } from './spaced.ts';
import { spelledReadings } from './spelled.ts';
import { wrappedReadings } from './wrapped.ts';

/**
 * Candidates that only another reading shows, at offsets of `text`.
 *
 * @param find runs the recognisers on a rewritten stretch.
 */
export function otherReadings(
  text: string,
  signs: Signs,
  find: (text: string) => readonly Candidate[],
): readonly Candidate[] {
  const readings: Reading[] = [];
  for (const start of signs.spaced) {
    const reading = spacedReading(text, start);
    if (reading !== undefined) readings.push(reading);
  }
  if (signs.entries.length > 0) readings.push(...spelledReadings(text, signs.words, signs.entries));
  if (signs.entries.length + signs.ats.length > 0)
    readings.push(...addressReadings(text, signs.ats, signs.words, signs.entries));
  if (signs.numbers.length + signs.ats.length > 0 && text.includes('\n'))
    readings.push(...wrappedReadings(text, signs.numbers, signs.ats));
  if (signs.numbers.length > 6) readings.push(...groupedReadings(text, signs.numbers));
  return readings.flatMap((reading) => tryReading(text, reading, find));
}
