import type { ReactNode } from 'react';
import { LANGUAGES, useLanguage } from './language.tsx';
import styles from './language-choice.module.css';

/** Each language under its own name, so that who lands in the wrong one finds out. */
export const OWN_NAMES = { en: 'English', de: 'Deutsch' } as const;

export function LanguageChoice(): ReactNode {
  const { language, choose } = useLanguage();
  return (
    <div className={styles.choice} role="group" aria-label="Language · Sprache">
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {OWN_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
