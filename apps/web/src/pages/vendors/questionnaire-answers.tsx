import type { VendorDetail } from '@bailiwick/api/vendors';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Notice } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import styles from './asking.module.css';
import { askingWords } from './asking-words.ts';
import { ClaimCard } from './claim-card.tsx';
import { VENDORS_KEY } from './keys.ts';

/** Everything that was said to a questionnaire, each answer with the claim that it became. */
export function QuestionnaireAnswers({
  detail,
  questionnaire,
}: {
  readonly detail: VendorDetail;
  readonly questionnaire: string;
}): ReactNode {
  const words = useWords(askingWords);
  const formats = useFormats();
  const { language } = useLanguage();
  const { id } = detail.profile;
  const said = useQuery({
    queryKey: [...VENDORS_KEY, id, 'questionnaire', questionnaire, language],
    queryFn: ({ signal }) => client.vendorQuestionnaires.answers({ id, questionnaire, language }, { signal }),
  });
  const claims = new Map(detail.answers.flatMap((answer) => answer.claims.map((one) => [one.id, one])));
  return (
    <Answered query={said}>
      {({ state, answered, questions, answers }) => {
        if (state !== 'answered') return <Notice>{words.waiting}</Notice>;
        const open = answers.filter(({ answer }) => answer === undefined);
        return (
          <div className={styles.outcome}>
            <p className={styles.soft}>
              {words.answersLead(formats.number(answered), formats.number(questions))}
            </p>
            <ul className={styles.answers}>
              {answers.map(({ field, question, answer, claim }) => {
                const held = claim === undefined ? undefined : claims.get(claim);
                if (answer === undefined) return null;
                return (
                  <li key={field}>
                    <h3>{question}</h3>
                    {held === undefined ? (
                      <>
                        <p className={styles.given}>“{answer}”</p>
                        <p className={styles.soft}>{words.onNoScale}</p>
                      </>
                    ) : (
                      <ClaimCard vendor={id} claim={held} />
                    )}
                  </li>
                );
              })}
            </ul>
            {open.length > 0 && (
              <details>
                <summary>
                  {words.notAnsweredList}: {formats.number(open.length)}
                </summary>
                <ul>
                  {open.map(({ field, question }) => (
                    <li key={field}>{question}</li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        );
      }}
    </Answered>
  );
}
