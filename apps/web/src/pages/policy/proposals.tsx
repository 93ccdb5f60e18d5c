import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { ActionMark } from '../../ui/action-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { classNames } from '../../words/classes.ts';
import { useWords } from '../../words/language.tsx';
import { POLICY_KEY } from './keys.ts';
import styles from './proposals.module.css';
import { policyWords } from './words.ts';

/** Changes that somebody proposed; nothing where there are none. */
export function Proposals(): ReactNode {
  const words = useWords(policyWords);
  const names = useWords(classNames);
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const waiting = useQuery({
    queryKey: [...POLICY_KEY, 'proposals'],
    queryFn: ({ signal }) => client.policy.proposals({}, { signal }),
  });
  const decide = useMutation({
    mutationFn: (input: { readonly id: string; readonly verdict: 'approve' | 'reject' }) =>
      client.policy.decide(input),
    onSuccess: (_, { verdict }) => toast(verdict === 'approve' ? words.approved : words.rejected),
    onSettled: () => queries.invalidateQueries({ queryKey: POLICY_KEY }),
  });
  const proposals = waiting.data?.proposals ?? [];
  if (proposals.length === 0) return null;
  const because = may('policy.approve') ? undefined : words.mayNotApprove;
  return (
    <Section title={words.proposals}>
      {proposals.map(({ id, at, by, reason, changes }) => (
        <Sheet key={id}>
          <p>
            <strong>{reason === '' ? words.proposalBy(by, formats.dateTime(at)) : reason}</strong>
            {reason !== '' && (
              <span className={styles.soft}> {words.proposalBy(by, formats.dateTime(at))}</span>
            )}
          </p>
          <ul className={styles.changes}>
            {changes.map(({ class: name, offering, action }) => (
              <li key={`${name} ${offering}`}>
                {name === undefined ? words.otherwise : (names[name] ?? name)}
                {offering !== undefined && ` → ${offering}`}:{' '}
                {action === null ? words.noRule : <ActionMark action={action} short />}
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button
              look="primary"
              disabledBecause={because}
              busy={decide.isPending}
              onClick={() => decide.mutate({ id, verdict: 'approve' })}
            >
              {words.approve}
            </Button>
            <Button disabledBecause={because} onClick={() => decide.mutate({ id, verdict: 'reject' })}>
              {words.reject}
            </Button>
          </div>
        </Sheet>
      ))}
      {decide.isError && <Failure error={decide.error} />}
    </Section>
  );
}
