/** One answer as it is written: asked, heard, stopped or broken off, and kept. */
import type { ChatMessage, TurnEvent } from '@bailiwick/api/chat';
import { ApiFailure } from '@bailiwick/api/failure';
import { client } from '../reach/client.ts';
import {
  type Answer,
  type Conversation,
  type Question,
  endedBy,
  heard,
  hearing,
  alongOf,
  isGone,
  linked,
} from './conversation.ts';
import { steadyTurn } from './steady-turn.ts';

export interface Partner {
  readonly offering: string;
  readonly model: string;
}

export function emptyAnswer(id: string, question: string, { offering, model }: Partner): Answer {
  return {
    id,
    parent: question,
    from: 'model',
    offering,
    model,
    text: '',
    thought: '',
    state: { kind: 'writing' },
    decided: undefined,
  };
}

/** @returns the answer as it ended. */
export async function writeAnswer(
  asked: Conversation,
  reply: Answer,
  {
    stop,
    update,
  }: {
    readonly stop: AbortSignal;
    readonly update: (change: (conversation: Conversation) => Conversation) => void;
  },
): Promise<Answer> {
  let written = reply;
  const end = (state: Answer['state']): void => {
    if (written.state.kind === 'writing') written = { ...written, state };
    update((before) => endedBy(before, reply.id, state));
  };
  const turn = crypto.randomUUID();
  // Going away is no stop: the server lets a turn run on for whoever comes back.
  stop.addEventListener('abort', () => void client.chat.stop({ turn }).catch(() => {}));
  const frame = perFrame((events) => {
    written = events.reduce(hearing, written);
    update((before) => events.reduce((so, event) => heard(so, reply.id, event), before));
  });
  const { offering, model } = reply;
  try {
    const events = steadyTurn(
      { turn, conversation: asked.id, offering, model, messages: wayTo(asked, reply.parent) },
      { signal: stop, onLink: (link) => update((before) => linked(before, reply.id, link)) },
    );
    for await (const event of events) frame.push(event);
    frame.flush();
    end({ kind: 'broken' });
  } catch (error) {
    frame.flush();
    end(endingOf(error, stop));
  }
  return written;
}

/** The conversation up to a question, as the door gets it; answers that never came say nothing. */
function wayTo(conversation: Conversation, question: string | undefined): ChatMessage[] {
  return alongOf({ ...conversation, tip: question })
    .filter((message) => message.from === 'person' || message.text !== '')
    .map((message) => (message.from === 'person' ? asSent(message) : { from: 'model', text: message.text }));
}

/** Of files that were not kept the model is told the names: answers before may speak of them. */
function asSent({ text, files }: Question): ChatMessage {
  const gone = files.filter(isGone).map(({ name }) => `[${name}: shown earlier, not at hand any more]`);
  return {
    from: 'person',
    text: [...gone, text].join('\n'),
    files: files.filter((file) => !isGone(file)).map(({ name, type, bytes }) => ({ name, type, bytes })),
  };
}

function endingOf(error: unknown, stopped: AbortSignal): Answer['state'] {
  if (stopped.aborted) return { kind: 'stopped' };
  if (error instanceof ApiFailure && error.status >= 400)
    return {
      kind: 'refused',
      code: error.code,
      message: `${error.message} ${error.remedy}`,
      instead: ['try_again'],
      classes: [],
      record: undefined,
    };
  return { kind: 'broken' };
}

/** Gathers what comes within one frame of the screen: a fast model must not make the page draw more often than it shows. */
function perFrame(take: (events: readonly TurnEvent[]) => void): {
  push(event: TurnEvent): void;
  flush(): void;
} {
  let waiting: TurnEvent[] = [];
  let frame: number | undefined;
  const flush = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    if (waiting.length > 0) take(waiting);
    waiting = [];
  };
  return {
    push(event) {
      const last = waiting.at(-1);
      if (last?.kind === 'text' && event.kind === 'text')
        waiting[waiting.length - 1] = { kind: 'text', text: last.text + event.text };
      else waiting.push(event);
      frame ??= requestAnimationFrame(flush);
    },
    flush,
  };
}
