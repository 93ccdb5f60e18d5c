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
}

const REMEMBERED = 'bailiwick.language';
const Spoken = createContext<Speaking>({ language: 'en', choose: () => {} });

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(firstChoice);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((chosen: Language): void => {
    localStorage.setItem(REMEMBERED, chosen);
    setLanguage(chosen);
  }, []);
  const speaking = useMemo(() => ({ language, choose }), [language, choose]);
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
