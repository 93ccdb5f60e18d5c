import type { ListedAct } from '@bailiwick/api/system';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { actWords, toldAct, toldPart } from './act-words.ts';
import styles from './system.module.css';
import { toldBriefly, toldDetails } from './told-details.ts';
import { useDetailTeller } from './use-detail-teller.ts';
import { systemWords } from './words.ts';

const AT_ONCE = 200;

export function ActList(): ReactNode {
  const words = useWords(systemWords);
  const did = useWords(actWords);
  const formats = useFormats();
  const pages = useInfiniteQuery({
    queryKey: ['acts'],
    queryFn: ({ pageParam, signal }) =>
      client.system.acts(
        { limit: AT_ONCE, ...(pageParam === undefined ? {} : { before: pageParam }) },
        { signal },
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ acts }) => (acts.length < AT_ONCE ? undefined : acts.at(-1)?.seq),
  });
  const teller = useDetailTeller();
  const detailsOf = ({ details }: ListedAct): string => toldDetails(details, teller);
  const briefOf = ({ details }: ListedAct): string => toldBriefly(details, teller);
  const toldOf = ({ kind, aboutName }: ListedAct): string => toldAct(did, { kind, about: aboutName });
  const whoOf = ({ by, part }: ListedAct): string =>
    by ?? (part === undefined ? words.erased : toldPart(did, part));
  const columns: readonly Column<ListedAct>[] = [
    { id: 'at', title: words.when, cell: ({ at }) => formats.dateTime(at), value: ({ at }) => at },
    {
      id: 'who',
      title: words.who,
      cell: (act) => (act.by === undefined ? <span className={styles.soft}>{whoOf(act)}</span> : act.by),
      value: whoOf,
    },
    { id: 'what', title: words.what, cell: toldOf, value: toldOf },
    { id: 'why', title: words.why, cell: ({ reason }) => reason ?? '', value: ({ reason }) => reason ?? '' },
    { id: 'brief', title: words.details, cell: briefOf, value: briefOf },
    { id: 'details', title: words.allDetails, hidden: true, cell: detailsOf, value: detailsOf },
    {
      id: 'about',
      title: words.about,
      hidden: true,
      cell: ({ about }) => <code>{about}</code>,
      value: ({ about }) => about ?? '',
    },
    {
      id: 'kind',
      title: words.code,
      hidden: true,
      cell: ({ kind }) => <code>{kind}</code>,
      value: ({ kind }) => kind,
    },
  ];
  if (pages.isPending) return <Loading />;
  return (
    <Section title={words.acts} lead={words.actsLead}>
      {pages.isError && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      <Table
        name={words.acts}
        rows={pages.data?.pages.flatMap(({ acts }) => acts) ?? []}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<p>{words.noActs}</p>}
      />
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Section>
  );
}
