/** May we send this there? The policy as a matrix, changes to it, what they would have done, and the way back. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { actionSchema } from './trial.ts';

const classSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const reasonSchema = z.string().trim().max(200);

export const policyChangeSchema = z.object({
  /** Left out: what happens to classes without a rule of their own. */
  class: classSchema.optional(),
  /** Left out: the rule for every offering. */
  offering: z.string().max(64).optional(),
  /** null takes the rule away. */
  action: actionSchema.nullable(),
});

const groundSchema = z.object({
  kind: z.string(),
  text: z.string(),
  clause: z.string().optional(),
  law: z.object({ article: z.string(), url: z.string() }).optional(),
});

const cellSchema = z.object({
  class: z.string(),
  offering: z.string(),
  /** What happens. */
  action: actionSchema,
  /** What the rule wants; evidence may narrow it. */
  wanted: actionSchema,
  /** Whether the rule is for this offering alone. */
  ownRule: z.boolean(),
  because: z.string(),
  grounds: z.array(groundSchema),
  /** What a person can do to open it. */
  remedies: z.array(z.string()),
});

const rehearsalSchema = z.object({
  days: z.number(),
  requests: z.number(),
  unchanged: z.number(),
  undecided: z.number(),
  differences: z.array(
    z.object({
      offering: z.string(),
      before: actionSchema,
      after: actionSchema,
      because: z.string(),
      requests: z.number(),
    }),
  ),
});

const proposalSchema = z.object({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  reason: z.string(),
  /** Of the file that the proposer saw. */
  version: z.string(),
  changes: z.array(policyChangeSchema),
});

const changesSchema = z.array(policyChangeSchema).min(1).max(500);

export const policyEndpoints = {
  matrix: endpoint({
    method: 'GET',
    path: '/policy',
    access: 'policy.read',
    summary: 'What happens to every class of data at every offering, and why.',
    input: z.object({}),
    output: z.object({
      /** Say it back with a change. */
      version: z.string(),
      default: actionSchema,
      classes: z.array(z.object({ class: z.string(), rule: actionSchema.optional() })),
      offerings: z.array(z.object({ id: z.string(), private: z.boolean(), region: z.string().optional() })),
      cells: z.array(cellSchema),
    }),
  }),
  rehearse: endpoint({
    method: 'POST',
    path: '/policy/rehearsals',
    access: 'policy.read',
    summary: 'What a change would have done to the traffic of the last days. Nothing is changed.',
    input: z.object({ changes: changesSchema, days: z.int().min(1).max(366).default(30) }),
    output: rehearsalSchema,
  }),
  change: endpoint({
    method: 'POST',
    path: '/policy/changes',
    access: 'policy.edit',
    summary: 'Changes the policy; or proposes the change, where who asks may not approve it.',
    input: z.object({ version: z.string(), changes: changesSchema, reason: reasonSchema }),
    output: z.discriminatedUnion('result', [
      z.object({ result: z.literal('applied'), version: z.string() }),
      z.object({ result: z.literal('proposed'), id: z.string() }),
    ]),
  }),
  proposals: endpoint({
    method: 'GET',
    path: '/policy/proposals',
    access: 'policy.read',
    summary: 'Changes that wait for approval.',
    input: z.object({}),
    output: z.object({ proposals: z.array(proposalSchema) }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/policy/proposals/:id/decision',
    access: 'policy.approve',
    fresh: true,
    summary: 'Approves a proposed change, which then counts at once, or rejects it.',
    input: z.object({ id: z.string(), verdict: z.enum(['approve', 'reject']) }),
    output: z.object({}),
  }),
  history: endpoint({
    method: 'GET',
    path: '/policy/history',
    access: 'policy.read',
    summary: 'Earlier versions of the configuration, with who replaced them and why.',
    input: z.object({}),
    output: z.object({
      version: z.string(),
      past: z.array(z.object({ id: z.string(), at: z.number(), by: z.string(), reason: z.string() })),
    }),
  }),
  restore: endpoint({
    method: 'POST',
    path: '/policy/history/:id/restoration',
    access: 'policy.approve',
    fresh: true,
    summary: 'Puts an earlier version in the place of what stands now.',
    input: z.object({ id: z.string(), version: z.string(), reason: reasonSchema }),
    output: z.object({ version: z.string() }),
  }),
} as const;

export type PolicyChange = z.output<typeof policyChangeSchema>;
export type PolicyCell = z.output<typeof cellSchema>;
export type PolicyProposal = z.output<typeof proposalSchema>;
export type Rehearsal = z.output<typeof rehearsalSchema>;
