/** What left the house: sums of a stretch of time, where it went and under whose law, and what waits for a decision. */
import { FATES } from '@bailiwick/contract/fates';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

export const fateSchema = z.enum(FATES);

const RANGES = ['24h', '7d', '30d', 'custom'] as const;

const stretch = z.object({
  range: z.enum(RANGES).default('7d'),
  /** Milliseconds since the epoch; for `custom`. */
  since: z.coerce.number().int().optional(),
  until: z.coerce.number().int().optional(),
  /** In whose days a trend is told, by its name (`Europe/Berlin`). */
  zone: z.string().max(64).default('UTC'),
});

const count = z.number();
const byFate = z.partialRecord(fateSchema, count);

const decisionSchema = z.object({
  kind: z.enum(['approve', 'suspension', 'claims', 'evidence', 'review', 'exception', 'objection']),
  /** The assessment that it is about, and its name. */
  profile: z.string(),
  name: z.string(),
  /** How many of these there are. */
  count,
  /** The last good day, and how far it is; negative when it is past. */
  due: z.string().optional(),
  daysLeft: count.optional(),
});

export const overviewSchema = z.object({
  /** Milliseconds since the epoch, on full hours: what the numbers cover. */
  since: z.number(),
  until: z.number(),
  /** The firm's own country, ISO 3166. */
  country: z.string().optional(),
  /** Rows of the journal that the numbers do not contain yet. */
  behind: count,
  totals: z.object({
    requests: count,
    /** Attempts, retries and fallbacks included: what the other numbers count. */
    passages: count,
    fates: byFate,
    failed: count,
    withheld: count,
    inputTokens: count,
    outputTokens: count,
    cost: count,
    /** Bytes that went to vendors. */
    sentBytes: count,
  }),
  step: z.enum(['hour', 'day']),
  trend: z.array(z.object({ at: z.number(), fates: byFate })),
  classes: z.array(z.object({ class: z.string(), passages: count, fates: byFate })),
  offerings: z.array(
    z.object({
      offering: z.string(),
      private: z.boolean(),
      region: z.string().optional(),
      passages: count,
      fates: byFate,
      failed: count,
      cost: count,
    }),
  ),
  /** Where what left was processed. */
  places: z.array(
    z.object({
      /** ISO 3166, or `EU`; left out where nobody knows. */
      place: z.string().optional(),
      /** Countries whose law governs who processes it: the company that signs, and the one behind it. */
      law: z.array(z.string()),
      /** Whether the register says whose law it is. */
      lawKnown: z.boolean(),
      /** On the firm's own machines. */
      private: z.boolean(),
      offerings: z.array(z.string()),
      passages: count,
      fates: byFate,
    }),
  ),
  decisions: z.array(decisionSchema),
});

export const overviewEndpoints = {
  read: endpoint({
    method: 'GET',
    path: '/overview',
    access: 'overview.read',
    summary: 'What left the house in a stretch of time, as what, where to and under whose law.',
    input: stretch,
    output: overviewSchema,
  }),
  live: endpoint({
    method: 'GET',
    path: '/overview/live',
    access: 'overview.read',
    summary: 'The same, again whenever something has happened, at most twice a second.',
    input: stretch,
    output: overviewSchema,
    answers: 'lines',
  }),
} as const;

export type Overview = z.output<typeof overviewSchema>;
export type OpenDecision = z.output<typeof decisionSchema>;
export type Range = (typeof RANGES)[number];
