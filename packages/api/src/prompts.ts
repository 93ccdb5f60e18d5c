/** Prompts that one keeps or shares, and the instructions that go along with what a team asks. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

export const LONGEST_PROMPT = 20_000;

const idSchema = z.string().regex(/^pr_[0-9a-z]{26}$/);
const title = z.string().trim().min(1).max(120);
const text = z.string().trim().min(1).max(LONGEST_PROMPT);
export const audienceSchema = z.enum(['own', 'team', 'firm']);

const promptSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  audience: audienceSchema,
  /** Whether one may change it. */
  editable: z.boolean(),
  /** Names this version. */
  changed: z.number(),
});

const instructionsSchema = z.object({
  /** Left out for the whole firm. */
  team: z.string().optional(),
  text: z.string(),
  changed: z.number(),
});

const none = z.object({});

export const promptsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/prompts',
    access: 'chat.use',
    summary: 'One’s own prompts, those of one’s team and of the firm, and the instructions that go along.',
    input: none,
    output: z.object({
      prompts: z.array(promptSchema),
      /** Those that apply to whoever asks: the firm’s, then the team’s. */
      instructions: z.array(instructionsSchema),
      /** For whom one may write. */
      audiences: z.array(audienceSchema),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/prompts',
    access: 'chat.use',
    summary: 'Keeps a prompt for oneself, or shares it.',
    input: z.object({ title, text, audience: audienceSchema }),
    output: z.object({ id: z.string() }),
  }),
  change: endpoint({
    method: 'PUT',
    path: '/prompts/:id',
    access: 'chat.use',
    summary: 'Other words; refused where somebody changed it meanwhile.',
    input: z.object({ id: idSchema, title, text, changed: z.number() }),
    output: none,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/prompts/:id',
    access: 'chat.use',
    summary: 'Deletes a prompt.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  teams: endpoint({
    method: 'GET',
    path: '/prompts/instructions',
    access: 'policy.approve',
    summary: 'The instructions of the firm and of every team.',
    input: none,
    output: z.object({ teams: z.array(z.string()), instructions: z.array(instructionsSchema) }),
  }),
  instruct: endpoint({
    method: 'PUT',
    path: '/prompts/instructions',
    access: 'policy.approve',
    summary:
      'Sets what goes along with everything that a team, or the firm, asks in the chat; no text takes it away.',
    input: z.object({
      team: z.string().max(80).optional(),
      text: z.string().trim().max(LONGEST_PROMPT),
      /** The version that was read; left out where there was none. */
      changed: z.number().optional(),
    }),
    output: none,
  }),
} as const;

export type Prompt = z.output<typeof promptSchema>;
export type Audience = z.output<typeof audienceSchema>;
export type Instructions = z.output<typeof instructionsSchema>;
