/** What exactly happened: passages through the door, found, read one by one, proven and taken along. */
import { FATES } from '@bailiwick/contract/fates';
import { FINDING_TYPES, type FindingType } from '@bailiwick/contract/classes';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { fateSchema } from './overview.ts';

export const ENDINGS = [
  'under_way',
  'completed',
  'blocked',
  'refused',
  'upstream_failed',
  'upstream_timeout',
  'cancelled',
  'interrupted',
] as const;

const word = z.string().min(1).max(200);
const time = z.coerce.number().int();

/** What must hold; what is left out is not asked. Times in milliseconds since the epoch, the end not included. */
export const searchSchema = z.object({
  since: time.optional(),
  until: time.optional(),
  principal: word.optional(),
  team: word.optional(),
  purpose: word.optional(),
  offering: word.optional(),
  region: word.optional(),
  model: word.optional(),
  code: word.optional(),
  class: word.optional(),
  type: z.enum(FINDING_TYPES as readonly [FindingType, ...FindingType[]]).optional(),
  fate: fateSchema.optional(),
  ending: z.enum(ENDINGS).optional(),
  /** Stands somewhere in the reason. */
  because: word.optional(),
  /** Whether something was kept out of the reply. */
  withheld: z.stringbool().or(z.boolean()).optional(),
});

const SORTS = ['at', 'duration', 'tokens', 'cost', 'bytes'] as const;

const counts = z.record(z.string(), z.number());

const passageSchema = z.object({
  id: z.string(),
  request: z.string(),
  attempt: z.number(),
  at: z.number(),
  principal: z.string(),
  /** Of the key or person, where it is known. */
  name: z.string().optional(),
  team: z.string().optional(),
  route: z.string(),
  purpose: z.string().optional(),
  offering: z.string().optional(),
  region: z.string().optional(),
  private: z.boolean(),
  model: z.string().optional(),
  fate: z.enum(FATES),
  ending: z.enum(ENDINGS),
  code: z.string().optional(),
  because: z.string().optional(),
  /** What went wrong after it had left. */
  failure: z.string().optional(),
  /** How often each was found. */
  classes: counts,
  types: counts,
  withheld: counts,
  inputTokens: z.number().optional(),
  outputTokens: z.number().optional(),
  cost: z.number().optional(),
  requestBytes: z.number(),
  replyBytes: z.number(),
  durationMs: z.number().optional(),
});

const attemptSchema = passageSchema.extend({
  /** Text positions that were looked at, passed by their shape, and left alone because they are signed. */
  positions: z.object({ inspected: z.number(), passed: z.number(), sealed: z.number() }).optional(),
  scope: z.string().optional(),
  upstreamStatus: z.number().optional(),
  firstByteMs: z.number().optional(),
  /** The key agreement with the vendor, and with the caller; `plain` without TLS. */
  tlsGroup: z.string().optional(),
  callerTls: z.string().optional(),
  /** The vendor's words that the decision quotes, with the document that they stand in, as the register has it now. */
  clauses: z.array(
    z.object({
      quote: z.string(),
      field: z.string(),
      question: z.string(),
      profile: z.string(),
      title: z.string(),
      url: z.string().optional(),
      seenOn: z.string(),
    }),
  ),
  /** Its places in the ledger. */
  entries: z.array(z.object({ index: z.number(), kind: z.enum(['intent', 'outcome']) })),
});

const none = z.object({});

export const activityEndpoints = {
  find: endpoint({
    method: 'GET',
    path: '/activity',
    access: 'activity.read',
    summary: 'Passages through the door that a search means, a page at a time.',
    input: searchSchema.extend({
      sort: z.enum(SORTS).default('at'),
      direction: z.enum(['ascending', 'descending']).default('descending'),
      /** What the page before gave as `next`. */
      after: z
        .string()
        .regex(/^-?[\d.e+]+_\d+$/)
        .max(60)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(passageSchema), next: z.string().optional() }),
  }),
  totals: endpoint({
    method: 'GET',
    path: '/activity/totals',
    access: 'activity.read',
    summary: 'How many passages a search means, and what they come to.',
    input: searchSchema,
    output: z.object({
      passages: z.number(),
      requests: z.number(),
      tokens: z.number(),
      cost: z.number(),
      bytes: z.number(),
    }),
  }),
  words: endpoint({
    method: 'GET',
    path: '/activity/words',
    access: 'activity.read',
    summary: 'What a search can ask for: every person, team, offering, model and code that was ever seen.',
    input: none,
    output: z.object({
      principal: z.array(z.object({ id: z.string(), name: z.string() })),
      team: z.array(z.string()),
      purpose: z.array(z.string()),
      offering: z.array(z.string()),
      region: z.array(z.string()),
      model: z.array(z.string()),
      code: z.array(z.string()),
      class: z.array(z.string()),
    }),
  }),
  record: endpoint({
    method: 'GET',
    path: '/activity/records/:id',
    access: 'activity.read',
    summary:
      'One request with every attempt: decision and reason, what was found, and its places in the ledger.',
    input: z.object({ id: z.string().max(40) }),
    output: z.object({
      request: z.string(),
      attempts: z.array(attemptSchema),
      /** The ledger and the keys that verify it, a line each. */
      ledger: z.object({ origin: z.string(), keys: z.array(z.string()) }),
    }),
  }),
  proof: endpoint({
    method: 'GET',
    path: '/activity/proofs/:index',
    access: 'activity.read',
    summary:
      'Proves that an entry stands in the ledger: a file (c2sp.org/tlog-proof) that anybody can check offline.',
    input: z.object({ index: z.coerce.number().int().nonnegative() }),
    output: none,
    answers: 'file',
  }),
  export: endpoint({
    method: 'GET',
    path: '/activity/export',
    access: 'activity.read',
    summary: 'Every passage that a search means, the oldest first, as CSV or as a JSON document a line.',
    input: searchSchema.extend({ format: z.enum(['csv', 'jsonl']) }),
    output: none,
    answers: 'file',
  }),
  views: endpoint({
    method: 'GET',
    path: '/activity/views',
    access: 'activity.read',
    summary: 'The searches that you keep.',
    input: none,
    output: z.object({
      views: z.array(z.object({ id: z.string(), name: z.string(), search: z.string() })),
    }),
  }),
  keepView: endpoint({
    method: 'PUT',
    path: '/activity/views',
    access: 'activity.read',
    summary: 'Keeps a search under a name; one of that name is replaced.',
    input: z.object({ name: z.string().trim().min(1).max(80), search: z.string().max(2_000) }),
    output: none,
  }),
  dropView: endpoint({
    method: 'DELETE',
    path: '/activity/views/:id',
    access: 'activity.read',
    summary: 'Forgets a search.',
    input: z.object({ id: z.string().max(40) }),
    output: none,
  }),
} as const;

export type Passage = z.output<typeof passageSchema>;
export type Attempt = z.output<typeof attemptSchema>;
export type Search = z.input<typeof searchSchema>;
