import { useCallback } from 'react';
import { type Words, useWords } from './language.tsx';

const en: Readonly<Record<string, string>> = { 'single-user': 'This machine', nobody: 'Nobody known' };
const de: typeof en = { 'single-user': 'Dieser Rechner', nobody: 'Niemand Bekanntes' };
const whoWords: Words<typeof en> = { en, de };

interface Somebody {
  readonly principal: string;
  readonly name?: string | undefined;
}

/** What somebody is called: by the name of the key or person; who has none has a name of ours. */
export function useWhoName(): (somebody: Somebody) => string {
  const words = useWords(whoWords);
  return useCallback(({ principal, name }) => words[principal] ?? name ?? principal, [words]);
}
