import { type ApprovalRequest, LONGEST_REASON } from '@bailiwick/api/approvals';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/language.tsx';
import { useDecision } from './use-decision.ts';
import { approvalWords } from './words.ts';

export function RefuseDialog({
  request: { id },
  onClose,
}: {
  readonly request: ApprovalRequest;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(approvalWords);
  const kit = useWords(uiWords);
  const [word, setWord] = useState('');
  const refuse = useDecision(() => client.approvals.refuse({ id, word }), { said: words.refused, onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.refuseTitle}
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button
            look="primary"
            busy={refuse.isPending}
            disabledBecause={word.trim() === '' ? words.wordNeeded : undefined}
            onClick={() => refuse.mutate()}
          >
            {words.doRefuse}
          </Button>
        </>
      }
    >
      <TextField
        label={words.word}
        hint={words.wordNeeded}
        maxLength={LONGEST_REASON}
        value={word}
        onChange={setWord}
      />
      {refuse.isError && <Failure error={refuse.error} />}
    </Dialog>
  );
}
