/** Kept conversations as the server holds them, and back. */
import { type KeptMessage, insteadSchema } from '@bailiwick/api/chat';
import * as z from 'zod';
import { type Answer, type Conversation, type Message, newConversation, wayOf } from './conversation.ts';

/** Of files the names stay; their contents were for one request. */
const moreSchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('person'),
    parent: z.string().optional(),
    files: z.array(z.object({ name: z.string(), type: z.string(), size: z.number() })),
    /** The name of the pseudonyms' scope. */
    scope: z.string(),
  }),
  z.object({
    from: z.literal('model'),
    parent: z.string().optional(),
    offering: z.string(),
    model: z.string(),
    thought: z.string(),
    state: z.union([
      z.enum(['whole', 'length', 'stopped', 'broken']),
      /** The refusal itself: what came after it hangs on it. */
      z.object({
        kind: z.literal('refused'),
        code: z.string(),
        message: z.string(),
        instead: z.array(insteadSchema),
        classes: z.array(z.string()),
      }),
    ]),
    action: z.enum(['allow', 'pseudonymise', 'private', 'block']).optional(),
    record: z.string().optional(),
  }),
]);

/** @param scope the name of the conversation that the door knows. */
export function keptForm(message: Message, scope: string): KeptMessage | undefined {
  const { id, text, parent } = message;
  if (message.from === 'person') {
    const files = message.files.map(({ name, type, size }) => ({ name, type, size }));
    return { id, text, more: { from: 'person', ...(parent === undefined ? {} : { parent }), files, scope } };
  }
  const { offering, model, thought, state, decided } = message;
  // What is still being written is kept when it has ended.
  if (state.kind === 'writing') return undefined;
  return {
    id,
    text,
    more: {
      from: 'model',
      ...(parent === undefined ? {} : { parent }),
      offering,
      model,
      thought,
      ...stateKept(state),
      ...(decided === undefined ? {} : { action: decided.action, record: decided.record }),
    },
  };
}

function stateKept(state: Exclude<Answer['state'], { readonly kind: 'writing' }>) {
  if (state.kind !== 'refused') return { state: state.kind };
  const { kind, code, message, instead, classes, record } = state;
  return {
    state: { kind, code, message, instead: [...instead], classes: [...classes] },
    ...(record === undefined ? {} : { record }),
  };
}

export interface Kept {
  readonly id: string;
  readonly title: string;
  readonly said: readonly KeptMessage[];
}

/** The conversation as the page shows it; what another version wrote and this one does not know is left out. */
export function reopened({ id, title, said }: Kept): Conversation {
  const messages: Message[] = [];
  let scope = id;
  for (const { id: message, text, more } of said) {
    const read = moreSchema.safeParse(more);
    if (!read.success) continue;
    if (read.data.from === 'person') {
      const { parent, files } = read.data;
      scope = read.data.scope;
      messages.push({
        id: message,
        parent,
        from: 'person',
        text,
        files: files.map((file) => ({ ...file, bytes: '' })),
      });
    } else messages.push(answerOf(message, text, read.data));
  }
  const whole = { ...newConversation(scope), kept: id, title, messages };
  return { ...whole, tip: wayOf({ ...whole, tip: messages.at(-1)?.id }).at(-1)?.id };
}

function answerOf(
  id: string,
  text: string,
  {
    parent,
    offering,
    model,
    thought,
    state,
    action,
    record,
  }: Extract<z.output<typeof moreSchema>, { from: 'model' }>,
): Answer {
  return {
    id,
    parent,
    from: 'model',
    offering,
    model,
    text,
    thought,
    state: typeof state === 'string' ? { kind: state } : { ...state, record },
    decided:
      action === undefined
        ? undefined
        : { kind: 'decided', action, offering, model, findings: {}, record: record ?? '', classes: [] },
  };
}
