import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/state.tsx';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { contentWords } from './words.ts';

const LONGEST = 200;

/** Nobody looks without saying why. */
export function AskReason({
  error,
  busy,
  onAsk,
  onClose,
}: {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onAsk: (reason: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(contentWords);
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} title={words.ask}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          onAsk(reason.trim());
        }}
      >
        <p>{words.askText}</p>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          required
          maxLength={LONGEST}
          autoComplete="off"
          value={reason}
          onChange={setReason}
        />
        {error !== null && <Failure error={error} />}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {words.show}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
