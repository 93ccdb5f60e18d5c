/** Beside what was held back: the way to ask for approval, and what came of asking. */
import type { ApprovalRequest } from '@bailiwick/api/approvals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { APPROVALS_KEY, useOwnApprovals } from '../reach/approvals.ts';
import { client } from '../reach/client.ts';
import { Button } from '../ui/button.tsx';
import { Failure, Notice } from '../ui/state.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/language.tsx';
import { chatApprovalWords } from './approval-words.ts';
import type { HeldBack } from './held-back.ts';
import styles from './message.module.css';

const AskApproval = lazy(async () => ({ default: (await import('./ask-approval.tsx')).AskApproval }));

export function ApprovalOffer({
  held,
  onAgain,
}: {
  readonly held: HeldBack;
  /** Sends the question again, as it was. */
  readonly onAgain: () => void;
}): ReactNode {
  const words = useWords(chatApprovalWords);
  const own = useOwnApprovals();
  const [asking, setAsking] = useState(false);
  const request = own.data?.approvals.find(
    ({ record, state }) => record !== undefined && record === held.record && state !== 'withdrawn',
  );
  if (request !== undefined) return <Came request={request} onAgain={onAgain} />;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {words.ask}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <AskApproval held={held} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

function Came({
  request: { id, state, decider, word, form, uses, until, inForce },
  onAgain,
}: {
  readonly request: ApprovalRequest;
  readonly onAgain: () => void;
}): ReactNode {
  const words = useWords(chatApprovalWords);
  const formats = useFormats();
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => client.approvals.takeBack({ id }),
    onSettled: () => queries.invalidateQueries({ queryKey: APPROVALS_KEY }),
  });
  const by = decider ?? words.somebody;
  switch (state) {
    case 'open':
      return (
        <Notice>
          <p>{words.waits}</p>
          <p className={styles.instead}>
            <Button size="small" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
              {words.takeBack}
            </Button>
          </p>
          {takeBack.isError && <Failure error={takeBack.error} />}
        </Notice>
      );
    case 'granted':
    case 'ended':
      if (!inForce) return <Notice>{words.used}</Notice>;
      return (
        <Notice tone="good">
          <p>
            {words.granted(by, words.forms[form ?? 'pseudonymised'])}{' '}
            {uses === 'once' ? words.once : words.until(formats.dateTime(until ?? 0))}
          </p>
          {word !== undefined && <p>{words.quote(word)}</p>}
          <p className={styles.instead}>
            <Button size="small" look="primary" onClick={onAgain}>
              {words.again}
            </Button>
          </p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="warn">
          <p>{words.refused(by)}</p>
          {word !== undefined && <p>{words.quote(word)}</p>}
        </Notice>
      );
    case 'withdrawn':
      return null;
  }
}
