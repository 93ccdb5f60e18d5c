/** The first run: five steps, each of which counts as soon as it is done, so that nothing is lost by leaving. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
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
import type { Sector } from '@bailiwick/api/setup';

const STEPS = ['firm', 'data', 'models', 'trial', 'done'] as const;

export function SetupPage(): ReactNode {
  const words = useWords(setupWords);
  const [at, setAt] = useState(0);
  const [sector, setSector] = useState<Sector>('general');
  const state = useQuery({
    queryKey: SETUP_KEY,
    queryFn: ({ signal }) => client.setup.state({}, { signal }),
  });
  const step = STEPS[at] ?? 'done';
  const next = (): void => setAt(Math.min(at + 1, STEPS.length - 1));
  const back = at === 0 ? undefined : (): void => setAt(at - 1);
  return (
    <Page question={words.question} lead={words.lead}>
      <ol className={styles.steps} aria-label={words.stepOf(at + 1, STEPS.length)}>
        {STEPS.map((one, i) => (
          <li key={one} aria-current={i === at ? 'step' : undefined} data-past={i < at}>
            {words.steps[one]}
          </li>
        ))}
      </ol>
      <Answered query={state}>
        {(setup) => {
          switch (step) {
            case 'firm':
              return (
                <FirmStep
                  organisation={setup.organisation}
                  sector={sector}
                  onSector={setSector}
                  onDone={next}
                />
              );
            case 'data':
              return <DataStep sector={sector} onDone={next} onBack={back} />;
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
