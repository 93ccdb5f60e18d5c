/** Whom one asks: one, or two whose answers are compared. */
import type { ChatModel } from '@bailiwick/api/chat';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/language.tsx';
import type { Partner } from '../answering.ts';
import type { LookAhead } from '../look-ahead.ts';
import { ModelPicker, nameOf } from '../model-picker.tsx';
import { chatWords } from '../words.ts';
import styles from './partners.module.css';
import { compareWords } from './words.ts';

export function Partners({
  models,
  partners: [first, second],
  ahead,
  onChange,
}: {
  readonly models: readonly ChatModel[];
  readonly partners: readonly Partner[];
  readonly ahead: LookAhead | undefined;
  readonly onChange: (partners: readonly Partner[]) => void;
}): ReactNode {
  const words = useWords(compareWords);
  const chat = useWords(chatWords);
  const another = models.find((model) => first !== undefined && nameOf(model) !== nameOf(first));
  return (
    <div className={styles.partners} data-count={second === undefined ? 1 : 2}>
      <ModelPicker
        models={models}
        partner={first}
        ahead={ahead}
        label={chat.model}
        onChoose={(chosen) => onChange(second === undefined ? [chosen] : [chosen, second])}
      />
      {second !== undefined && first !== undefined && (
        <ModelPicker
          models={models}
          partner={second}
          ahead={ahead}
          label={words.second}
          onChoose={(chosen) => onChange([first, chosen])}
        />
      )}
      {first !== undefined && another !== undefined && (
        <Button
          size="small"
          look="quiet"
          onClick={() => onChange(second === undefined ? [first, another] : [first])}
        >
          {second === undefined ? words.compare : words.one}
        </Button>
      )}
    </div>
  );
}
