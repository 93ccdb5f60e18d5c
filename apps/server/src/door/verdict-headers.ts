import type { Attempt, Exchange } from './exchange.ts';
import { actionOf } from './journaling.ts';

/** What the caller may know of the decision: types and counts, never values. */
export function verdictHeaders(exchange: Exchange, attempt: Attempt): Record<string, string> {
  const { inspection } = exchange;
  const { offering } = attempt.stop;
  const findings = [...inspection.types].map(([type, count]) => `${type}=${count}`).join(',');
  return {
    'x-bailiwick-record': attempt.id,
    'x-bailiwick-decision': actionOf(exchange, attempt),
    'x-bailiwick-offering': offering.id,
    ...(findings === '' ? {} : { 'x-bailiwick-findings': findings }),
    ...classesHeader(exchange),
  };
}

/** The kinds of data that were found, of a refused request as well: whoever asks for an approval names them. */
export function classesHeader({ inspection }: Exchange): Record<string, string> {
  const classes = [...inspection.classes.keys()].join(',');
  return classes === '' ? {} : { 'x-bailiwick-classes': classes };
}
