/** Changes that are not saved yet: rehearse them on last month's traffic, say why, save. */
import { ApiFailure } from '@bailiwick/api/failure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './draft-bar.module.css';
import type { Draft } from './draft.ts';
import { POLICY_KEY } from './keys.ts';
import { RehearsalView } from './rehearsal-view.tsx';
import { policyWords } from './words.ts';

export function DraftBar({
  draft,
  version,
  onDone,
}: {
  readonly draft: Draft;
  readonly version: string;
  readonly onDone: () => void;
}): ReactNode {
  const words = useWords(policyWords);
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const changes = [...draft];
  const rehearsal = useMutation({ mutationFn: () => client.policy.rehearse({ changes, days: 30 }) });
  const save = useMutation({
    mutationFn: () => client.policy.change({ version, changes, reason }),
    onSuccess({ result }) {
      toast(result === 'applied' ? words.saved : words.proposed);
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: POLICY_KEY }),
  });
  const conflict = save.error instanceof ApiFailure && save.error.code === 'conflict';
  return (
    <Section title={words.draft(draft.length)}>
      <Sheet>
        <div className={styles.buttons}>
          <Button busy={rehearsal.isPending} onClick={() => rehearsal.mutate()}>
            {words.rehearse}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {words.discard}
          </Button>
        </div>
        {rehearsal.isError && <Failure error={rehearsal.error} />}
        {rehearsal.data !== undefined && <RehearsalView rehearsal={rehearsal.data} />}
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <TextField
            label={words.reason}
            hint={words.reasonHint}
            maxLength={200}
            value={reason}
            onChange={setReason}
          />
          <Button look="primary" type="submit" busy={save.isPending}>
            {may('policy.approve') ? words.save : words.propose}
          </Button>
        </form>
        {conflict && <Notice tone="warn">{words.conflict}</Notice>}
        {save.isError && !conflict && <Failure error={save.error} />}
      </Sheet>
    </Section>
  );
}
