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

/** One’s own request about what was held back; undefined where nobody was asked. */
export function useRequestFor(held: HeldBack | undefined): ApprovalRequest | undefined {
  const { data } = useOwnApprovals();
  if (held?.record === undefined) return undefined;
  return data?.approvals.find(({ record, state }) => record === held.record && state !== 'withdrawn');
}

export function AskForApproval({ held }: { readonly held: HeldBack }): ReactNode {
  const words = useWords(chatApprovalWords);
  const [asking, setAsking] = useState(false);
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

export function WhatCame({
  request: { id, state, decider, word, form, uses, until, inForce },
  onAgain,
}: {
  readonly request: ApprovalRequest;
  /** Sends the question again, as it was. */
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
