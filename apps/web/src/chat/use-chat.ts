/** The conversations of this tab, and the turns that are under way in them. */
import type { ChatMessage, TurnEvent } from '@bailiwick/api/chat';
import { ApiFailure } from '@bailiwick/api/failure';
import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../reach/client.ts';
import {
  type Answer,
  type AttachedFile,
  type Conversation,
  type Message,
  endedBy,
  heard,
  hearing,
  linked,
  newConversation,
  wayOf,
  withMessage,
} from './conversation.ts';
import { keepMessage, keepQuestion } from './keep.ts';
import { steadyTurn } from './steady-turn.ts';

export interface Partner {
  readonly offering: string;
  readonly model: string;
}

export interface Asked {
  readonly text: string;
  readonly files: readonly AttachedFile[];
  readonly partner: Partner;
  /** The message that it follows; a question that is edited follows what its first version did. */
  readonly parent: string | undefined;
}

export interface Chat {
  readonly conversations: readonly Conversation[];
  readonly current: Conversation;
  /** Whether an answer is being written in the current conversation. */
  readonly writing: boolean;
  readonly open: (id: string) => void;
  /** Takes in a conversation that the server keeps, and opens it. */
  readonly take: (conversation: Conversation) => void;
  readonly forget: (id: string) => void;
  readonly begin: () => void;
  readonly ask: (asked: Asked) => void;
  /** A second try at a question: another answer beside the first. */
  readonly retry: (question: string, partner: Partner) => void;
  readonly stop: () => void;
  readonly change: (change: (conversation: Conversation) => Conversation) => void;
}

const newId = (): string => crypto.randomUUID();

/**
 * @param keeping whether the firm keeps conversations.
 * @param trouble told when something could not be kept; the conversation goes on all the same.
 */
export function useChat(keeping: boolean, trouble: (error: unknown) => void): Chat {
  const [conversations, setConversations] = useState<readonly Conversation[]>(() => [
    newConversation(newId()),
  ]);
  const [at, setAt] = useState(conversations[0]?.id ?? '');
  const running = useRef(new Map<string, AbortController>());
  const current = conversations.find(({ id }) => id === at) ?? conversations[0] ?? newConversation(at);

  const update = useCallback((id: string, change: (conversation: Conversation) => Conversation): void => {
    setConversations((all) => all.map((one) => (one.id === id ? change(one) : one)));
  }, []);

  const answer = useCallback(
    async (conversation: Conversation, question: string, { offering, model }: Partner): Promise<void> => {
      const reply: Answer = {
        id: newId(),
        parent: question,
        from: 'model',
        offering,
        model,
        text: '',
        thought: '',
        state: { kind: 'writing' },
        decided: undefined,
      };
      const asked = withMessage(conversation, reply);
      update(conversation.id, () => asked);
      const kept = keeping ? await keepQuestion(conversation, question).catch(trouble) : undefined;
      if (kept !== undefined) update(conversation.id, (before) => ({ ...before, kept }));
      let written: Answer = reply;
      const end = (state: Answer['state']): void => {
        if (written.state.kind === 'writing') written = { ...written, state };
        update(conversation.id, (before) => endedBy(before, reply.id, state));
      };
      const stopping = new AbortController();
      const turn = newId();
      // Going away is no stop: the server lets a turn run on for whoever comes back.
      stopping.signal.addEventListener('abort', () => void client.chat.stop({ turn }).catch(() => {}));
      running.current.set(conversation.id, stopping);
      const frame = perFrame((events) => {
        written = events.reduce(hearing, written);
        update(conversation.id, (before) => events.reduce((so, event) => heard(so, reply.id, event), before));
      });
      try {
        const events = steadyTurn(
          { turn, conversation: conversation.id, offering, model, messages: wayTo(asked, question) },
          {
            signal: stopping.signal,
            onLink: (link) => update(conversation.id, (before) => linked(before, reply.id, link)),
          },
        );
        for await (const event of events) frame.push(event);
        frame.flush();
        end({ kind: 'broken' });
      } catch (error) {
        frame.flush();
        end(endingOf(error, stopping.signal));
      } finally {
        running.current.delete(conversation.id);
      }
      if (kept !== undefined) await keepMessage(kept, written, conversation.id).catch(trouble);
    },
    [update, keeping, trouble],
  );

  useEffect(() => {
    const turns = running.current;
    return () => {
      for (const turn of turns.values()) turn.abort();
    };
  }, []);

  const begin = useCallback((): void => {
    const fresh = newConversation(newId());
    setConversations((all) => [fresh, ...all.filter(({ messages }) => messages.length > 0)]);
    setAt(fresh.id);
  }, []);

  const last = wayOf(current).at(-1);
  return {
    conversations,
    current,
    writing: last?.from === 'model' && last.state.kind === 'writing',
    open: setAt,
    take(conversation) {
      setConversations((all) => [conversation, ...all.filter(({ id }) => id !== conversation.id)]);
      setAt(conversation.id);
    },
    forget(id) {
      setConversations((all) => {
        const rest = all.filter((one) => one.id !== id);
        return rest.length === 0 ? [newConversation(newId())] : rest;
      });
    },
    begin,
    ask({ text, files, partner, parent }) {
      const question: Message = { id: newId(), parent, from: 'person', text, files };
      void answer(withMessage(current, question), question.id, partner);
    },
    retry: (question, partner) => void answer(current, question, partner),
    stop: () => running.current.get(current.id)?.abort(),
    change: (change) => update(current.id, change),
  };
}

/** The conversation up to a question, as the door gets it; answers that never came say nothing. */
function wayTo(conversation: Conversation, question: string): ChatMessage[] {
  return wayOf({ ...conversation, tip: question })
    .filter((message) => message.from === 'person' || message.text !== '')
    .map((message) =>
      message.from === 'person'
        ? {
            from: 'person',
            text: message.text,
            files: message.files.map(({ name, type, bytes }) => ({ name, type, bytes })),
          }
        : { from: 'model', text: message.text },
    );
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
