import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { Refusal } from './refusal.tsx';
import styles from './requirements.module.css';
import { useRequirementChange } from './use-requirement-change.ts';
import { requirementsWords } from './words.ts';

/** Doing without a requirement: somebody answers for it, and it ends by itself. */
export function LetOff({
  which,
  what,
  onClose,
}: {
  readonly which: { readonly class: string; readonly id: string; readonly version: string };
  readonly what: string;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(requirementsWords);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const waive = useRequirementChange(
    () => client.requirements.waive({ ...which, reason, until }),
    () => {
      toast(words.waived);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={words.waiveOf(what)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          waive.mutate(undefined);
        }}
      >
        <p>{words.waiveText}</p>
        <TextField
          label={words.reason}
          required
          minLength={3}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
        <TextField
          label={words.until}
          hint={words.untilHint}
          type="date"
          required
          value={until}
          onChange={setUntil}
        />
        {waive.isError && <Refusal error={waive.error} />}
        <Button look="primary" type="submit" busy={waive.isPending}>
          {words.waive}
        </Button>
      </form>
    </Dialog>
  );
}
