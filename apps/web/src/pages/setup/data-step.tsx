import type { SetupAnswers } from '@bailiwick/api/setup';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { ActionMark } from '../../ui/action-mark.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { classNames } from '../../words/classes.ts';
import { useWords } from '../../words/language.tsx';
import { SETUP_KEY } from './keys.ts';
import styles from './setup.module.css';
import { StepButtons } from './step-buttons.tsx';
import { setupWords } from './words.ts';

const ASKED = ['health', 'children', 'payments', 'europe', 'secrets'] as const;

export function DataStep({
  answers,
  onAnswers,
  onDone,
  onBack,
}: {
  readonly answers: SetupAnswers;
  readonly onAnswers: (answers: SetupAnswers) => void;
  readonly onDone: () => void;
  readonly onBack: (() => void) | undefined;
}): ReactNode {
  const words = useWords(setupWords);
  const names = useWords(classNames);
  const queries = useQueryClient();
  const plan = useQuery({
    queryKey: [...SETUP_KEY, 'plan', answers],
    queryFn: ({ signal }) => client.setup.plan(answers, { signal }),
    placeholderData: keepPreviousData,
  });
  const take = useMutation({
    mutationFn: () => client.setup.policy(answers),
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([SETUP_KEY, ['policy']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  return (
    <>
      <Section title={words.steps.data} lead={words.dataLead}>
        <Sheet>
          {ASKED.map((one) => (
            <CheckField
              key={one}
              label={words.asked[one]}
              hint={words.askedHints[one]}
              checked={answers[one]}
              onChange={(checked) => onAnswers({ ...answers, [one]: checked })}
            />
          ))}
        </Sheet>
      </Section>
      <Section title={words.plan} lead={words.planLead}>
        <Sheet>
          <Answered query={plan}>
            {({ default: usual, rules, residency }) => (
              <>
                <ul className={styles.plan}>
                  {rules.map(({ class: name, action, because }) => (
                    <li key={name}>
                      <strong>{names[name] ?? name}</strong>
                      <ActionMark action={action} />
                      <span className={styles.soft}>{words.because[because]}</span>
                    </li>
                  ))}
                  <li>
                    <strong>{words.otherwise}</strong>
                    <ActionMark action={usual} />
                    <span className={styles.soft}>{words.because.default}</span>
                  </li>
                </ul>
                {residency !== undefined && <p>{words.residency}</p>}
              </>
            )}
          </Answered>
          {take.isError && <Failure error={take.error} />}
          <StepButtons
            next={words.takePlan}
            busy={take.isPending}
            onNext={() => take.mutate()}
            onBack={onBack}
          />
        </Sheet>
      </Section>
    </>
  );
}
