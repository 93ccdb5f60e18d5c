/** Days of the calendar in UTC, `2026-08-05`: what contracts and claims are dated by. They sort as text. */
declare const brand: unique symbol;
export type Day = string & { readonly [brand]: 'Day' };

const MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** @returns undefined where `text` is no day of the calendar. */
export function parseDay(text: string): Day | undefined {
  if (!SHAPE.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text ? (text as Day) : undefined;
}

/** @param at milliseconds since the epoch. */
export const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10) as Day;

/** Milliseconds since the epoch at which the day begins. */
export const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The first moment at which a claim that is valid until `day` counts no more: the day itself is still good. */
export const endOf = (day: Day): number => startOf(day) + MS;

export const plusDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * MS);

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((startOf(to) - startOf(from)) / MS);
