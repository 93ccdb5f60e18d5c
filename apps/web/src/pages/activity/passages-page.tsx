import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Passage } from '@bailiwick/api/activity';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Failure, Loading } from '../../ui/state.tsx';
import { Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { Filters } from './filters.tsx';
import { usePassageColumns } from './passage-columns.tsx';
import styles from './passages-page.module.css';
import { SORTABLE, changed, exportAddress, searchIn, searchText, sortingIn } from './search-in-url.ts';
import { Views } from './views.tsx';
import { activityWords } from './words.ts';

/** The newest page is looked at again so often, while it is in sight. */
const FRESH_MS = 3_000;

export function PassagesPage(): ReactNode {
  const words = useWords(activityWords);
  const [address, setAddress] = useSearchParams();
  const text = searchText(address);
  return (
    <Page
      question={words.question}
      lead={words.lead}
      actions={(['csv', 'jsonl'] as const).map((format) => (
        <LinkButton key={format} href={exportAddress(address, format)} download>
          {words.export[format]}
        </LinkButton>
      ))}
    >
      <Views current={text} onChoose={(search) => setAddress(new URLSearchParams(search))} />
      <Filters
        address={address}
        onChange={(change) => setAddress(changed(address, change), { replace: true })}
        onClear={() => setAddress(new URLSearchParams())}
      />
      <Passages
        address={address}
        onSort={(column, direction) =>
          setAddress(changed(address, { sort: column, direction }), { replace: true })
        }
        onClear={() => setAddress(new URLSearchParams())}
      />
    </Page>
  );
}

function Passages({
  address,
  onSort,
  onClear,
}: {
  readonly address: URLSearchParams;
  readonly onSort: (column: string, direction: 'ascending' | 'descending') => void;
  readonly onClear: () => void;
}): ReactNode {
  const words = useWords(activityWords);
  const [, go] = useLocation();
  const columns = usePassageColumns();
  const search = searchIn(address);
  const sorting = sortingIn(address);
  const text = searchText(address);
  const pages = useInfiniteQuery({
    queryKey: ['activity', text],
    queryFn: ({ pageParam, signal }) =>
      client.activity.find(
        {
          ...search,
          sort: SORTABLE.find((one) => one === sorting.column) ?? 'at',
          direction: sorting.direction,
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) <= 1 ? FRESH_MS : false),
  });
  if (pages.isError) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <Loading />;
  const rows: readonly Passage[] = pages.data.pages.flatMap((page) => page.rows);
  const asked = Object.keys(search).length > 0;
  return (
    <>
      <Totals search={search} text={text} />
      <Table
        name={words.table}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        sorting={sorting}
        remote={{ onSort: ({ column, direction }) => onSort(column, direction) }}
        onOpen={({ id }) => go(`/activity/${id}${text === '' ? '' : `?${text}`}`)}
        empty={
          asked ? (
            <EmptyState title={words.nothingFound} action={<Button onClick={onClear}>{words.clear}</Button>}>
              {words.nothingFoundText}
            </EmptyState>
          ) : (
            <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
          )
        }
      />
      {pages.hasNextPage && (
        <div className={styles.more}>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.next}
          </Button>
        </div>
      )}
    </>
  );
}

function Totals({
  search,
  text,
}: {
  readonly search: ReturnType<typeof searchIn>;
  readonly text: string;
}): ReactNode {
  const words = useWords(activityWords);
  const { number, amount, bytes } = useFormats();
  const totals = useQuery({
    queryKey: ['activity-totals', text],
    queryFn: ({ signal }) => client.activity.totals(search, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
  });
  if (totals.data === undefined || totals.data.passages === 0) return null;
  const { passages, requests, tokens, cost, bytes: sent } = totals.data;
  const counted = (count: number, { one, many }: { readonly one: string; readonly many: string }): string =>
    `${number(count)} ${count === 1 ? one : many}`;
  return (
    <p className={styles.totals} role="status">
      {[
        words.totals(counted(passages, words.passages), counted(requests, words.requests)),
        tokens > 0 && words.tokens(number(tokens)),
        sent > 0 && words.sent(bytes(sent)),
        cost > 0 && words.spent(amount(cost)),
      ]
        .filter((one) => one !== false)
        .join(' · ')}
    </p>
  );
}
