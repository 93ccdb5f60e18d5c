/** Spans of time as contracts write them, on words made alike: `30 days`, `10 business days`, `3 months`, `72 hours`. */

export interface Period {
  readonly count: number;
  readonly unit: 'hours' | 'business days' | 'days' | 'weeks' | 'months' | 'years';
  readonly at: number;
  readonly end: number;
}

const PERIOD =
  /\b(\d{1,4})(?: (?:full|consecutive|clear|additional|or (?:more|fewer)))? (hours|business days|days|weeks|months|years)\b/g;
const DAYS = { hours: 1 / 24, 'business days': 1, days: 1, weeks: 7, months: 30, years: 365 } as const;

export function periodsIn(words: string): readonly Period[] {
  return [...words.matchAll(PERIOD)].map((found) => ({
    count: Number(found[1]),
    unit: found[2] as Period['unit'],
    at: found.index,
    end: found.index + found[0].length,
  }));
}

/** A month is 30 days, a year 365. */
export function daysOf({ count, unit }: Period): number {
  return Math.round(count * DAYS[unit] * 100) / 100;
}

/** As many days as pass on the calendar: ten business days are two weeks. */
export function calendarDays(period: Period): number {
  return period.unit === 'business days' ? Math.ceil((period.count * 7) / 5) : daysOf(period);
}

const TOLD_SUM = /\b(?:i\.e\.?|that is|in total|altogether)[^\d;]{0,20}\d+ (?:days|weeks|months|years)\b/;

/** `within 45 days after that period, i.e. 75 days after the term`: the sum, where the sentence tells it. */
export function toldSum(words: string, { end }: Period): Period | undefined {
  const told = TOLD_SUM.exec(words.slice(end));
  return told === null ? undefined : periodsIn(told[0])[0];
}
