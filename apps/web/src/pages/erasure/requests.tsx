import type { DeletionRequest } from '@bailiwick/api/erasure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './erasure.module.css';
import { ERASURE_KEY } from './keys.ts';
import { erasureWords } from './words.ts';

export function Requests({ requests }: { readonly requests: readonly DeletionRequest[] }): ReactNode {
  const words = useWords(erasureWords);
  const formats = useFormats();
  const [opened, setOpened] = useState<string>();
  const isOverdue = ({ state, due }: DeletionRequest): boolean =>
    state !== 'answered' && due !== undefined && due < Date.now();
  const columns: readonly Column<DeletionRequest>[] = [
    {
      id: 'offering',
      title: words.offering,
      cell: ({ offering }) => offering,
      value: ({ offering }) => offering,
    },
    {
      id: 'due',
      title: words.due,
      cell: (request) =>
        request.due === undefined ? (
          words.noDue
        ) : (
          <>
            {formats.date(request.due)}{' '}
            {isOverdue(request) && <span className={styles.overdue}>{words.overdue}</span>}
          </>
        ),
      value: ({ due }) => due ?? 0,
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ state }) => words.states[state],
      value: ({ state }) => words.states[state],
    },
    {
      id: 'letter',
      title: '',
      cell: ({ id }) => (
        <Button size="small" onClick={() => setOpened(id)}>
          {words.letter}
        </Button>
      ),
    },
  ];
  const request = requests.find(({ id }) => id === opened);
  return (
    <Section title={words.requests} lead={words.requestsLead}>
      <Table
        name={words.requests}
        rows={requests}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<p>{words.noRequests}</p>}
      />
      {request !== undefined && <Letter request={request} onClose={() => setOpened(undefined)} />}
    </Section>
  );
}

function Letter({
  request,
  onClose,
}: {
  readonly request: DeletionRequest;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(erasureWords);
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const mark = useMutation({
    mutationFn: (state: 'sent' | 'answered') => client.erasure.mark({ id: request.id, state }),
    onSettled: () => queries.invalidateQueries({ queryKey: ERASURE_KEY }),
  });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(request.letter);
    toast(words.copied);
  };
  const because = may('erasure.run') ? undefined : words.mayNot;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${words.letter}: ${request.offering}`}
      actions={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          {request.state === 'open' && (
            <Button
              look="primary"
              disabledBecause={because}
              busy={mark.isPending}
              onClick={() => mark.mutate('sent')}
            >
              {words.markSent}
            </Button>
          )}
          {request.state === 'sent' && (
            <Button
              look="primary"
              disabledBecause={because}
              busy={mark.isPending}
              onClick={() => mark.mutate('answered')}
            >
              {words.markAnswered}
            </Button>
          )}
        </>
      }
    >
      <pre className={styles.certificate} tabIndex={0}>
        {request.letter}
      </pre>
      {mark.isError && <Failure error={mark.error} />}
    </Dialog>
  );
}
