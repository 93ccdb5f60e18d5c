import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './shown-once.module.css';
import { useToast } from './toasts.tsx';
import { uiWords } from './words.ts';

/** A link or token that is shown this once: it leaves by its own button only, not by a slip of the hand. */
export function ShownOnce({
  title,
  about,
  secret,
  children,
  onClose,
}: {
  readonly title: string;
  readonly about: string;
  readonly secret: string;
  /** What has to be known first. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(uiWords);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    toast(words.copied);
  };
  return (
    <Dialog
      open
      onClose={() => {}}
      title={title}
      actions={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      {children}
      <p>{about}</p>
      <p className={styles.secret}>{secret}</p>
    </Dialog>
  );
}
