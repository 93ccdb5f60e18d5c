import type { ApiKey } from '@bailiwick/api/keys';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { useDeeds } from '../../shell/palette.tsx';
import { Button } from '../../ui/button.tsx';
import { TypedConfirmation } from '../../ui/dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { NewKey } from './new-key.tsx';
import { keysWords } from './words.ts';

const KEYS_KEY = ['keys'] as const;

export function KeysPage(): ReactNode {
  const words = useWords(keysWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const keys = useQuery({ queryKey: KEYS_KEY, queryFn: ({ signal }) => client.keys.list({}, { signal }) });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: KEYS_KEY });
  const revoke = useMutation({
    mutationFn: ({ id }: ApiKey) => client.keys.revoke({ id }),
    onSuccess(_, { name }) {
      toast(words.revoked(name));
      setRevoking(undefined);
    },
    onSettled: again,
  });
  const deeds = useMemo(
    () => (may('keys.edit') ? [{ id: 'new-key', name: words.create, run: () => setCreating(true) }] : []),
    [may, words],
  );
  useDeeds('keys', deeds);
  const because = may('keys.edit') ? undefined : words.mayNotEdit;
  const create = (
    <Button look="primary" disabledBecause={because} onClick={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  const columns: readonly Column<ApiKey>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name, value: ({ name }) => name },
    { id: 'team', title: words.team, cell: ({ team }) => team ?? '', value: ({ team }) => team ?? '' },
    {
      id: 'state',
      title: words.state,
      cell: ({ state }) => words.states[state],
      value: ({ state }) => words.states[state],
    },
    {
      id: 'offerings',
      title: words.offerings,
      cell: ({ offerings }) => offerings?.join(', ') ?? words.everything,
      value: ({ offerings }) => offerings?.join(', ') ?? words.everything,
    },
    {
      id: 'created',
      title: words.created,
      cell: ({ created }) => formats.date(created),
      value: ({ created }) => created,
    },
    {
      id: 'expires',
      title: words.expires,
      cell: ({ expires }) => (expires === undefined ? '' : formats.date(expires)),
      value: ({ expires }) => expires ?? 0,
    },
    { id: 'id', title: words.id, hidden: true, cell: ({ id }) => <code>{id}</code>, value: ({ id }) => id },
    {
      id: 'revoke',
      title: '',
      cell: (key) =>
        key.state === 'in_force' && (
          <Button size="small" disabledBecause={because} onClick={() => setRevoking(key)}>
            {words.revoke}
          </Button>
        ),
    },
  ];
  return (
    <Page question={words.question} lead={words.lead} actions={create}>
      <Answered query={keys}>
        {({ keys: all, offerings }) => (
          <>
            {creating && (
              <NewKey offerings={offerings} onMade={() => void again()} onClose={() => setCreating(false)} />
            )}
            <Table
              name={words.question}
              rows={all}
              columns={columns}
              keyOf={({ id }) => id}
              empty={
                <EmptyState title={words.empty} action={create}>
                  {words.emptyText}
                </EmptyState>
              }
            />
          </>
        )}
      </Answered>
      {revoking !== undefined && (
        <TypedConfirmation
          open
          title={words.revokeQuestion(revoking.name)}
          word={revoking.name}
          doIt={words.revoke}
          busy={revoke.isPending}
          onConfirm={() => revoke.mutate(revoking)}
          onClose={() => setRevoking(undefined)}
        >
          <p>{words.revokeText}</p>
          {revoke.isError && <Failure error={revoke.error} />}
        </TypedConfirmation>
      )}
    </Page>
  );
}
