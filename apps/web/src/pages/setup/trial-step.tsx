import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { ActionMark } from '../../ui/action-mark.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import styles from './setup.module.css';
import { StepButtons } from './step-buttons.tsx';
import { setupWords } from './words.ts';

export function TrialStep({
  onDone,
  onBack,
}: {
  readonly onDone: () => void;
  readonly onBack: (() => void) | undefined;
}): ReactNode {
  const words = useWords(setupWords);
  const said = useSaid();
  const trials = useQueries({
    queries: words.prompts.map(({ text }) => ({
      queryKey: ['trial', text],
      queryFn: () => client.trial.text({ text }),
    })),
  });
  return (
    <Section title={words.steps.trial} lead={words.trialLead}>
      <div className={styles.trials}>
        {words.prompts.map(({ name, text }, i) => {
          const trial = trials[i];
          return (
            <Sheet key={name}>
              <h3>{name}</h3>
              {trial !== undefined && (
                <Answered query={trial}>
                  {({ findings, outlooks }) => (
                    <>
                      <MarkedText text={text} findings={findings} />
                      {outlooks.map(({ offering, action, because }) => (
                        <div key={offering} className={styles.outlook} title={said(because)}>
                          <span>{offering === 'mirror' ? words.mirror : offering}</span>
                          <ActionMark action={action} short />
                        </div>
                      ))}
                      {outlooks.length === 0 && <p>{words.trialNone}</p>}
                    </>
                  )}
                </Answered>
              )}
            </Sheet>
          );
        })}
      </div>
      <StepButtons onNext={onDone} onBack={onBack} />
    </Section>
  );
}
