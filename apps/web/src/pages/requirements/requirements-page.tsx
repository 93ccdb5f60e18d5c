import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { ClassRequirements } from '@bailiwick/api/requirements';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, Notice } from '../../ui/state.tsx';
import { classNames } from '../../words/classes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { MoreAsked } from './more-asked.tsx';
import { RequirementCard } from './requirement-card.tsx';
import styles from './requirements.module.css';
import { REQUIREMENTS_KEY } from './use-requirement-change.ts';
import { requirementsWords } from './words.ts';

const FIRST = 'personal';

export function RequirementsPage(): ReactNode {
  const words = useWords(requirementsWords);
  const names = useWords(classNames);
  const said = useSaid();
  const { language } = useLanguage();
  const { may } = useSignedIn();
  const [search] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const requirements = useQuery({
    queryKey: [...REQUIREMENTS_KEY, language],
    queryFn: ({ signal }) => client.requirements.list({ language }, { signal }),
  });
  const because = may('policy.approve') ? undefined : words.mayNot;
  return (
    <Page
      question={words.question}
      lead={words.lead}
      actions={
        <Link className={styles.back} href="/policy">
          {words.back}
        </Link>
      }
    >
      <Answered query={requirements}>
        {({ version, classes, questions }) => {
          const chosen = classes.find((one) => one.class === (search.get('class') ?? FIRST)) ?? classes[0];
          if (chosen === undefined) return null;
          const name = names[chosen.class] ?? chosen.class;
          return (
            <div className={styles.columns}>
              <nav className={styles.classes} aria-label={words.classes}>
                {classes.map((one) => (
                  <Link
                    key={one.class}
                    href={`/policy/requirements?class=${one.class}`}
                    aria-current={one === chosen ? 'page' : undefined}
                  >
                    {names[one.class] ?? one.class}
                    <small>{words.count(one.requirements.length, letOff(one))}</small>
                  </Link>
                ))}
              </nav>
              <Section
                title={name}
                actions={
                  <Button disabledBecause={because} onClick={() => setAdding(true)}>
                    {words.add}
                  </Button>
                }
              >
                {chosen.never !== undefined && (
                  <Notice tone="warn">
                    {words.never} {said(chosen.never)}.
                  </Notice>
                )}
                {chosen.requirements.length === 0 ? (
                  <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
                ) : (
                  <ul className={styles.list}>
                    {chosen.requirements.map((one) => (
                      <RequirementCard
                        key={one.id}
                        dataClass={chosen.class}
                        requirement={one}
                        version={version}
                        mayNotBecause={because}
                      />
                    ))}
                  </ul>
                )}
                {adding && (
                  <MoreAsked
                    dataClass={chosen.class}
                    name={name}
                    version={version}
                    questions={questions}
                    onClose={() => setAdding(false)}
                  />
                )}
              </Section>
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}

const letOff = ({ requirements }: ClassRequirements): number =>
  requirements.filter(({ waiver }) => waiver?.holds === true).length;
