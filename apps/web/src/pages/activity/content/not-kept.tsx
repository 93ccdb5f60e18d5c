import type { ContentStanding } from '@bailiwick/api/contents';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { contentWords } from './words.ts';

type Why = Extract<ContentStanding['standing'], { state: 'not_kept' }>['why'];

const SETTINGS: Readonly<Record<Exclude<Why, 'gone'>, string>> = {
  off: 'retention:\n  contents: { keep: on, days: 30 }',
  chat: 'retention:\n  contents: { keep: on, days: 30, chat: keep }',
  not_named: 'retention:\n  contents: { keep: on, days: 30, keys: [NAME], teams: [NAME] }',
};

/** What is not there is said, with why and how it would be. */
export function NotKept({ why }: { readonly why: Why }): ReactNode {
  const words = useWords(contentWords);
  return (
    <div className={styles.notKept}>
      <h3>{words.whyNot[why]}</h3>
      <p className={styles.soft}>{words.because[why]}</p>
      {why !== 'gone' && (
        <>
          <p className={styles.soft}>{words.how}</p>
          <pre className={styles.setting} tabIndex={0}>
            {SETTINGS[why]}
          </pre>
        </>
      )}
    </div>
  );
}
