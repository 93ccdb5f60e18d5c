import type { UsedOffering } from '@bailiwick/api/vendors';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { VENDORS_KEY } from './keys.ts';
import { registerWords } from './register-words.ts';

/** Offerings and models of the traffic; what nobody has assessed stands out. */
export function Seen(): ReactNode {
  const words = useWords(registerWords);
  const seen = useQuery({
    queryKey: [...VENDORS_KEY, 'seen'],
    queryFn: ({ signal }) => client.vendors.seen({}, { signal }),
  });
  return (
    <Section title={words.seen} lead={words.seenLead}>
      <Answered query={seen}>{({ used }) => <Used used={used} />}</Answered>
    </Section>
  );
}

function Used({ used }: { readonly used: readonly UsedOffering[] }): ReactNode {
  const words = useWords(registerWords);
  const names = useWords(classNames);
  const formats = useFormats();
  const classesOf = ({ classes }: UsedOffering): string =>
    classes.map((one) => names[one] ?? one).join(', ') || '–';
  const assessedText = ({ offering, assessedAs, home }: UsedOffering): string =>
    offering === 'mirror' ? words.itself : home ? words.home : assessedAs.join(', ') || words.notAssessed;
  const columns: readonly Column<UsedOffering>[] = [
    {
      id: 'offering',
      title: words.offering,
      cell: ({ offering }) => offering,
      value: ({ offering }) => offering,
    },
    { id: 'model', title: words.model, cell: ({ model }) => model ?? '–', value: ({ model }) => model ?? '' },
    {
      id: 'requests',
      title: words.requests,
      align: 'end',
      cell: ({ requests }) => formats.number(requests),
      value: ({ requests }) => requests,
    },
    { id: 'classes', title: words.classes, cell: classesOf, value: classesOf },
    {
      id: 'assessed',
      title: words.assessedAs,
      cell: (one) =>
        one.home || one.assessedAs.length === 0 ? (
          <strong>{assessedText(one)}</strong>
        ) : (
          one.assessedAs.map((id) => (
            <span key={id}>
              <Link href={`/vendors/${id}`}>{id}</Link>{' '}
            </span>
          ))
        ),
      value: assessedText,
    },
  ];
  return (
    <Table
      name={words.seen}
      rows={used}
      columns={columns}
      keyOf={({ offering, model }) => `${offering} ${model ?? ''}`}
      empty={<EmptyState title={words.seenNone}>{words.seenNoneText}</EmptyState>}
    />
  );
}
