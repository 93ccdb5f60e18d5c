import type { ReactNode } from 'react';
import { useApprovals } from '../reach/approvals.ts';
import { useSignedIn } from '../reach/session.tsx';
import { useWords } from '../words/language.tsx';
import styles from './waiting.module.css';
import { shellWords } from './words.ts';

/** How many requests of others wait for whoever is here. */
export function Waiting(): ReactNode {
  const words = useWords(shellWords);
  const { may } = useSignedIn();
  const open = useApprovals('open', may('approvals.decide'));
  const count = open.data?.approvals.filter(({ own }) => !own).length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count}
      <span className="heard"> {words.waiting}</span>
    </span>
  );
}
