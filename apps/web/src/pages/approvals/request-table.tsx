import type { ApprovalRequest } from '@bailiwick/api/approvals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { APPROVALS_KEY } from '../../reach/approvals.ts';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { standingOf } from './standing.ts';
import { approvalWords } from './words.ts';

/** Requests as a list, each with what can still be done about it. */
export function RequestTable({
  name,
  requests,
  whose,
  empty,
}: {
  readonly name: string;
  readonly requests: readonly ApprovalRequest[];
  readonly whose: 'own' | 'others';
  readonly empty: ReactNode;
}): ReactNode {
  const words = useWords(approvalWords);
  const names = useWords(classNames);
  const formats = useFormats();
  const queries = useQueryClient();
  const toast = useToast();
  const end = useMutation({
    mutationFn: ({ id }: ApprovalRequest) =>
      whose === 'own' ? client.approvals.takeBack({ id }) : client.approvals.end({ id }),
    onSuccess: (_, { state }) => state === 'granted' && toast(words.ended),
    onSettled: () => queries.invalidateQueries({ queryKey: APPROVALS_KEY }),
  });
  const now = Date.now();
  const titles = words.columns;
  const text = (
    id: string,
    title: string,
    value: (row: ApprovalRequest) => string,
  ): Column<ApprovalRequest> => ({
    id,
    title,
    cell: value,
    value,
  });
  const columns: readonly Column<ApprovalRequest>[] = [
    ...(whose === 'own' ? [] : [text('asker', titles.asker, ({ asker }) => asker)]),
    text('what', titles.what, ({ verdicts }) =>
      verdicts.map((one) => names[one.class] ?? one.class).join(', '),
    ),
    text('where', titles.where, ({ offering }) => offering),
    text('state', titles.state, (row) => words.states[standingOf(row, now)]),
    text('until', titles.until, ({ until, state }) =>
      until === undefined || state !== 'granted' ? '' : formats.dateTime(until),
    ),
    text('by', titles.by, ({ decider }) => decider ?? ''),
    text('word', titles.word, ({ word }) => word ?? ''),
    {
      id: 'asked',
      title: titles.asked,
      cell: ({ asked }) => formats.dateTime(asked),
      value: ({ asked }) => asked,
      hidden: true,
    },
    {
      id: 'deed',
      title: titles.deed,
      cell: (row) =>
        (row.inForce || (row.state === 'open' && whose === 'own')) && (
          <Button
            size="small"
            busy={end.isPending && end.variables.id === row.id}
            onClick={() => end.mutate(row)}
          >
            {whose === 'others' ? words.end : row.state === 'open' ? words.takeBack : words.giveUp}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Table name={name} rows={requests} columns={columns} keyOf={({ id }) => id} empty={empty} />
      {end.isError && <Failure error={end.error} />}
    </>
  );
}
