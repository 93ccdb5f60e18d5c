import type { Rehearsal } from '@bailiwick/api/policy';
import type { ReactNode } from 'react';
import { ActionMark } from '../../ui/action-mark.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { policyWords } from './words.ts';

type Difference = Rehearsal['differences'][number];

export function RehearsalView({ rehearsal }: { readonly rehearsal: Rehearsal }): ReactNode {
  const words = useWords(policyWords);
  const said = useSaid();
  const formats = useFormats();
  if (rehearsal.requests === 0) return <p>{words.noTraffic}</p>;
  const columns: readonly Column<Difference>[] = [
    {
      id: 'requests',
      title: words.requests,
      align: 'end',
      cell: ({ requests }) => formats.number(requests),
      value: ({ requests }) => requests,
    },
    {
      id: 'offering',
      title: words.offering,
      cell: ({ offering }) => offering,
      value: ({ offering }) => offering,
    },
    {
      id: 'before',
      title: words.before,
      cell: ({ before }) => <ActionMark action={before} short />,
      value: ({ before }) => before,
    },
    {
      id: 'after',
      title: words.after,
      cell: ({ after }) => <ActionMark action={after} short />,
      value: ({ after }) => after,
    },
    {
      id: 'because',
      title: words.because,
      cell: ({ because }) => said(because),
      value: ({ because }) => said(because),
    },
  ];
  return (
    <>
      <p>{words.rehearsed(rehearsal.requests, rehearsal.unchanged)}</p>
      {rehearsal.differences.length > 0 && (
        <Table
          name={words.rehearse}
          rows={rehearsal.differences}
          columns={columns}
          keyOf={({ offering, before, after, because }) => `${offering} ${before} ${after} ${because}`}
        />
      )}
    </>
  );
}
