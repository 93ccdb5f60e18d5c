import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Conversation, type Message, wayOf } from './conversation.ts';
import styles from './thread.module.css';

/** What was said so far. It follows the answer while one reads at its end, and stays where it is when one scrolls up. */
export function Thread({
  conversation,
  width,
  children,
}: {
  readonly conversation: Conversation;
  /** `page` where things lie side by side. */
  readonly width: 'column' | 'page';
  readonly children: (message: Message) => ReactNode;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  useLayoutEffect(() => {
    const here = frame.current;
    if (here !== null && follows.current) here.scrollTop = here.scrollHeight;
  }, [conversation]);
  return (
    <div
      className={styles.thread}
      ref={frame}
      role="log"
      aria-live="off"
      tabIndex={0}
      aria-label={conversation.title}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < 80;
      }}
    >
      <ol data-width={width}>
        {wayOf(conversation).map((message) => (
          <li key={message.id}>{children(message)}</li>
        ))}
      </ol>
    </div>
  );
}
