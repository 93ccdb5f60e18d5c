/** What was said in requests, where the firm keeps it: revealed to whoever may, with a reason that is recorded. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const record = z.string().regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/);

/** A stretch of a text, in UTF-16 code units. */
const markSchema = z.object({ start: z.number(), end: z.number(), type: z.string(), class: z.string() });

const pieceSchema = z.object({
  /** `system`, `user`, `tool_arguments`, `key`, `file`, … */
  place: z.string(),
  /** A member's name, a tool, a file. */
  name: z.string().optional(),
  text: z.string(),
  marks: z.array(markSchema),
});

/** `cut`: characters that were left out because there were too many. */
const viewSchema = z.object({ pieces: z.array(pieceSchema), cut: z.number() });

const heardSchema = z.object({
  said: z.array(
    z.object({
      kind: z.enum(['text', 'thought', 'tool_call', 'fault', 'other']),
      /** Of the tool that is called. */
      name: z.string().optional(),
      text: z.string(),
      marks: z.array(markSchema),
    }),
  ),
  cut: z.number(),
});

const revealSchema = z.object({
  /** The act, as it stands in the ledger. */
  act: z.string(),
  record: z.string(),
  at: z.number(),
  /** Left out where the words were erased. */
  by: z.string().optional(),
  reason: z.string().optional(),
});

export const contentsEndpoints = {
  standing: endpoint({
    method: 'GET',
    path: '/activity/records/:id/content',
    access: 'activity.read',
    summary: 'Whether what a request said is kept, and who looked at it. Shows nothing of it.',
    input: z.object({ id: record }),
    output: z.object({
      standing: z.discriminatedUnion('state', [
        z.object({ state: z.literal('kept'), until: z.number() }),
        z.object({
          state: z.literal('not_kept'),
          /**
           * `off`: the firm keeps none; `chat`: none of the safe chat; `not_named`: only of others; `gone`: it could be,
           * but its time is over, it was erased or could not be written, or it came before.
           */
          why: z.enum(['off', 'chat', 'not_named', 'gone']),
        }),
      ]),
      reveals: z.array(revealSchema),
    }),
  }),
  reveal: endpoint({
    method: 'POST',
    path: '/activity/records/:id/content',
    access: 'activity.content.read',
    fresh: true,
    summary:
      'What was written, what each vendor saw and what came back. Who asked and why is in the ledger before it is shown.',
    input: z.object({ id: record, reason: z.string().trim().min(1).max(200) }),
    output: z.object({
      act: z.string(),
      at: z.number(),
      until: z.number(),
      written: viewSchema,
      /** Attempts that sent the same stand together; empty where nothing left. */
      sent: z.array(z.object({ attempts: z.array(z.number()), offering: z.string(), view: viewSchema })),
      reply: z.object({ attempt: z.number(), received: heardSchema, restored: heardSchema }).optional(),
    }),
  }),
  mine: endpoint({
    method: 'GET',
    path: '/account/reveals',
    access: 'signed-in',
    summary: 'Who looked at what your own requests said, and why.',
    input: z.object({}),
    output: z.object({
      /** For how many days what you ask in the chat is kept; left out: it is not. */
      contentDays: z.number().optional(),
      reveals: z.array(revealSchema),
    }),
  }),
} as const;

export type ContentStanding = z.output<typeof contentsEndpoints.standing.output>;
export type RevealedContent = z.output<typeof contentsEndpoints.reveal.output>;
export type KeptView = z.output<typeof viewSchema>;
export type KeptPiece = z.output<typeof pieceSchema>;
export type HeardReply = z.output<typeof heardSchema>;
export type RevealOf = z.output<typeof revealSchema>;
