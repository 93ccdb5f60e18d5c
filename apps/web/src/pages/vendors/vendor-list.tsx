import type { VendorSummary } from '@bailiwick/api/vendors';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { VENDORS_KEY } from './keys.ts';
import { Known } from './known.tsx';
import { Light } from './light.tsx';
import styles from './vendors.module.css';
import { Unassessed } from './unassessed.tsx';
import { Seen } from './seen.tsx';
import { tablesWords } from './tables-words.ts';
import { TakeAlong } from './take-along.tsx';
import { Views } from './views.tsx';
import { vendorsWords } from './words.ts';

export function VendorList(): ReactNode {
  const words = useWords(vendorsWords);
  const tables = useWords(tablesWords);
  const vendors = useQuery({
    queryKey: VENDORS_KEY,
    queryFn: ({ signal }) => client.vendors.list({}, { signal }),
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <Views />
      <Answered query={vendors}>
        {({ offerings, unassessed }) => (
          <>
            {unassessed.length > 0 && <Unassessed unassessed={unassessed} />}
            <Section title={words.offerings}>
              <Register offerings={offerings} />
            </Section>
            {offerings.length > 0 && (
              <Section title={tables.takeAlong} lead={tables.takeAlongLead}>
                <TakeAlong tables={['register', 'sub-processors']} />
              </Section>
            )}
            <Seen />
            <Known
              taken={new Set(offerings.map(({ id }) => id))}
              waiting={unassessed.map(({ offering }) => offering)}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Register({ offerings }: { readonly offerings: readonly VendorSummary[] }): ReactNode {
  const words = useWords(vendorsWords);
  const formats = useFormats();
  const [, go] = useLocation();
  const names: Readonly<Record<string, string>> = words.lights;
  const reviewText = (due: number | undefined): string =>
    due === undefined
      ? words.reviewNever
      : due >= 0
        ? words.reviewIn(formats.number(due))
        : words.reviewOverdue(formats.number(-due));
  const columns: readonly Column<VendorSummary>[] = [
    {
      id: 'product',
      title: words.product,
      cell: ({ id, vendor, product }) => (
        <Link href={`/vendors/${id}`} onClick={(event) => event.stopPropagation()}>
          {vendor}, {product}
        </Link>
      ),
      value: ({ vendor, product }) => `${vendor}, ${product}`,
    },
    {
      id: 'state',
      title: words.state,
      cell: ({ lifecycle }) => words.states[lifecycle],
      value: ({ lifecycle }) => words.states[lifecycle],
    },
    {
      id: 'lights',
      title: words.sixLights,
      cell: ({ lights }) => (
        <span className={styles.lights}>
          {lights.map(({ name, colour }) => (
            <Light key={name} name={names[name] ?? name} colour={colour} />
          ))}
        </span>
      ),
      value: ({ lights }) =>
        lights.map(({ name, colour }) => `${names[name] ?? name} ${words.colours[colour]}`).join('; '),
    },
    {
      id: 'proposals',
      title: words.proposals,
      align: 'end',
      cell: ({ proposals }) => formats.number(proposals),
      value: ({ proposals }) => proposals,
    },
    {
      id: 'review',
      title: words.review,
      cell: ({ reviewDue }) => reviewText(reviewDue),
      value: ({ reviewDue }) => reviewDue ?? -1,
    },
    {
      id: 'serves',
      title: words.serves,
      cell: ({ serves }) => serves.join(', '),
      value: ({ serves }) => serves.join(', '),
    },
  ];
  return (
    <Table
      name={words.offerings}
      rows={offerings}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={({ id }) => go(`/vendors/${id}`)}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
    />
  );
}
