/** The four decisions, told apart by word and sign, and only then by colour. */
import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import styles from './action-mark.module.css';
import { actionWords } from './words.ts';

export type Action = 'allow' | 'pseudonymise' | 'private' | 'block';

const SIGNS: Readonly<Record<Action, string>> = {
  allow: 'M3 8.5l3.2 3.2L13 4.8',
  pseudonymise:
    'M2 6.5c2-1 4-1 6 .4 2-1.4 4-1.4 6-.4-.2 3-1.5 4.7-3.2 4.7-1.3 0-2-.8-2.8-1.8-.8 1-1.5 1.8-2.8 1.8C3.5 11.200 2.200 9.500 2 6.500z',
  private: 'M2.500 7.500L8 2.800l5.500 4.700M4 6.500V13h8V6.500',
  block: 'M4 4l8 8M12 4l-8 8',
};

export function ActionMark({
  action,
  short = false,
}: {
  readonly action: Action;
  readonly short?: boolean;
}): ReactNode {
  const words = useWords(actionWords);
  return (
    <span className={`${styles.mark} ${styles[action]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SIGNS[action]} />
      </svg>
      <span>{short ? words.short[action] : words.long[action]}</span>
    </span>
  );
}
