/** The conversations of this tab, and the turns that are under way in them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Partner, emptyAnswer, writeAnswer } from './answering.ts';
import {
  type AttachedFile,
  type Conversation,
  type Message,
  newConversation,
  withMessage,
} from './conversation.ts';
import { keepMessage, keepQuestion } from './keep.ts';

export interface Asked {
  readonly text: string;
  readonly files: readonly AttachedFile[];
  /** One, or two to compare. */
  readonly partners: readonly Partner[];
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
  /** Another answer to a question, beside the first; or the first, where one left before it came. */
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
  const running = useRef(
    new Map<string, { readonly conversation: string; readonly stopping: AbortController }>(),
  );
  const current = conversations.find(({ id }) => id === at) ?? conversations[0] ?? newConversation(at);

  const update = useCallback((id: string, change: (conversation: Conversation) => Conversation): void => {
    setConversations((all) => all.map((one) => (one.id === id ? change(one) : one)));
  }, []);

  const answer = useCallback(
    async (
      conversation: Conversation,
      question: string,
      partners: readonly Partner[],
      keepFirst: () => Promise<string | undefined>,
    ): Promise<void> => {
      const replies = partners.map((partner) => emptyAnswer(newId(), question, partner));
      const comparing = replies.length > 1 ? replies.map(({ id }) => id) : undefined;
      const asked = { ...replies.reduce<Conversation>(withMessage, conversation), comparing };
      const { id } = conversation;
      update(id, () => asked);
      const kept = (await keepFirst().catch(trouble)) ?? undefined;
      if (kept !== undefined) update(id, (before) => ({ ...before, kept }));
      await Promise.all(
        replies.map(async (reply) => {
          const stopping = new AbortController();
          running.current.set(reply.id, { conversation: id, stopping });
          const written = await writeAnswer(asked, reply, {
            stop: stopping.signal,
            update: (change) => update(id, change),
          });
          running.current.delete(reply.id);
          if (kept !== undefined) await keepMessage(kept, written, id).catch(trouble);
        }),
      );
    },
    [update, trouble],
  );

  useEffect(() => {
    const turns = running.current;
    return () => {
      for (const { stopping } of turns.values()) stopping.abort();
    };
  }, []);

  const begin = useCallback((): void => {
    const fresh = newConversation(newId());
    setConversations((all) => [fresh, ...all.filter(({ messages }) => messages.length > 0)]);
    setAt(fresh.id);
  }, []);

  return {
    conversations,
    current,
    writing: current.messages.some((message) => message.from === 'model' && message.state.kind === 'writing'),
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
    ask({ text, files, partners, parent }) {
      const question: Message = { id: newId(), parent, from: 'person', text, files };
      const asked = withMessage(current, question);
      void answer(asked, question.id, partners, async () =>
        keeping ? keepQuestion(asked, question) : undefined,
      );
    },
    // The question is kept already, where anything is.
    retry: (question, partner) => void answer(current, question, [partner], async () => current.kept),
    stop() {
      for (const { conversation, stopping } of running.current.values())
        if (conversation === current.id) stopping.abort();
    },
    change: (change) => update(current.id, change),
  };
}
