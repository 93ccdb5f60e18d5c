import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/language.tsx';
import styles from './conversation-list.module.css';
import type { Chat } from './use-chat.ts';
import { chatWords } from './words.ts';

export function ConversationList({ chat }: { readonly chat: Chat }): ReactNode {
  const words = useWords(chatWords);
  return (
    <nav className={styles.list} aria-label={words.conversations}>
      <Button onClick={chat.begin}>{words.newChat}</Button>
      <ul>
        {chat.conversations.map(({ id, title }) => (
          <li key={id}>
            <button type="button" aria-current={id === chat.current.id} onClick={() => chat.open(id)}>
              {title === '' ? words.untitled : title}
            </button>
          </li>
        ))}
      </ul>
      <p>{words.notKept}</p>
    </nav>
  );
}
