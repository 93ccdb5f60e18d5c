import type { ReactNode } from 'react';
import type { Action } from '../../ui/action-mark.tsx';
import { actionWords } from '../../ui/words.ts';
import { useWords } from '../../words/language.tsx';
import styles from './rule-choice.module.css';
import { policyWords } from './words.ts';

const ACTIONS: readonly Action[] = ['allow', 'pseudonymise', 'private', 'block'];

/** Chooses a rule, or none where one may be left out. */
export function RuleChoice({
  label,
  value,
  optional,
  changed,
  onChoose,
}: {
  readonly label: string;
  readonly value: Action | null;
  readonly optional: boolean;
  readonly changed: boolean;
  readonly onChoose: (action: Action | null) => void;
}): ReactNode {
  const words = useWords(policyWords);
  const actions = useWords(actionWords);
  return (
    <select
      className={styles.choice}
      data-changed={changed}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(ACTIONS.find((action) => action === event.target.value) ?? null)}
    >
      {optional && <option value="">{words.noRule}</option>}
      {ACTIONS.map((action) => (
        <option key={action} value={action}>
          {actions.long[action]}
        </option>
      ))}
    </select>
  );
}
