import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './people.module.css';
import { peopleWords } from './words.ts';

/** A link that works once, shown this once. */
export function HandOver({
  name,
  link,
  expires,
  onClose,
}: {
  readonly name: string;
  readonly link: string;
  readonly expires: number;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(peopleWords);
  const formats = useFormats();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    toast(words.copied);
  };
  return (
    <Dialog
      open
      onClose={() => {}}
      title={words.link}
      actions={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p>{words.linkText(name, formats.dateTime(expires))}</p>
      <p className={styles.link}>{link}</p>
    </Dialog>
  );
}
