import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/language.tsx';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { TextField } from './field.tsx';
import { uiWords } from './words.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the usual one last. */
  readonly actions?: ReactNode;
}

/** A question in front of the page. Focus stays in it and comes back where it was. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps): ReactNode {
  const words = useWords(uiWords);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close className={styles.close} aria-label={words.close}>
              ×
            </Base.Close>
          </div>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** For what cannot be undone: the word must be typed. */
export function TypedConfirmation({
  word,
  doIt,
  busy,
  onConfirm,
  onClose,
  ...rest
}: Omit<DialogProps, 'actions'> & {
  readonly word: string;
  /** The verb on the button. */
  readonly doIt: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}): ReactNode {
  const words = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const asked = words.typeToConfirm(word);
  return (
    <Dialog
      {...rest}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="danger"
            busy={busy}
            disabledBecause={typed === word ? undefined : asked}
            onClick={onConfirm}
          >
            {doIt}
          </Button>
        </>
      }
    >
      {rest.children}
      <TextField label={asked} value={typed} onChange={setTyped} autoComplete="off" spellCheck={false} />
    </Dialog>
  );
}
