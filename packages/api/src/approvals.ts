/** Approvals: somebody asks that certain data may pass where the rules do not let it; somebody else decides. */
import * as z from 'zod';
import { LONGEST_TRIAL, actionSchema } from './trial.ts';
import { endpoint } from './endpoint.ts';

export const LONGEST_REASON = 200;

const idSchema = z.string().regex(/^ap_[0-9a-z]{26}$/);
/** One line. */
const sentence = z
  .string()
  .trim()
  .max(LONGEST_REASON)
  .regex(/^\P{Cc}*$/u);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const formSchema = z.enum(['clear', 'pseudonymised']);

export const approvalSchema = z.object({
  id: z.string(),
  /** Who asks, by name; and whether that is who reads this. */
  asker: z.string(),
  own: z.boolean(),
  offering: z.string(),
  /** Each class with what stood in its way: the rule, and the vendor's clause where there is one. */
  verdicts: z.array(z.object({ class: z.string(), action: actionSchema, because: z.string() })),
  /** The journal's name of the request. */
  record: z.string().optional(),
  asked: z.number(),
  state: z.enum(['open', 'granted', 'refused', 'withdrawn', 'ended']),
  /** Left out once its time is over. */
  reason: z.string().optional(),
  /** Only where the asker chose to show it, and only until the decision. */
  text: z.string().optional(),
  decider: z.string().optional(),
  decided: z.number().optional(),
  word: z.string().optional(),
  form: formSchema.optional(),
  uses: z.enum(['once', 'many']).optional(),
  /** Milliseconds since the epoch; from then on it lets nothing pass. */
  until: z.number().optional(),
  /** Whether it lets something pass now. */
  inForce: z.boolean(),
});

const list = z.object({ approvals: z.array(approvalSchema) });
const none = z.object({});

export const approvalsEndpoints = {
  ask: endpoint({
    method: 'POST',
    path: '/approvals',
    access: 'chat.use',
    summary: 'Asks that classes of data may pass at an offering where the rules do not let them.',
    input: z.object({
      offering: z.string().max(64),
      model: z.string().max(200).optional(),
      classes: z
        .array(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/))
        .min(1)
        .max(40),
      reason: sentence.min(1),
      record: z.string().max(64).optional(),
      /** Shown to whoever decides, until the decision. */
      text: z.string().max(LONGEST_TRIAL).optional(),
    }),
    output: z.object({ id: z.string() }),
    largestBody: 4 * LONGEST_TRIAL,
  }),
  own: endpoint({
    method: 'GET',
    path: '/approvals/own',
    access: 'chat.use',
    summary: 'One’s own requests, the newest first.',
    input: none,
    output: list,
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/approvals/:id/take-back',
    access: 'chat.use',
    summary: 'Takes back one’s own request, or gives up a permission before its time.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  list: endpoint({
    method: 'GET',
    path: '/approvals',
    access: 'approvals.decide',
    summary: 'Requests of others: those that wait, or those that were decided.',
    input: z.object({ which: z.enum(['open', 'decided']).default('open') }),
    output: list,
  }),
  grant: endpoint({
    method: 'POST',
    path: '/approvals/:id/grant',
    access: 'approvals.decide',
    fresh: true,
    summary:
      'Lets the data pass for whoever asked: for one request within a week, or until the end of a day.',
    input: z.object({
      id: idSchema,
      form: formSchema.default('pseudonymised'),
      /** Left out: for one request. */
      until: day.optional(),
      word: sentence.default(''),
    }),
    output: none,
  }),
  refuse: endpoint({
    method: 'POST',
    path: '/approvals/:id/refuse',
    access: 'approvals.decide',
    summary: 'Refuses, with a word for whoever asked.',
    input: z.object({ id: idSchema, word: sentence.min(1) }),
    output: none,
  }),
  end: endpoint({
    method: 'POST',
    path: '/approvals/:id/end',
    access: 'approvals.decide',
    summary: 'Ends a permission before its time.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
} as const;

export type ApprovalRequest = z.output<typeof approvalSchema>;
