/** What became of data, as people are told: by word and sign, then by pattern, and only then by colour. */
import type { Fate } from '@bailiwick/contract/fates';
import type { ReactNode } from 'react';
import { type Words, useWords } from '../words/language.tsx';
import { ActionMark } from './action-mark.tsx';
import styles from './fate.module.css';

const en: Readonly<Record<Fate, string>> = {
  allow: 'Left as it was',
  pseudonymise: 'Left with names replaced',
  private: 'Stayed on our machines',
  block: 'Was not let out',
  refused: 'Turned away',
  answered: 'Answered by Bailiwick',
};

const de: typeof en = {
  allow: 'Ging unverändert hinaus',
  pseudonymise: 'Ging mit ersetzten Namen hinaus',
  private: 'Blieb auf eigenen Rechnern',
  block: 'Wurde nicht hinausgelassen',
  refused: 'Abgewiesen',
  answered: 'Von Bailiwick beantwortet',
};

export const fateWords: Words<typeof en> = { en, de };

/** In the order of bars and legends. */
export const FATE_ORDER = ['allow', 'pseudonymise', 'private', 'block', 'refused', 'answered'] as const;

export function FateMark({ fate }: { readonly fate: Fate }): ReactNode {
  const words = useWords(fateWords);
  if (fate === 'refused' || fate === 'answered') return <span className={styles.other}>{words[fate]}</span>;
  return <ActionMark action={fate} short />;
}

/** Patterns for bars; once in a picture, and then by `fill="url(#…)"`. */
export function FatePatterns({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={`${id}-allow`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={styles.allow} />
      </pattern>
      <pattern
        id={`${id}-pseudonymise`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className={styles.pseudonymise} />
        <rect width="2" height="6" className={styles.gap} />
      </pattern>
      <pattern id={`${id}-private`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className={styles.private} />
        <circle cx="3" cy="3" r="1.2" className={styles.gap} />
      </pattern>
      <pattern id={`${id}-block`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className={styles.block} />
        <path d="M0 0l7 7M7 0l-7 7" className={styles.cross} />
      </pattern>
      <pattern id={`${id}-refused`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={styles.refused} />
      </pattern>
      <pattern id={`${id}-answered`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className={styles.answered} />
        <rect width="4" height="1" className={styles.gap} />
      </pattern>
    </defs>
  );
}

/** What the patterns of a picture mean. */
export function FateLegend({
  fates,
  id,
}: {
  readonly fates: readonly Fate[];
  readonly id: string;
}): ReactNode {
  const words = useWords(fateWords);
  return (
    <ul className={styles.legend}>
      {fates.map((fate) => (
        <li key={fate}>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <rect width="14" height="14" rx="3" fill={`url(#${id}-${fate})`} />
          </svg>
          {words[fate]}
        </li>
      ))}
    </ul>
  );
}
