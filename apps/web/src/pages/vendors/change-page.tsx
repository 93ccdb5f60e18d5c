/** Two versions of a document: what it means for the firm first, then the words. */
import type { ShownChange } from '@bailiwick/api/vendor-changes';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Notice } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { changesWords } from './changes-words.ts';
import styles from './changes.module.css';
import { VENDORS_KEY } from './keys.ts';

export function ChangePage({
  id,
  before,
  after,
}: {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}): ReactNode {
  const words = useWords(changesWords);
  const formats = useFormats();
  const said = useSaid();
  const { language } = useLanguage();
  const found = useQuery({
    queryKey: [...VENDORS_KEY, id, 'change', before, after, language],
    queryFn: ({ signal }) => client.vendorChanges.show({ id, before, after, language }, { signal }),
  });
  return (
    <Answered query={found}>
      {(change) => (
        <Page
          question={words.question(change.title)}
          lead={words.lead(formats.date(change.at), said(change.summary))}
          actions={<Link href={`/vendors/${id}`}>{words.back}</Link>}
        >
          {change.answers.length > 0 && (
            <Section title={words.answers}>
              <Answers answers={change.answers} />
            </Section>
          )}
          {change.subprocessors !== undefined && (
            <Section title={words.subprocessors}>
              <Subprocessors change={change.subprocessors} />
            </Section>
          )}
          {change.clauses.length === 0 ? (
            <Notice>{words.nothing}</Notice>
          ) : (
            <Section title={words.clauses} lead={words.clausesLead}>
              <Clauses clauses={change.clauses} />
              {change.more > 0 && <p>{words.more(formats.number(change.more))}</p>}
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}

type Answer = ShownChange['answers'][number];

function Answers({ answers }: { readonly answers: readonly Answer[] }): ReactNode {
  const words = useWords(changesWords);
  const side = (which: 'before' | 'after'): Column<Answer> => ({
    id: which,
    title: words[which],
    sortable: false,
    cell: (answer) => (
      <>
        {answer[which].said}
        {answer[which].quotes.map((quote) => (
          <small key={quote} className={styles.quote}>
            “{quote}”
          </small>
        ))}
      </>
    ),
    value: (answer) => answer[which].said,
  });
  const columns: readonly Column<Answer>[] = [
    {
      id: 'question',
      title: words.about,
      cell: ({ question }) => question,
      value: ({ question }) => question,
    },
    side('before'),
    side('after'),
    {
      id: 'effect',
      title: words.effect,
      cell: ({ effect }) => <strong>{words.effects[effect]}</strong>,
      value: ({ effect }) => words.effects[effect],
    },
  ];
  return <Table name={words.answers} rows={answers} columns={columns} keyOf={({ question }) => question} />;
}

interface Entry {
  readonly what: string;
  readonly name: string;
  readonly purpose: string;
  readonly place: string;
}

function Subprocessors({
  change: { added, removed, changed },
}: {
  readonly change: NonNullable<ShownChange['subprocessors']>;
}): ReactNode {
  const words = useWords(changesWords);
  const both = (was: string | undefined, is: string | undefined): string =>
    was === is ? (is ?? words.unsaid) : `${was ?? words.unsaid} → ${is ?? words.unsaid}`;
  const entry = (
    what: string,
    { name, purpose = words.unsaid, place = words.unsaid }: (typeof added)[number],
  ): Entry => ({ what, name, purpose, place });
  const rows: readonly Entry[] = [
    ...added.map((one) => entry(words.added, one)),
    ...removed.map((one) => entry(words.removed, one)),
    ...changed.map(({ before, after }) => ({
      what: words.changed,
      name: both(before.name, after.name),
      purpose: both(before.purpose, after.purpose),
      place: both(before.place, after.place),
    })),
  ];
  const column = (key: keyof Entry): Column<Entry> => ({
    id: key,
    title: words[key],
    cell: (row) => (key === 'what' ? <strong>{row[key]}</strong> : row[key]),
    value: (row) => row[key],
  });
  return (
    <Table
      name={words.subprocessors}
      rows={rows}
      columns={[column('what'), column('name'), column('purpose'), column('place')]}
      keyOf={({ what, name }) => `${what} ${name}`}
    />
  );
}

type Runs = ShownChange['clauses'][number]['before'];

function Clauses({ clauses }: { readonly clauses: ShownChange['clauses'] }): ReactNode {
  const words = useWords(changesWords);
  return (
    <div className={styles.sides}>
      <p className={styles.head}>{words.before}</p>
      <p className={styles.head}>{words.after}</p>
      {clauses.map(({ before, after }, at) => (
        // Clauses have no name of their own, and the list never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={at}>
          <Side runs={before} missing={words.notThere} />
          <Side runs={after} missing={words.takenOut} />
        </Fragment>
      ))}
    </div>
  );
}

function Side({ runs, missing }: { readonly runs: Runs; readonly missing: string }): ReactNode {
  if (runs === undefined) return <p className={styles.none}>{missing}</p>;
  return (
    <p>
      {runs.map(({ kind, text }, at) => {
        // oxlint-disable-next-line react/no-array-index-key
        if (kind === 'removed') return <del key={at}>{text}</del>;
        // oxlint-disable-next-line react/no-array-index-key
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        return text;
      })}
    </p>
  );
}
