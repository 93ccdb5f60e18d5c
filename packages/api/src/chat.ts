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
    /** The kinds of data that were found. */
    classes: z.array(z.string()),
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
    classes: z.array(z.string()),
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

const conversationId = z.string().regex(/^cv_[0-9a-z]{26}$/);

/** A message as it is kept: what is searched, and all else that is needed to show it again. */
const keptMessageSchema = z.object({
  id: z.string().max(64),
  text: z.string().max(LONGEST_MESSAGE),
  more: z.json(),
});

const headSchema = z.object({
  id: z.string(),
  title: z.string(),
  folder: z.string().optional(),
  made: z.number(),
  changed: z.number(),
  messages: z.number(),
});

/** A random name of the caller's own. */
const turnName = z.string().regex(/^[\w-]{8,64}$/);
const titleSchema = z.string().trim().min(1).max(200);
const none = z.object({});

export const chatEndpoints = {
  conversations: endpoint({
    method: 'GET',
    path: '/chat/conversations',
    access: 'chat.use',
    summary: 'One’s own kept conversations, the last changed first, and whether the firm keeps any.',
    input: none,
    output: z.object({
      keeping: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('off') }),
        /** Days after the last change. */
        z.object({ kind: z.literal('on'), days: z.number() }),
      ]),
      /** For how many days the firm keeps what one asks here, for others to look at with a reason; left out: it does not. */
      contentDays: z.number().optional(),
      conversations: z.array(headSchema),
    }),
  }),
  begin: endpoint({
    method: 'POST',
    path: '/chat/conversations',
    access: 'chat.use',
    summary: 'Begins a conversation that is kept, sealed under a key of its own.',
    input: z.object({
      title: titleSchema,
      /** As `turn` names it: whose pseudonyms go with it. */
      conversation: z.string().regex(/^[\w-]{8,64}$/),
      /** What it begins with, so that nobody who leaves at once leaves an empty one behind. */
      messages: z.array(keptMessageSchema).max(100).optional(),
    }),
    output: z.object({ id: z.string() }),
    largestBody: 4 * LONGEST_MESSAGE,
  }),
  append: endpoint({
    method: 'POST',
    path: '/chat/conversations/:id/messages',
    access: 'chat.use',
    summary: 'Adds messages to one’s own conversation.',
    input: z.object({ id: conversationId, messages: z.array(keptMessageSchema).min(1).max(100) }),
    output: none,
    largestBody: 4 * LONGEST_MESSAGE,
  }),
  read: endpoint({
    method: 'GET',
    path: '/chat/conversations/:id',
    access: 'chat.use',
    summary: 'One’s own conversation, whole.',
    input: z.object({ id: conversationId }),
    output: headSchema.extend({ said: z.array(keptMessageSchema) }),
  }),
  rename: endpoint({
    method: 'PATCH',
    path: '/chat/conversations/:id',
    access: 'chat.use',
    summary: 'Another title or folder.',
    input: z.object({
      id: conversationId,
      title: titleSchema.optional(),
      folder: titleSchema.nullable().optional(),
    }),
    output: none,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/chat/conversations/:id',
    access: 'chat.use',
    summary: 'Deletes one’s own conversation by destroying its key.',
    input: z.object({ id: conversationId }),
    output: none,
  }),
  search: endpoint({
    method: 'GET',
    path: '/chat/search',
    access: 'chat.use',
    summary: 'Words in one’s own conversations.',
    input: z.object({ words: z.string().trim().min(1).max(200) }),
    output: z.object({
      hits: z.array(z.object({ conversation: z.string(), title: z.string(), excerpt: z.string() })),
    }),
  }),
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
      /** Names the turn, so that it can be taken up again; left out, it ends with the connection. */
      turn: turnName.optional(),
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
  resume: endpoint({
    method: 'GET',
    path: '/chat/turns/:turn',
    access: 'chat.use',
    summary: 'What one’s own turn says from a position on, after the connection broke; for a minute or two.',
    input: z.object({
      turn: turnName,
      /** How many events have come already. */
      after: z.coerce.number().int().min(0),
    }),
    output: turnEventSchema,
    answers: 'lines',
  }),
  stop: endpoint({
    method: 'POST',
    path: '/chat/turns/:turn/stop',
    access: 'chat.use',
    summary: 'Stops one’s own turn.',
    input: z.object({ turn: turnName }),
    output: none,
  }),
} as const;

export type KeptMessage = z.output<typeof keptMessageSchema>;
export type ConversationHead = z.output<typeof headSchema>;
export type ChatModel = z.output<typeof modelSchema>;
export type ChatMessage = z.output<typeof messageSchema>;
export type TurnEvent = z.output<typeof turnEventSchema>;
export type Instead = z.output<typeof insteadSchema>;
