/** The pages before the console: the door, seen from outside. */
import type { ReactNode } from 'react';
import { Page, Sheet } from '../ui/page.tsx';
import { LanguageChoice } from '../words/language-choice.tsx';
import { Mark } from '../shell/mark.tsx';
import styles from './threshold.module.css';

export function Threshold({
  question,
  lead,
  children,
}: {
  readonly question: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <main className={styles.threshold}>
      <div className={styles.mark}>
        <Mark />
        <LanguageChoice />
      </div>
      <Page question={question} lead={lead}>
        <Sheet>{children}</Sheet>
      </Page>
    </main>
  );
}
