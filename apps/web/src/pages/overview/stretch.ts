/** The stretch of time that the overview is asked for, as it stands in the address of the page. */
import type { Range } from '@bailiwick/api/overview';

export const RANGES = ['24h', '7d', '30d', 'custom'] as const satisfies readonly Range[];

export interface Stretch {
  readonly range: Range;
  /** Days of the calendar, both included; for `custom`. */
  readonly from: string;
  readonly to: string;
}

export function stretchIn(search: URLSearchParams): Stretch {
  const wanted = search.get('range');
  return {
    range: RANGES.find((one) => one === wanted) ?? '7d',
    from: dayIn(search.get('from')),
    to: dayIn(search.get('to')),
  };
}

const dayIn = (text: string | null): string => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? (text ?? '') : '');

/** As the server is asked; a day begins and ends where the reader lives. */
export function askedOf({ range, from, to }: Stretch): {
  readonly range: Range;
  readonly zone: string;
  readonly since?: number;
  readonly until?: number;
} {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (range !== 'custom') return { range, zone };
  const since = from === '' ? undefined : new Date(`${from}T00:00:00`).getTime();
  const until = to === '' ? undefined : dayAfter(to);
  return {
    range,
    zone,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

function dayAfter(day: string): number {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + 1);
  return date.getTime();
}
