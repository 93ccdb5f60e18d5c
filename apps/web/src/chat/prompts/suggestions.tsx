/** Prompts that fit what follows a slash, chosen by arrows and Enter without leaving the message. */
import type { Prompt } from '@bailiwick/api/prompts';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { usePrompts } from '../../reach/prompts.ts';
import { useWords } from '../../words/language.tsx';
import type { Listed } from '../marked-input.tsx';
import { fitting, searchedIn } from './fitting.ts';
import styles from './prompts.module.css';
import { promptWords } from './words.ts';

const MOST = 6;

export interface Suggesting {
  /** What the input has to say to who cannot see the list. */
  readonly listed: Listed | undefined;
  /** Whether the key was for the list. */
  readonly keyed: (event: KeyboardEvent) => boolean;
  readonly list: ReactNode;
}

export function useSuggestions(text: string, onChoose: (text: string) => void): Suggesting {
  const words = useWords(promptWords);
  const id = useId();
  const { data } = usePrompts();
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<string>();
  const search = searchedIn(text);
  const found =
    search === undefined || left === text ? [] : fitting(data?.prompts ?? [], search).slice(0, MOST);
  if (search === undefined || found.length === 0)
    return { listed: undefined, keyed: () => false, list: null };
  const chosen = Math.min(at, found.length - 1);
  const choose = (prompt: Prompt | undefined): void => {
    if (prompt !== undefined) onChoose(prompt.text);
    setAt(0);
  };
  return {
    listed: { list: id, active: `${id}-${chosen}` },
    keyed(event) {
      switch (event.key) {
        case 'ArrowDown':
          setAt((chosen + 1) % found.length);
          return true;
        case 'ArrowUp':
          setAt((chosen + found.length - 1) % found.length);
          return true;
        case 'Enter':
        case 'Tab':
          choose(found[chosen]);
          return true;
        case 'Escape':
          setLeft(text);
          return true;
        default:
          return false;
      }
    },
    list: (
      <ul id={id} role="listbox" aria-label={words.suggestions} className={styles.suggestions}>
        {found.map((prompt, i) => (
          // Keys reach the list by the message, where the focus stays.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={prompt.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(prompt)}
          >
            <strong>{prompt.title}</strong>
            <span>{prompt.text}</span>
          </li>
        ))}
      </ul>
    ),
  };
}
