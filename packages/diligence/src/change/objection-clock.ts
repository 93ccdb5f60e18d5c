/** How long the customer may object to a new sub-processor, counted from a day. */
import { readTerms } from '@bailiwick/evidence';
import type { NoticeDays } from '@bailiwick/evidence/fields';
import { dayOf, type Day, plusDays, startOf } from '../day.ts';

export interface ObjectionTerm {
  /** The last day; undefined where the document names no number of days. */
  readonly deadline: Day | undefined;
  /** The words of the document that give the days. */
  readonly clause: string | undefined;
  /** How it was counted and what it leaves out, in plain words. */
  readonly note: string;
}

/** Longer than any notice period: a number beyond it was misread. */
const MOST_DAYS = 366;

/** @param text the agreement that gives the right; @param from the day on which the change was announced, or seen. */
export function objectionTerm(text: string, from: Day): ObjectionTerm {
  const { value, quotes } = readTerms(text).subprocessor_notice_days;
  return objectionTermOf(value, quotes[0]?.text, from);
}

/**
 * The day on which notice was received does not count, as in Art. 3(1) of Regulation (EEC, Euratom) No 1182/71 and
 * section 187(1) of the German Civil Code. A term that may end later (a holiday, a weekend at its end) is given as the
 * earlier day: who objects by then is in time either way.
 *
 * @param value what is promised: `30`, `10 business days`, `unspecified`.
 */
export function objectionTermOf(
  value: NoticeDays | 'absent',
  clause: string | undefined,
  from: Day,
): ObjectionTerm {
  const days = /^\d/.test(value) ? Number.parseInt(value, 10) : undefined;
  if (days === undefined || days === 0 || days > MOST_DAYS) {
    const note =
      value === 'absent'
        ? 'The document does not say how long one may object. Object without delay.'
        : 'The document promises notice but names no number of days. Object without delay.';
    return { deadline: undefined, clause, note };
  }
  if (value.endsWith('business days')) {
    return {
      deadline: plusBusinessDays(from, days),
      clause,
      note: `${days} business days from ${from}, Saturdays and Sundays left out. Public holidays are not known here; they can only make it later.`,
    };
  }
  return {
    deadline: plusDays(from, days),
    clause,
    note: `${days} days from ${from}, which itself does not count.`,
  };
}

const MS = 86_400_000;

function plusBusinessDays(from: Day, days: number): Day {
  let at = startOf(from);
  for (let left = days; left > 0;) {
    at += MS;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dayOf(at);
}
