/**
 * The language of the console. A text stands beside what it is for: each folder has a `words.ts` with one catalogue a
 * language, of the same type, so a text that was forgotten does not compile.
 */
import { type ReactNode, createContext, use, useCallback, useEffect, useMemo, useState } from 'react';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A catalogue in every language. */
export type Words<Catalogue> = Readonly<Record<Language, Catalogue>>;

interface Speaking {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** Takes a language that was chosen elsewhere, where none was chosen on this device. */
  readonly suggest: (language: Language) => void;
}

const REMEMBERED = 'bailiwick.language';
const Spoken = createContext<Speaking>({
  language: 'en',
  choose: () => {},
  suggest: () => {},
});

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(firstChoice);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((chosen: Language): void => {
    localStorage.setItem(REMEMBERED, chosen);
    setLanguage(chosen);
  }, []);
  const suggest = useCallback((suggested: Language): void => {
    if (localStorage.getItem(REMEMBERED) === null) setLanguage(suggested);
  }, []);
  const speaking = useMemo(() => ({ language, choose, suggest }), [language, choose, suggest]);
  return <Spoken value={speaking}>{children}</Spoken>;
}

export function useLanguage(): Speaking {
  return use(Spoken);
}

/** The catalogue in the language that is spoken now. */
export function useWords<Catalogue>(words: Words<Catalogue>): Catalogue {
  return words[use(Spoken).language];
}

function firstChoice(): Language {
  const known = (code: string | null): Language | undefined => LANGUAGES.find((one) => code?.startsWith(one));
  return known(localStorage.getItem(REMEMBERED)) ?? known(navigator.language) ?? 'en';
}
