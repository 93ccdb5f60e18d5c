/** The safe chat: what one may talk to, and a turn of a conversation as it streams. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { actionSchema } from './trial.ts';

export const LONGEST_MESSAGE = 400_000;
/** Bytes of a turn with its files, which travel as base64. */
const LARGEST_TURN = 64 * 1_048_576;

const modelSchema = z.object({
  offering: z.string(),
  model: z.string(),
  private: z.boolean(),
  region: z.string().optional(),
});

const attachedSchema = z.object({
  name: z.string().max(255),
  type: z.string().max(100),
  /** Base64. */
  bytes: z.string(),
});

const messageSchema = z.object({
  from: z.enum(['person', 'model']),
  text: z.string().max(LONGEST_MESSAGE),
  files: z.array(attachedSchema).max(20).optional(),
});

/** What may come instead of an answer, and what one may do then. */
export const insteadSchema = z.enum(['private_model', 'remove_spans', 'ask_approval', 'try_again']);

export const turnEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('decided'),
    action: actionSchema,
    offering: z.string(),
    model: z.string(),
    /** What was found, by type. */
    findings: z.record(z.string(), z.number()),
    /** The journal's name of this request. */
    record: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** What a reasoning model says to itself. */
  z.object({ kind: z.literal('thought'), text: z.string() }),
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    message: z.string(),
    remedy: z.string().optional(),
    record: z.string().optional(),
    instead: z.array(insteadSchema),
  }),
  z.object({
    kind: z.literal('ended'),
    /** `whole`: the model was done; `length`: it ran out of room; `broken`: the connection did not last. */
    how: z.enum(['whole', 'length', 'broken']),
    inputTokens: z.number().optional(),
    outputTokens: z.number().optional(),
  }),
]);

export const chatEndpoints = {
  models: endpoint({
    method: 'GET',
    path: '/chat/models',
    access: 'chat.use',
    summary: 'The models that may be talked to here, each at its offering.',
    input: z.object({}),
    output: z.object({ models: z.array(modelSchema) }),
  }),
  turn: endpoint({
    method: 'POST',
    path: '/chat/turns',
    access: 'chat.use',
    summary: 'Sends a conversation through the door and streams the answer; the last message is the new one.',
    input: z.object({
      /** Names the scope of the pseudonyms; a random name of the caller's own. */
      conversation: z.string().regex(/^[\w-]{8,64}$/),
      offering: z.string().max(64),
      model: z.string().max(200),
      /** Instructions that stand before the conversation. */
      instructions: z.string().max(40_000).optional(),
      messages: z.array(messageSchema).min(1).max(1_000),
    }),
    output: turnEventSchema,
    answers: 'lines',
    largestBody: LARGEST_TURN,
  }),
} as const;

export type ChatModel = z.output<typeof modelSchema>;
export type ChatMessage = z.output<typeof messageSchema>;
export type TurnEvent = z.output<typeof turnEventSchema>;
export type Instead = z.output<typeof insteadSchema>;
