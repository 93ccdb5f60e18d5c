/** How long an answer counts before somebody has to look again. */
import { type Day, plusDays } from './day.ts';
import type { Source } from './claim.ts';

/**
 * Days. Governing documents of most AI vendors change at least twice a year; what was seen in the traffic says
 * something about the traffic of that week.
 */
const DAYS: Readonly<Record<Source['kind'], number>> = {
  document: 180,
  knowledge: 90,
  attestation: 365,
  answer: 365,
  observation: 7,
};

/** The last day on which an answer counts that came from such a source on `seenOn`. */
export const usuallyValidUntil = (source: Source['kind'], seenOn: Day): Day => plusDays(seenOn, DAYS[source]);
