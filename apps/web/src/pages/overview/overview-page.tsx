/** What left the house? */
import type { Overview } from '@bailiwick/api/overview';
import { leaves } from '@bailiwick/contract/fates';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { useSignedIn } from '../../reach/session.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, Notice } from '../../ui/state.tsx';
import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { FailedBackup } from '../system/failed-backup.tsx';
import { useSystem } from '../system/use-system.ts';
import { Bars } from './bars.tsx';
import { Decisions } from './decisions.tsx';
import { Headline } from './headline.tsx';
import styles from './overview-page.module.css';
import { RangeChoice } from './range-choice.tsx';
import { type Stretch, stretchIn } from './stretch.ts';
import { Trend } from './trend.tsx';
import { useOverview } from './use-overview.ts';
import { Where } from './where.tsx';
import { overviewWords } from './words.ts';

export function OverviewPage(): ReactNode {
  const words = useWords(overviewWords);
  const [search, setSearch] = useSearchParams();
  const stretch = stretchIn(search);
  const { overview, live } = useOverview(stretch);
  const { may } = useSignedIn();
  const system = useSystem(may('system.read'));
  const lead = useLead(stretch, overview.data);
  const choose = ({ range, from, to }: Stretch): void =>
    setSearch(Object.fromEntries(Object.entries({ range, from, to }).filter(([, value]) => value !== '')), {
      replace: true,
    });
  return (
    <Page question={words.question} lead={lead} actions={<RangeChoice stretch={stretch} onChange={choose} />}>
      <p className={styles.live} data-live={live} role="status">
        <span aria-hidden="true" />
        {live ? words.live : words.notLive}
      </p>
      <FailedBackup failed={system.data?.backupFailed} />
      <Answered query={overview}>{(data) => <Told overview={data} stretch={stretch} />}</Answered>
    </Page>
  );
}

function useLead({ range }: Stretch, overview: Overview | undefined): string | undefined {
  const words = useWords(overviewWords);
  const { number } = useFormats();
  if (overview === undefined) return undefined;
  const { requests, fates } = overview.totals;
  const left = Object.entries(fates).reduce(
    (sum, [fate, count]) => (leaves(fate as 'allow') ? sum + count : sum),
    0,
  );
  return words.lead(
    words.during[range],
    words.requests(requests, number(requests)),
    words.times(left, number(left)),
  );
}

function Told({ overview, stretch }: { readonly overview: Overview; readonly stretch: Stretch }): ReactNode {
  const words = useWords(overviewWords);
  const classes = useWords(classNames);
  const { number } = useFormats();
  const nothing = overview.totals.passages === 0;
  return (
    <>
      {overview.behind > 1_000 && <Notice tone="warn">{words.behind(number(overview.behind))}</Notice>}
      {nothing ? <Nothing stretch={stretch} /> : <Headline overview={overview} />}
      <Decisions decisions={overview.decisions} />
      {!nothing && (
        <>
          <Section title={words.where} lead={words.whereLead}>
            <Where overview={overview} />
          </Section>
          <Section title={words.trend}>
            <Trend overview={overview} />
          </Section>
          <Section title={words.classes} lead={words.classesLead}>
            {overview.classes.length === 0 ? (
              <p>{words.classesNone}</p>
            ) : (
              <Bars
                name={words.classes}
                overview={overview}
                bars={overview.classes.map(({ class: one, passages, fates }) => ({
                  key: one,
                  name: classes[one] ?? one,
                  passages,
                  fates,
                  narrowing: { class: one },
                }))}
              />
            )}
          </Section>
          <Section title={words.offerings}>
            <Bars
              name={words.offerings}
              overview={overview}
              bars={overview.offerings.map(({ offering, private: ours, passages, fates }) => ({
                key: offering,
                name: `${offering}${ours ? ` (${words.ours})` : ''}`,
                passages,
                fates,
                narrowing: { offering },
              }))}
            />
          </Section>
        </>
      )}
    </>
  );
}

function Nothing({ stretch }: { readonly stretch: Stretch }): ReactNode {
  const words = useWords(overviewWords);
  const { may } = useSignedIn();
  return stretch.range === '7d' ? (
    <EmptyState
      title={words.nothing}
      action={
        <span className={styles.ways}>
          {may('system.edit') && <Link href="/welcome">{words.firstSteps}</Link>}
          <Link href="/chat">{words.tryChat}</Link>
        </span>
      }
    >
      {words.nothingText}
    </EmptyState>
  ) : (
    <EmptyState title={words.nothingThen} action={<Link href="/activity">{words.everything}</Link>}>
      {words.nothingThenText}
    </EmptyState>
  );
}
