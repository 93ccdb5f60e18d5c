/** Days as somebody lives them: in their own time zone, where a day may have 23 or 25 hours. */

const HOUR = 3_600_000;

/**
 * The moments at which days begin between two full hours; the first is where it starts, in the middle of a day or not.
 *
 * @param zone a name of the time zone database; one that is not known is read as UTC.
 */
export function daysIn(since: number, until: number, zone: string): readonly number[] {
  const dayOf = calendarOf(zone);
  const starts: number[] = [];
  let before: string | undefined;
  for (let at = since; at < until; at += HOUR) {
    const day = dayOf(at);
    if (day !== before) starts.push(at);
    before = day;
  }
  return starts;
}

function calendarOf(zone: string): (at: number) => string {
  const format = (timeZone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  let known: Intl.DateTimeFormat;
  try {
    known = format(zone);
  } catch {
    known = format('UTC');
  }
  return (at) => known.format(at);
}
