/** Whom one talks to, each with its standing for what is about to be sent. */
import type { ChatModel } from '@bailiwick/api/chat';
import { type ReactNode, useId } from 'react';
import { actionWords } from '../ui/words.ts';
import { useWords } from '../words/language.tsx';
import type { LookAhead } from './look-ahead.ts';
import styles from './model-picker.module.css';
import type { Partner } from './answering.ts';
import { chatWords } from './words.ts';

export function ModelPicker({
  models,
  partner,
  ahead,
  label,
  onChoose,
}: {
  readonly models: readonly ChatModel[];
  readonly partner: Partner | undefined;
  readonly ahead: LookAhead | undefined;
  readonly label: string;
  readonly onChoose: (partner: Partner) => void;
}): ReactNode {
  const words = useWords(chatWords);
  const actions = useWords(actionWords);
  const id = useId();
  const standing = ({ offering }: ChatModel): string => {
    const outlook = ahead?.outlooks.find((one) => one.offering === offering);
    return outlook === undefined ? '' : ` – ${actions.short[outlook.action]}`;
  };
  const groups = [
    { name: words.models.vendor, models: models.filter((one) => !one.private && one.offering !== 'mirror') },
    { name: words.models.home, models: models.filter((one) => one.private) },
    { name: words.models.mirror, models: models.filter(({ offering }) => offering === 'mirror') },
  ];
  return (
    <div className={styles.picker}>
      <label htmlFor={id} className="heard">
        {label}
      </label>
      <select
        id={id}
        value={partner === undefined ? '' : nameOf(partner)}
        onChange={(event) => {
          const chosen = models.find((model) => nameOf(model) === event.target.value);
          if (chosen !== undefined) onChoose({ offering: chosen.offering, model: chosen.model });
        }}
      >
        {groups
          .filter((group) => group.models.length > 0)
          .map((group) => (
            <optgroup key={group.name} label={group.name}>
              {group.models.map((model) => (
                <option key={nameOf(model)} value={nameOf(model)}>
                  {model.offering === 'mirror' ? words.mirror : `${model.model} · ${model.offering}`}
                  {standing(model)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}

export function nameOf({ offering, model }: Partner): string {
  return `${offering}/${model}`;
}
