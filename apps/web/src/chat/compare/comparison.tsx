/** Two answers to one question side by side, each with what its side saw; one of them is gone on with. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/language.tsx';
import type { Answer, Conversation } from '../conversation.ts';
import { VendorView } from '../vendor-view.tsx';
import styles from './comparison.module.css';
import { compareWords } from './words.ts';

export function Comparison({
  answers,
  conversation,
  onChoose,
  children,
}: {
  readonly answers: readonly Answer[];
  readonly conversation: Conversation;
  readonly onChoose: (id: string) => void;
  /** Shows an answer with what stands at its foot. */
  readonly children: (answer: Answer, foot: ReactNode) => ReactNode;
}): ReactNode {
  const words = useWords(compareWords);
  return (
    <div className={styles.comparison} role="group" aria-label={words.answers}>
      {answers.map((answer) => (
        <div key={answer.id} className={styles.side}>
          {children(
            answer,
            <div className={styles.foot}>
              <Saw answer={answer} conversation={conversation} />
              {answer.state.kind !== 'writing' && (
                <Button
                  size="small"
                  look="primary"
                  aria-label={`${words.choose}: ${answer.model} · ${answer.offering}`}
                  onClick={() => onChoose(answer.id)}
                >
                  {words.choose}
                </Button>
              )}
            </div>,
          )}
        </div>
      ))}
    </div>
  );
}

/** What left for this side: under other names, as it was, or nothing. */
function Saw({
  answer: { decided, offering, parent },
  conversation,
}: {
  readonly answer: Answer;
  readonly conversation: Conversation;
}): ReactNode {
  const words = useWords(compareWords);
  const text = conversation.messages.find(({ id }) => id === parent)?.text ?? '';
  return (
    <details>
      <summary>{words.saw(decided?.offering ?? offering)}</summary>
      {decided === undefined ? (
        <p>{words.notSent}</p>
      ) : decided.action === 'pseudonymise' ? (
        <VendorView text={text} conversation={conversation.id} />
      ) : (
        <p className={styles.plain}>{text}</p>
      )}
    </details>
  );
}
