/** The first run: five steps, each of which counts as soon as it is done, so that nothing is lost by leaving. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { DataStep } from './data-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FirmStep } from './firm-step.tsx';
import { SETUP_KEY } from './keys.ts';
import { ModelsStep } from './models-step.tsx';
import styles from './setup.module.css';
import { TrialStep } from './trial-step.tsx';
import { setupWords } from './words.ts';
import type { SetupAnswers } from '@bailiwick/api/setup';

const NOTHING_SAID: SetupAnswers = {
  sector: 'general',
  health: false,
  children: false,
  payments: false,
  europe: false,
  secrets: false,
};
const STEPS = ['firm', 'data', 'models', 'trial', 'done'] as const;

export function SetupPage(): ReactNode {
  const words = useWords(setupWords);
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<SetupAnswers>(NOTHING_SAID);
  const { sector } = answers;
  const place = useRef<HTMLDivElement>(null);
  const state = useQuery({
    queryKey: SETUP_KEY,
    queryFn: ({ signal }) => client.setup.state({}, { signal }),
  });
  const step = STEPS[at] ?? 'done';
  const go = (to: number): void => {
    flushSync(() => setAt(to));
    // Whoever steps on by keyboard stands at the beginning of the step, and hears where that is.
    place.current?.focus();
  };
  const next = (): void => go(Math.min(at + 1, STEPS.length - 1));
  const back = at === 0 ? undefined : (): void => go(at - 1);
  return (
    <Page question={words.question} lead={words.lead}>
      <div
        ref={place}
        tabIndex={-1}
        role="group"
        className={styles.place}
        aria-label={`${words.stepOf(at + 1, STEPS.length)}: ${words.steps[step]}`}
      >
        <ol className={styles.steps} aria-label={words.stepOf(at + 1, STEPS.length)}>
          {STEPS.map((one, i) => (
            <li key={one} aria-current={i === at ? 'step' : undefined} data-past={i < at}>
              {words.steps[one]}
            </li>
          ))}
        </ol>
      </div>
      <Answered query={state}>
        {(setup) => {
          switch (step) {
            case 'firm':
              return (
                <FirmStep
                  organisation={setup.organisation}
                  sector={sector}
                  onSector={(chosen) => setAnswers({ ...answers, sector: chosen })}
                  onDone={next}
                />
              );
            case 'data':
              return <DataStep answers={answers} onAnswers={setAnswers} onDone={next} onBack={back} />;
            case 'models':
              return <ModelsStep offerings={setup.offerings} onDone={next} onBack={back} />;
            case 'trial':
              return <TrialStep onDone={next} onBack={back} />;
            case 'done':
              return <DoneStep />;
          }
        }}
      </Answered>
    </Page>
  );
}
