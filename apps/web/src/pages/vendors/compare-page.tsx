/** Offerings beside each other; which ones stands in the address, so that the page can be sent to somebody. */
import type { VendorTable } from '@bailiwick/api/vendor-tables';
import type { Colour, VendorSummary } from '@bailiwick/api/vendors';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { CheckField } from '../../ui/field.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { VENDORS_KEY } from './keys.ts';
import { Light } from './light.tsx';
import styles from './tables.module.css';
import { tablesWords } from './tables-words.ts';
import { TakeAlong } from './take-along.tsx';
import { Views } from './views.tsx';
import { vendorsWords } from './words.ts';

/** As many as read well beside each other. */
const AT_FIRST = 3;

export function ComparePage(): ReactNode {
  const words = useWords(tablesWords);
  const vendors = useQuery({
    queryKey: VENDORS_KEY,
    queryFn: ({ signal }) => client.vendors.list({}, { signal }),
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <Views />
      <Answered query={vendors}>
        {({ offerings }) =>
          offerings.length === 0 ? (
            <EmptyState title={words.none} action={<Link href="/vendors">{words.toRegister}</Link>}>
              {words.noneText}
            </EmptyState>
          ) : (
            <Comparing offerings={offerings} />
          )
        }
      </Answered>
    </Page>
  );
}

function Comparing({ offerings }: { readonly offerings: readonly VendorSummary[] }): ReactNode {
  const words = useWords(tablesWords);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('ids')?.split(',');
  const ids = offerings
    .filter(({ id }, i) => (wanted === undefined ? i < AT_FIRST : wanted.includes(id)))
    .map(({ id }) => id);
  const toggle = (id: string, on: boolean): void => {
    const next = offerings.filter((one) => (one.id === id ? on : ids.includes(one.id)));
    setSearch({ ids: next.map((one) => one.id).join(',') }, { replace: true });
  };
  return (
    <>
      <Section title={words.which} lead={words.whichLead}>
        <Sheet>
          <div className={styles.choices}>
            {offerings.map(({ id, vendor, product }) => (
              <CheckField
                key={id}
                label={`${vendor}, ${product}`}
                hint={id}
                checked={ids.includes(id)}
                onChange={(on) => toggle(id, on)}
              />
            ))}
          </div>
        </Sheet>
      </Section>
      {ids.length === 0 ? (
        <EmptyState title={words.chooseSome}>{words.chooseSomeText}</EmptyState>
      ) : (
        <Compared offerings={offerings} ids={ids} />
      )}
    </>
  );
}

function Compared({
  offerings,
  ids,
}: {
  readonly offerings: readonly VendorSummary[];
  readonly ids: readonly string[];
}): ReactNode {
  const words = useWords(tablesWords);
  const { language } = useLanguage();
  const chosen = ids.join(',');
  const table = useQuery({
    queryKey: [...VENDORS_KEY, 'comparison', chosen, language],
    queryFn: ({ signal }) =>
      client.vendorTables.show({ table: 'comparison', ids: chosen, language }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={words.comparison}>
      <Answered query={table}>{(read) => <Beside table={read} offerings={offerings} />}</Answered>
      <TakeAlong tables={['comparison']} ids={ids} />
    </Section>
  );
}

type Row = VendorTable['rows'][number];

function Beside({
  table: { columns, rows },
  offerings,
}: {
  readonly table: VendorTable;
  readonly offerings: readonly VendorSummary[];
}): ReactNode {
  const words = useWords(tablesWords);
  const names: Readonly<Record<string, string>> = useWords(vendorsWords).lights;
  const colourOf = (offering: string, row: Row): Colour | undefined =>
    offerings.find(({ id }) => id === offering)?.lights.find(({ name }) => name === row['_key'])?.colour;
  const nameOf = (key: string, head: string): string => {
    const found = offerings.find(({ id }) => id === key);
    return found === undefined ? head : `${found.vendor}, ${found.product}`;
  };
  const shown: readonly Column<Row>[] = columns
    .filter(({ key }) => key !== '_key')
    .map(({ key, head }) => ({
      id: key,
      title: nameOf(key, head),
      sortable: false,
      value: (row) => row[key] ?? '',
      cell: (row) => {
        const text = row[key] ?? '';
        const colour = colourOf(key, row);
        if (key === '_question') return <strong>{text}</strong>;
        if (colour === undefined) return text;
        return (
          <span className={styles.cell}>
            <Light name={names[row['_key'] ?? ''] ?? ''} colour={colour} />
            {/* The light says its colour itself. */}
            <span>{text.replace(/^[^:]+: /, '')}</span>
          </span>
        );
      },
    }));
  return (
    <Table
      layout="even"
      key={columns.map(({ key }) => key).join()}
      name={words.comparison}
      rows={rows}
      columns={shown}
      keyOf={(row) => row['_key'] ?? ''}
    />
  );
}
