/**
 * A conversation as a tree: an edited question or a second try is a branch beside the first, and nothing is overwritten.
 * Plain data and pure functions; what is shown is the way from the root to the tip.
 */
import type { Instead, TurnEvent } from '@bailiwick/api/chat';

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Base64. */
  readonly bytes: string;
}

type Decided = Extract<TurnEvent, { kind: 'decided' }>;

/** How an answer stands: being written, or ended in one of these ways. */
export type AnswerState =
  | { readonly kind: 'writing'; readonly link?: 'there' | 'lost' }
  | { readonly kind: 'whole' | 'length' | 'stopped' | 'broken' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly instead: readonly Instead[];
      /** The kinds of data that were found, and the journal's name of the request. */
      readonly classes: readonly string[];
      readonly record: string | undefined;
    };

/** Whether the contents of a file were not kept, as those of no conversation are. */
export const isGone = ({ bytes, size }: AttachedFile): boolean => bytes === '' && size > 0;

interface InTree {
  readonly id: string;
  readonly parent: string | undefined;
}

export interface Question extends InTree {
  readonly from: 'person';
  readonly text: string;
  readonly files: readonly AttachedFile[];
}

export interface Answer extends InTree {
  readonly from: 'model';
  readonly offering: string;
  readonly model: string;
  readonly text: string;
  readonly thought: string;
  readonly state: AnswerState;
  readonly decided: Decided | undefined;
}

export type Message = Question | Answer;

export interface Conversation {
  /** Names the scope of its pseudonyms, too. */
  readonly id: string;
  /** Under which the server keeps it; undefined as long as it does not. */
  readonly kept: string | undefined;
  readonly title: string;
  /** In the order in which they came. */
  readonly messages: readonly Message[];
  readonly tip: string | undefined;
  /** Answers to one question that lie side by side until one of them is chosen. */
  readonly comparing?: readonly string[] | undefined;
}

export function newConversation(id: string): Conversation {
  return { id, kept: undefined, title: '', messages: [], tip: undefined };
}

/** What is shown: from the first message to the tip. */
export function wayOf({ messages, tip }: Conversation): readonly Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const way: Message[] = [];
  for (let at = tip === undefined ? undefined : byId.get(tip); at !== undefined;) {
    way.unshift(at);
    at = at.parent === undefined ? undefined : byId.get(at.parent);
  }
  return way;
}

/**
 * What of the way goes along with the question at its end: not what was held back, nor its refusal. It never left, and
 * would hold back all that comes after it.
 */
export function alongOf(conversation: Conversation): readonly Message[] {
  const way = wayOf(conversation);
  const held = new Set(
    way.flatMap((message) =>
      message.from === 'model' && wasHeldBack(message) ? [message.id, message.parent] : [],
    ),
  );
  return way.filter(({ id }) => !held.has(id));
}

/** Refused for what stands in it, not for want of somebody to answer. */
export const wasHeldBack = ({ state, text }: Answer): boolean =>
  state.kind === 'refused' && state.classes.length > 0 && text === '';

/** Adds a message and makes it the tip. The first question gives the conversation its title. */
export function withMessage(conversation: Conversation, message: Message): Conversation {
  const title =
    conversation.title === '' && message.from === 'person' ? titleOf(message) : conversation.title;
  return { ...conversation, title, messages: [...conversation.messages, message], tip: message.id };
}

/** The same conversation after an event of the answer with this id. */
export function heard(conversation: Conversation, answer: string, event: TurnEvent): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.id === answer && message.from === 'model' ? hearing(message, event) : message,
    ),
  };
}

/** An answer after an event of its stream. */
export function hearing(answer: Answer, event: TurnEvent): Answer {
  switch (event.kind) {
    case 'decided':
      return { ...answer, decided: event };
    case 'text':
      return { ...answer, text: answer.text + event.text };
    case 'thought':
      return { ...answer, thought: answer.thought + event.text };
    case 'ended':
      return { ...answer, state: { kind: event.how } };
    case 'refused':
      return {
        ...answer,
        state: {
          kind: 'refused',
          code: event.code,
          message: event.message,
          instead: event.instead,
          classes: event.classes,
          record: event.record,
        },
      };
  }
}

/** The connection over which an answer comes is lost, or there again. */
export function linked(conversation: Conversation, answer: string, link: 'there' | 'lost'): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.id === answer && message.from === 'model' && message.state.kind === 'writing'
        ? { ...message, state: { kind: 'writing', link } }
        : message,
    ),
  };
}

/** An answer that will not go on: stopped by the person, or broken off. */
export function endedBy(conversation: Conversation, answer: string, state: AnswerState): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.id === answer && message.from === 'model' && message.state.kind === 'writing'
        ? { ...message, state }
        : message,
    ),
  };
}

/** Its branches: messages that stand at the same place, in the order in which they came. */
export function besides({ messages }: Conversation, { parent, from }: Message): readonly Message[] {
  return messages.filter((message) => message.parent === parent && message.from === from);
}

/** Goes over to the branch of a message, down to where it went on last. */
export function switchedTo(conversation: Conversation, id: string): Conversation {
  let tip = id;
  for (;;) {
    const next = conversation.messages.findLast(({ parent }) => parent === tip);
    if (next === undefined) return { ...conversation, tip };
    tip = next.id;
  }
}

/** The answers that are compared at the end of what is shown; none where nothing is. */
export function comparedIn({ comparing = [], tip, messages }: Conversation): readonly Answer[] {
  if (tip === undefined || !comparing.includes(tip)) return [];
  return messages.filter(
    (message): message is Answer => message.from === 'model' && comparing.includes(message.id),
  );
}

/** Goes on from one of the answers that were compared; the other stays beside it as a branch. */
export function chosen(conversation: Conversation, answer: string): Conversation {
  return { ...switchedTo(conversation, answer), comparing: undefined };
}

const LONGEST_TITLE = 60;

function titleOf({ text, files }: Question): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line === '') return files[0]?.name ?? '';
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
