import type { ConversationHead } from '@bailiwick/api/chat';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import { ContentNotice } from './content-notice.tsx';
import styles from './conversation-list.module.css';
import { reopened } from './kept.ts';
import { ManageConversation } from './manage-conversation.tsx';
import type { Chat } from './use-chat.ts';
import { KEPT_KEY, useKept } from './use-kept.ts';
import { chatWords } from './words.ts';

/** Conversations of this tab, and those that the firm keeps for their owner. */
export function ConversationList({ chat }: { readonly chat: Chat }): ReactNode {
  const words = useWords(chatWords);
  const kept = useKept();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ConversationHead>();
  const wanted = useDeferredValue(search.trim());
  const hits = useQuery({
    queryKey: [...KEPT_KEY, 'search', wanted],
    queryFn: ({ signal }) => client.chat.search({ words: wanted }, { signal }),
    enabled: wanted !== '',
  });
  const read = useMutation({
    mutationFn: (id: string) => client.chat.read({ id }),
    onSuccess: (conversation) => chat.take(reopened(conversation)),
  });
  const keeping = kept.data?.keeping ?? { kind: 'off' };
  const here = new Map(chat.conversations.map((one) => [one.kept, one]));
  const found = wanted === '' ? undefined : new Set(hits.data?.hits.map(({ conversation }) => conversation));
  const listed = (kept.data?.conversations ?? []).filter(({ id }) => found?.has(id) ?? true);
  const show = (id: string): void => {
    const loaded = here.get(id);
    if (loaded === undefined) read.mutate(id);
    else chat.open(loaded.id);
  };
  return (
    <nav className={styles.list} aria-label={words.conversations}>
      <div className={styles.head}>
        <Button onClick={chat.begin}>{words.newChat}</Button>
        {keeping.kind === 'on' && (
          <input
            type="search"
            className={styles.search}
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </div>
      <ul>
        {chat.conversations
          .filter((one) => one.kept === undefined)
          .map(({ id, title }) => (
            <li key={id}>
              <button type="button" aria-current={id === chat.current.id} onClick={() => chat.open(id)}>
                {title === '' ? words.untitled : title}
              </button>
            </li>
          ))}
        {listed.map((head) => (
          <li key={head.id} className={styles.kept}>
            <button type="button" aria-current={chat.current.kept === head.id} onClick={() => show(head.id)}>
              {head.title}
              {head.folder !== undefined && <small>{head.folder}</small>}
            </button>
            <button
              type="button"
              className={styles.more}
              aria-label={words.manage(head.title)}
              onClick={() => setChosen(head)}
            >
              …
            </button>
          </li>
        ))}
      </ul>
      <p>{keeping.kind === 'off' ? words.notKept : words.kept(keeping.days)}</p>
      <ContentNotice />
      {read.isError && <Failure error={read.error} />}
      {chosen !== undefined && (
        <ManageConversation
          head={chosen}
          loaded={here.get(chosen.id)}
          onClose={() => setChosen(undefined)}
          onRemoved={() => {
            const loaded = here.get(chosen.id);
            if (loaded !== undefined) chat.forget(loaded.id);
            setChosen(undefined);
          }}
        />
      )}
    </nav>
  );
}
