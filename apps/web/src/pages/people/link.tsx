import type { HandOverOutcome, HandOverWay } from '@bailiwick/api/people';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { Alert } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useSaid } from '../../words/said.ts';
import { useWords } from '../../words/language.tsx';
import styles from './people.module.css';
import { peopleWords } from './words.ts';

/** What became of a link that works once: mailed, or shown this once. */
export function HandOver({
  name,
  email,
  outcome: { link, expires, notSent },
  onClose,
}: {
  readonly name: string;
  readonly email: string;
  readonly outcome: HandOverOutcome;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(peopleWords);
  const formats = useFormats();
  const said = useSaid();
  const until = formats.dateTime(expires);
  if (link === undefined)
    return (
      <Dialog
        open
        onClose={onClose}
        title={words.mailed(email)}
        actions={
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        }
      >
        <p>{words.mailedText(until)}</p>
      </Dialog>
    );
  return (
    <ShownOnce title={words.link} about={words.linkText(name, until)} secret={link} onClose={onClose}>
      {notSent !== undefined && (
        <Alert title={words.notSent}>
          {said(notSent.happened)} {said(notSent.remedy)}
        </Alert>
      )}
    </ShownOnce>
  );
}

/** By mail first where there is mail; a link to hand over by oneself always. */
export function HandOverButtons({
  handOver,
  pending,
  onLink,
}: {
  readonly handOver: readonly HandOverWay[];
  readonly pending: HandOverWay | undefined;
  readonly onLink: (form: HTMLFormElement) => void;
}): ReactNode {
  const words = useWords(peopleWords);
  if (!handOver.includes('mail'))
    return (
      <Button look="primary" type="submit" busy={pending !== undefined}>
        {words.make}
      </Button>
    );
  return (
    <div className={styles.buttons}>
      <Button look="primary" type="submit" busy={pending === 'mail'}>
        {words.mail}
      </Button>
      <Button
        busy={pending === 'link'}
        onClick={({ currentTarget: { form } }) => {
          if (form !== null) onLink(form);
        }}
      >
        {words.make}
      </Button>
    </div>
  );
}
