import type { ReactNode } from 'react';
import { useWords } from '../../words/language.tsx';
import { sovereigntyWords } from './sovereignty-words.ts';
import styles from './seal.module.css';

const STEPS = [1, 2, 3, 4] as const;

/** A level of four: what is shown is filled, what could be reached is outlined, and words say the same. */
export function Seal({ level, reach }: { readonly level: number; readonly reach: number }): ReactNode {
  const words = useWords(sovereigntyWords);
  return (
    <span className={styles.seal}>
      <span className={styles.steps} aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} data-step={step <= level ? 'shown' : step <= reach ? 'open' : 'none'} />
        ))}
      </span>
      <span>
        <strong>SEAL-{level}</strong>
        {reach > level && <span className={styles.reach}> {words.couldReach(`SEAL-${reach}`)}</span>}
      </span>
    </span>
  );
}
