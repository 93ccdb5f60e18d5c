/** Days and months in UTC, from milliseconds since the epoch. */

/** `2026-11-22` */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** `2026-11` */
export function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7);
}

/** Whole seconds, rounded up, so that whoever waits that long comes on the new day. */
export function secondsToNextDay(now: number): number {
  const date = new Date(now);
  return secondsUntil(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1), now);
}

export function secondsToNextMonth(now: number): number {
  const date = new Date(now);
  return secondsUntil(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1), now);
}

function secondsUntil(then: number, now: number): number {
  return Math.max(1, Math.ceil((then - now) / 1_000));
}
