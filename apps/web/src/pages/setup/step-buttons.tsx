import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './setup.module.css';
import { setupWords } from './words.ts';

/** On and back. `onNext` left out: the form's own button goes on. */
export function StepButtons({
  next,
  busy = false,
  onNext,
  onBack,
}: {
  readonly next?: string;
  readonly busy?: boolean;
  readonly onNext?: () => void;
  readonly onBack: (() => void) | undefined;
}): ReactNode {
  const words = useWords(setupWords);
  return (
    <div className={styles.buttons}>
      {onBack !== undefined && <Button onClick={onBack}>{words.back}</Button>}
      <Button look="primary" type={onNext === undefined ? 'submit' : 'button'} busy={busy} onClick={onNext}>
        {next ?? words.next}
      </Button>
    </div>
  );
}
