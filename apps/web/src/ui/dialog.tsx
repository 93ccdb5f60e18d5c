import { Dialog as Base } from '@base-ui/react/dialog';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
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
  /** `curtain`: nothing of the page can be read behind it, and it must be answered. */
  readonly behind?: 'page' | 'curtain';
  /** `window`: as large as the window, for what one looks at. */
  readonly size?: 'usual' | 'window';
}

/** A question in front of the page. Focus stays in it and comes back where it was. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  behind = 'page',
  size = 'usual',
}: DialogProps): ReactNode {
  const words = useWords(uiWords);
  const keyed = (event: KeyboardEvent): void => {
    // Of dialogs that lie upon each other, Escape closes the one in front; behind a curtain no key reaches the page.
    if (behind === 'curtain' || event.key === 'Escape') event.stopPropagation();
    if (behind === 'page' && event.key === 'Escape') onClose();
  };
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={behind === 'curtain'}
      onOpenChange={(next) => !next && onClose()}
    >
      <Base.Portal className={behind === 'curtain' ? styles.front : styles.layer}>
        <Base.Backdrop className={behind === 'curtain' ? styles.curtain : styles.backdrop} />
        <Base.Popup
          className={size === 'window' ? `${styles.popup} ${styles.window}` : styles.popup}
          onKeyDown={keyed}
        >
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {behind === 'page' && (
              <Base.Close className={styles.close} aria-label={words.close}>
                ×
              </Base.Close>
            )}
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
