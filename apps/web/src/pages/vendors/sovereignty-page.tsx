/** Offerings in the order of who controls them, then of cost; for one model or for all. */
import type { RankedOffering } from '@bailiwick/api/vendor-sovereignty';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { TextField } from '../../ui/field.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, Notice } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { VENDORS_KEY } from './keys.ts';
import { Seal } from './seal.tsx';
import { sovereigntyWords } from './sovereignty-words.ts';
import styles from './sovereignty.module.css';
import { Views } from './views.tsx';

export function SovereigntyPage(): ReactNode {
  const words = useWords(sovereigntyWords);
  const list = useId();
  const [search, setSearch] = useSearchParams();
  const model = search.get('model') ?? '';
  const found = useQuery({
    queryKey: [...VENDORS_KEY, 'sovereignty', model],
    queryFn: ({ signal }) => client.vendorSovereignty.rank(model === '' ? {} : { model }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <Views />
      <Answered query={found}>
        {({ models, ranked }) => (
          <>
            <div className={styles.model}>
              <TextField
                label={words.model}
                hint={words.modelHint}
                list={list}
                value={model}
                maxLength={200}
                onChange={(name) => setSearch(name === '' ? {} : { model: name }, { replace: true })}
              />
              <datalist id={list}>
                {models.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </div>
            <Section title={words.ranked}>
              <Ranking ranked={ranked} model={model} />
            </Section>
            <Notice>{words.about}</Notice>
          </>
        )}
      </Answered>
    </Page>
  );
}

function Ranking({
  ranked,
  model,
}: {
  readonly ranked: readonly RankedOffering[];
  readonly model: string;
}): ReactNode {
  const words = useWords(sovereigntyWords);
  const formats = useFormats();
  const said = useSaid();
  const [, go] = useLocation();
  const pathOf = ({ offering }: RankedOffering): string =>
    `/vendors/all/sovereignty/${encodeURIComponent(offering)}`;
  const columns: readonly Column<RankedOffering>[] = [
    {
      id: 'place',
      title: words.place,
      align: 'end',
      cell: ({ place }) => formats.number(place),
      value: ({ place }) => place,
    },
    {
      id: 'offering',
      title: words.offering,
      cell: (row) => (
        <>
          <Link
            href={pathOf(row)}
            aria-label={words.explainOf(row.offering)}
            onClick={(event) => event.stopPropagation()}
          >
            {row.offering}
          </Link>
          <small className={styles.soft}>{row.assessment ?? words.notAssessed}</small>
        </>
      ),
      value: ({ offering }) => offering,
    },
    {
      id: 'level',
      title: words.level,
      cell: ({ level, reach }) => <Seal level={level} reach={reach} />,
      value: ({ level }) => level,
    },
    {
      id: 'points',
      title: words.points,
      align: 'end',
      cell: ({ score }) => formats.number(Math.round(score)),
      value: ({ score }) => score,
    },
    {
      id: 'price',
      title: words.price,
      align: 'end',
      cell: ({ cost }) => (cost === undefined ? words.unknown : formats.amount(cost)),
      value: ({ cost }) => cost ?? Number.MAX_SAFE_INTEGER,
    },
    {
      id: 'because',
      title: words.because,
      cell: ({ because }) => said(because),
      value: ({ because }) => said(because),
    },
  ];
  return (
    <Table
      name={words.ranked}
      rows={ranked}
      columns={columns}
      keyOf={({ offering, assessment }) => `${offering} ${assessment ?? ''}`}
      onOpen={(row) => go(pathOf(row))}
      empty={
        model === '' ? (
          <EmptyState title={words.noOfferings}>{words.noOfferingsText}</EmptyState>
        ) : (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        )
      }
    />
  );
}
