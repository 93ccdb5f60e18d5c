/** The level of one offering, rung by rung, and what is still to be found out. */
import type { ExplainedOffering } from '@bailiwick/api/vendor-sovereignty';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page, Section } from '../../ui/page.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { VENDORS_KEY } from './keys.ts';
import { OpenQuestions } from './open-questions.tsx';
import { Seal } from './seal.tsx';
import { sovereigntyWords } from './sovereignty-words.ts';
import styles from './sovereignty.module.css';

type Objective = ExplainedOffering['objectives'][number];
type Point = Objective['points'][number];

const SIGNS: Readonly<Record<Point['result'], string>> = {
  shown: '✓',
  unknown: '?',
  expired: '…',
  conflicting: '!',
  contrary: '✕',
};

export function ExplainedPage({ offering }: { readonly offering: string }): ReactNode {
  const words = useWords(sovereigntyWords);
  const formats = useFormats();
  const said = useSaid();
  const found = useQuery({
    queryKey: [...VENDORS_KEY, 'sovereignty', 'of', offering],
    queryFn: ({ signal }) => client.vendorSovereignty.explain({ offering }, { signal }),
  });
  // Of several assessments each says its own.
  const leadOf = ([one, ...more]: readonly ExplainedOffering[]): string | undefined =>
    one === undefined || more.length > 0
      ? undefined
      : words.explainedLead(`SEAL-${one.level}`, said(one.levelName), formats.number(Math.round(one.score)));
  return (
    <Answered query={found}>
      {({ explained }) => (
        <Page
          question={words.explained(offering)}
          lead={leadOf(explained)}
          actions={<Link href="/vendors/all/sovereignty">{words.back}</Link>}
        >
          {explained.map((one) => (
            <Section
              key={one.assessment ?? ''}
              title={one.assessment ?? words.notAssessed}
              actions={<Seal level={one.level} reach={one.reach} />}
            >
              <ul className={styles.objectives}>
                {one.objectives.map((objective) => (
                  <li key={objective.objective}>
                    <ObjectiveRow objective={objective} opened={objective === weakest(one)} />
                  </li>
                ))}
              </ul>
              <OpenQuestions explained={one} />
            </Section>
          ))}
        </Page>
      )}
    </Answered>
  );
}

/** What decides the level; of several the first. */
const weakest = ({ objectives, level }: ExplainedOffering): Objective | undefined =>
  objectives.find((objective) => objective.level === level);

/** @param opened from the start. */
function ObjectiveRow({
  objective: { objective, name, asks, weight, level, reach, points },
  opened,
}: {
  readonly objective: Objective;
  readonly opened: boolean;
}): ReactNode {
  const words = useWords(sovereigntyWords);
  const formats = useFormats();
  const said = useSaid();
  return (
    <details open={opened}>
      <summary>
        <span>
          <strong>
            {objective} {said(name)}
          </strong>
          <small className={styles.soft}>
            {said(asks)} {words.weight(formats.percent(weight / 100))}
          </small>
        </span>
        <Seal level={level} reach={reach} />
      </summary>
      <ol className={styles.points}>
        {points.map((point) => (
          <li key={`${point.level} ${point.says}`}>
            <span className={styles.mark} data-result={point.result} aria-hidden="true">
              {SIGNS[point.result]}
            </span>
            <div>
              <p>
                {said(point.says)}{' '}
                <small>
                  {words.results[point.result]}, {words.rung(`SEAL-${point.level}`)}
                </small>
              </p>
              <p className={styles.soft}>{said(point.because)}</p>
              {point.quote !== undefined && <blockquote>“{point.quote}”</blockquote>}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
