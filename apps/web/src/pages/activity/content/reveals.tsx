import type { RevealOf } from '@bailiwick/api/contents';
import type { ReactNode } from 'react';
import { useFormats } from '../../../words/formats.ts';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { contentWords } from './words.ts';

/** Who has looked at what was said, when and why. */
export function Reveals({ reveals }: { readonly reveals: readonly RevealOf[] }): ReactNode {
  const words = useWords(contentWords);
  const { dateTime } = useFormats();
  return (
    <div className={styles.reveals}>
      <h3>{words.reveals}</h3>
      {reveals.length === 0 ? (
        <p className={styles.soft}>{words.nobodyLooked}</p>
      ) : (
        <ul>
          {reveals.map(({ act, at, by, reason }) => (
            <li key={act}>
              <span>{words.looked(by ?? words.somebody, dateTime(at))}</span>
              {reason !== undefined && <q>{reason}</q>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
