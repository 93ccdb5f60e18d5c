import { type ApprovalRequest, LONGEST_REASON } from '@bailiwick/api/approvals';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/language.tsx';
import { useDecision } from './use-decision.ts';
import { approvalWords } from './words.ts';

const DAY = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function GrantDialog({
  request: { id, asker, offering },
  what,
  onClose,
}: {
  readonly request: ApprovalRequest;
  readonly what: string;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(approvalWords);
  const kit = useWords(uiWords);
  const [form, setForm] = useState<'pseudonymised' | 'clear'>('pseudonymised');
  const [lasting, setLasting] = useState<'once' | 'until'>('once');
  const [day, setDay] = useState(() => dayOf(Date.now() + 7 * DAY));
  const [word, setWord] = useState('');
  const grant = useDecision(
    () => client.approvals.grant({ id, form, word, ...(lasting === 'once' ? {} : { until: day }) }),
    { said: words.granted, onClose },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.grantTitle}
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button look="primary" busy={grant.isPending} onClick={() => grant.mutate()}>
            {words.doGrant}
          </Button>
        </>
      }
    >
      <p>{words.grantText(asker, what, offering)}</p>
      <SelectField
        label={words.form}
        value={form}
        onChange={(chosen) => setForm(chosen === 'clear' ? 'clear' : 'pseudonymised')}
        hint={form === 'clear' ? words.clearHint : undefined}
        choices={[
          { value: 'pseudonymised', label: words.forms.pseudonymised },
          { value: 'clear', label: words.forms.clear },
        ]}
      />
      <SelectField
        label={words.lasting}
        value={lasting}
        onChange={(chosen) => setLasting(chosen === 'until' ? 'until' : 'once')}
        choices={[
          { value: 'once', label: words.once },
          { value: 'until', label: words.untilDay },
        ]}
      />
      {lasting === 'until' && (
        <TextField
          type="date"
          label={words.day}
          value={day}
          onChange={setDay}
          min={dayOf(Date.now())}
          max={dayOf(Date.now() + 365 * DAY)}
        />
      )}
      <TextField label={words.word} maxLength={LONGEST_REASON} value={word} onChange={setWord} />
      {grant.isError && <Failure error={grant.error} />}
    </Dialog>
  );
}
