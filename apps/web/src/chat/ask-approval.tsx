import { LONGEST_REASON } from '@bailiwick/api/approvals';
import { LONGEST_TRIAL } from '@bailiwick/api/trial';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { APPROVALS_KEY } from '../reach/approvals.ts';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, TextField } from '../ui/field.tsx';
import { Failure } from '../ui/state.tsx';
import { useToast } from '../ui/toasts.tsx';
import { uiWords } from '../ui/words.ts';
import { classNames } from '../words/classes.ts';
import { useWords } from '../words/language.tsx';
import { chatApprovalWords } from './approval-words.ts';
import type { HeldBack } from './held-back.ts';

/** Asks somebody who may decide; with the message itself only where its writer wants that. */
export function AskApproval({
  held: { offering, model, classes, record, text },
  onClose,
}: {
  readonly held: HeldBack;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(chatApprovalWords);
  const kit = useWords(uiWords);
  const names = useWords(classNames);
  const queries = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [showing, setShowing] = useState(false);
  const ask = useMutation({
    mutationFn: () =>
      client.approvals.ask({
        offering,
        model,
        classes: [...classes],
        record,
        reason,
        ...(showing ? { text: text.slice(0, LONGEST_TRIAL) } : {}),
      }),
    onSuccess() {
      toast(words.asked);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: APPROVALS_KEY }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button
            look="primary"
            busy={ask.isPending}
            disabledBecause={reason.trim() === '' ? words.reasonNeeded : undefined}
            onClick={() => ask.mutate()}
          >
            {words.send}
          </Button>
        </>
      }
    >
      <p>{words.lead(classes.map((name) => names[name] ?? name).join(', '), offering)}</p>
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
      <CheckField label={words.show} hint={words.showHint} checked={showing} onChange={setShowing} />
      {ask.isError && <Failure error={ask.error} />}
    </Dialog>
  );
}
