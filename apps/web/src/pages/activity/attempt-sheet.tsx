import type { Attempt } from '@bailiwick/api/activity';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { FateMark } from '../../ui/fate.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Notice } from '../../ui/state.tsx';
import { classNames } from '../../words/classes.ts';
import { useRegionName } from '../../words/countries.ts';
import { useFormats } from '../../words/formats.ts';
import { kindNames } from '../../words/kinds.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { ExactFacts } from './exact-facts.tsx';
import { Facts } from './facts.tsx';
import styles from './record-page.module.css';
import { recordWords } from './record-words.ts';
import { useWhoName } from '../../words/who.ts';
import { activityWords } from './words.ts';

export function AttemptSheet({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const words = useWords(recordWords);
  const said = useSaid();
  const { because, failure, clauses } = attempt;
  return (
    <Sheet>
      <p className={styles.decision}>
        <FateMark fate={attempt.fate} />
        <span>{said(because ?? '')}</span>
      </p>
      {failure !== undefined && (
        <Notice tone="warn">
          <strong>{words.failure}:</strong> {said(failure)}
        </Notice>
      )}
      {clauses.length > 0 && (
        <div className={styles.clauses}>
          <h3>{words.clause}</h3>
          {clauses.map((clause) => (
            <figure key={clause.quote}>
              <blockquote>{clause.quote}</blockquote>
              <figcaption>
                {said(clause.question)} <cite>{words.clauseFrom(clause.title, clause.seenOn)}</cite>{' '}
                <Link href={`/vendors/${clause.profile}`}>{words.clauseWhere}</Link>
              </figcaption>
            </figure>
          ))}
        </div>
      )}
      <AllFacts attempt={attempt} />
    </Sheet>
  );
}

/** What a reader asks first; the rest for whoever opens it. */
function AllFacts({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const words = useWords(recordWords);
  const { endings } = useWords(activityWords);
  const classes = useWords(classNames);
  const kinds = useWords(kindNames);
  const { number, amount, milliseconds } = useFormats();
  const nameOf = useWhoName();
  const regionName = useRegionName();
  const counted = (
    counts: Readonly<Record<string, number>>,
    names: Readonly<Record<string, string>>,
  ): string =>
    Object.entries(counts)
      .map(([name, count]) => `${names[name] ?? name} ${number(count)}`)
      .join(', ') || words.nothing;
  const { withheld, region } = attempt;
  return (
    <>
      <div className={styles.facts}>
        <Facts
          title={words.who}
          facts={[
            [words.principal, nameOf(attempt)],
            [words.team, attempt.team],
            [words.purpose, attempt.purpose],
          ]}
        />
        <Facts
          title={words.where}
          facts={[
            [words.offering, attempt.offering],
            [
              words.region,
              attempt.private ? words.own : region === undefined ? words.unknown : regionName(region),
            ],
            [words.model, attempt.model],
          ]}
        />
        <Facts
          title={words.found}
          facts={[
            [words.classes, counted(attempt.classes, classes)],
            [words.types, counted(attempt.types, kinds)],
            [words.withheld, Object.keys(withheld).length === 0 ? undefined : counted(withheld, kinds)],
          ]}
        />
        <Facts
          title={words.ended}
          facts={[
            [words.ending, endings[attempt.ending] ?? attempt.ending],
            [words.cost, attempt.cost === undefined ? undefined : amount(attempt.cost)],
            [words.duration, attempt.durationMs === undefined ? undefined : milliseconds(attempt.durationMs)],
          ]}
        />
      </div>
      <details className={styles.exactly}>
        <summary>{words.exactly}</summary>
        <ExactFacts attempt={attempt} />
      </details>
    </>
  );
}
