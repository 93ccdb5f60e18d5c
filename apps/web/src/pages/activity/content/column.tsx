import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { uiWords } from '../../../ui/words.ts';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { contentWords } from './words.ts';

/** One of the views, under its headline. @param text what the button copies; without it there is none. */
export function Column({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords(contentWords);
  const kit = useWords(uiWords);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text ?? '');
    toast(kit.copied);
  };
  return (
    <section className={styles.column} aria-label={title}>
      <header>
        <h3>{title}</h3>
        {text !== undefined && (
          <Button size="small" look="quiet" aria-label={words.copyOf(title)} onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}
