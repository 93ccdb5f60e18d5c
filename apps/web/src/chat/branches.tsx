import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import styles from './branches.module.css';
import { type Conversation, type Message, besides } from './conversation.ts';
import { chatWords } from './words.ts';

/** Goes through the versions of a message, where there is more than one. */
export function Branches({
  conversation,
  message,
  onSwitch,
}: {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly onSwitch: (id: string) => void;
}): ReactNode {
  const words = useWords(chatWords);
  const versions = besides(conversation, message);
  if (versions.length < 2) return null;
  const at = versions.findIndex(({ id }) => id === message.id);
  const step = (by: number, label: string, sign: string): ReactNode => {
    const to = versions[at + by];
    return (
      <button
        type="button"
        aria-label={label}
        aria-disabled={to === undefined}
        onClick={() => to !== undefined && onSwitch(to.id)}
      >
        {sign}
      </button>
    );
  };
  return (
    <span className={styles.branches}>
      {step(-1, words.earlier, '‹')}
      {words.branch(at + 1, versions.length)}
      {step(1, words.later, '›')}
    </span>
  );
}
