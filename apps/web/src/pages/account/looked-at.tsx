import type { RevealOf } from '@bailiwick/api/contents';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { Section } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { accountWords } from './words.ts';

/** Who looked at what one's own requests said; nothing stands here where nothing is kept and nobody has. */
export function LookedAt(): ReactNode {
  const words = useWords(accountWords);
  const { dateTime } = useFormats();
  const mine = useQuery({
    queryKey: ['reveals', 'mine'],
    queryFn: ({ signal }) => client.contents.mine({}, { signal }),
  });
  const { reveals = [], contentDays } = mine.data ?? {};
  if (reveals.length === 0)
    return contentDays === undefined ? null : (
      <Section title={words.lookedAt} lead={words.lookedAtLead}>
        <p>{words.nobodyLooked}</p>
      </Section>
    );
  const columns: readonly Column<RevealOf>[] = [
    { id: 'at', title: words.when, cell: ({ at }) => dateTime(at), value: ({ at }) => at },
    {
      id: 'by',
      title: words.whoLooked,
      cell: ({ by }) => by ?? words.nameErased,
      value: ({ by }) => by ?? '',
    },
    { id: 'reason', title: words.whyLooked, cell: ({ reason }) => reason ?? '' },
    { id: 'record', title: words.whichRecord, cell: ({ record }) => <code>{record}</code> },
  ];
  return (
    <Section title={words.lookedAt} lead={words.lookedAtLead}>
      <Table name={words.lookedAt} rows={reveals} columns={columns} keyOf={({ act }) => act} />
    </Section>
  );
}
