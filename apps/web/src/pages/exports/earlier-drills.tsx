/** Drills of before: how locked-in the firm was then. */
import type { DrillResult } from '@bailiwick/api/exports';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { DRILLS_KEY } from './keys.ts';
import { exportsWords } from './words.ts';

interface Kept {
  readonly at: number;
  readonly drill: DrillResult;
}

export function EarlierDrills({ onShow }: { readonly onShow: (drill: DrillResult) => void }): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { data } = useQuery({
    queryKey: DRILLS_KEY,
    queryFn: ({ signal }) => client.exports.drills({}, { signal }),
  });
  if (data === undefined || data.drills.length === 0) return null;
  const columns: readonly Column<Kept>[] = [
    { id: 'at', title: words.drilled, cell: ({ at }) => formats.dateTime(at), value: ({ at }) => at },
    { id: 'from', title: words.from, cell: ({ drill }) => drill.from, value: ({ drill }) => drill.from },
    { id: 'to', title: words.to, cell: ({ drill }) => drill.to, value: ({ drill }) => drill.to },
    {
      id: 'number',
      title: words.lockedIn,
      cell: ({ drill: { number } }) => (number === undefined ? '–' : formats.number(number)),
      value: ({ drill: { number } }) => number ?? -1,
    },
    {
      id: 'show',
      title: '',
      cell: ({ at, drill }) => (
        <Button
          size="small"
          aria-label={`${words.show}: ${formats.dateTime(at)}`}
          onClick={() => onShow(drill)}
        >
          {words.show}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.earlier}>
      <Table name={words.earlier} rows={data.drills} columns={columns} keyOf={({ at }) => String(at)} />
    </Section>
  );
}
