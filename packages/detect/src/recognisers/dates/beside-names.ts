/** Days of birth in brackets behind the name of somebody who was found: `Ida Brandt (12 March 1982)`. */
import type { Candidate } from '../../candidate.ts';

const YEAR = /(?:19[2-9]\d|200\d)(?!\d)/u;

/** @param found the findings of the text so far. */
export function birthsBesideNames(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const dates = found.filter(
    ({ type, start, end }) => type === 'DATE_TIME' && text[start - 1] === '(' && text[end] === ')',
  );
  if (dates.length === 0) return [];
  const people = new Set(
    found
      .filter(({ type, start, end }) => type === 'PERSON' && text.slice(start, end).includes(' '))
      .map(({ end }) => end),
  );
  return dates
    .filter(
      ({ start, end }) =>
        text[start - 2] === ' ' && people.has(start - 2) && YEAR.test(text.slice(start, end)),
    )
    .map(({ start, end }) => ({ start, end, type: 'DATE_OF_BIRTH', score: 0.7, evidence: 'context' }));
}
