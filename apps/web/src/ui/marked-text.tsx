/** A text with what was found in it marked: by the class's tint, and what it is in small letters. */
import type { ReactNode } from 'react';
import { classNames } from '../words/classes.ts';
import { kindNames } from '../words/kinds.ts';
import { useWords } from '../words/language.tsx';
import styles from './marked-text.module.css';

export interface Marking {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly class: string;
}

const TINTS: Readonly<Record<string, string | undefined>> = {
  credential: styles.severe,
  payment: styles.severe,
  health: styles.grave,
  special_category: styles.grave,
  children: styles.grave,
  personal: styles.personal,
  financial: styles.personal,
  trade_secret: styles.severe,
};

/** @param findings by start, not overlapping. */
export function MarkedText({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Marking[];
}): ReactNode {
  const kinds = useWords(kindNames);
  const classes = useWords(classNames);
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end, type, class: dataClass } of findings) {
    const kind = kinds[type] ?? type;
    pieces.push(text.slice(done, start));
    pieces.push(
      <mark
        key={start}
        className={TINTS[dataClass] ?? styles.other}
        title={`${kind} · ${classes[dataClass] ?? dataClass}`}
      >
        {text.slice(start, end)}
        {/* A pseudonym such as [EMAIL_k7q2] says it itself. */}
        {!text.startsWith(`[${type}_`, start) && <sub>{kind}</sub>}
      </mark>,
    );
    done = end;
  }
  pieces.push(text.slice(done));
  return <p className={styles.text}>{pieces}</p>;
}
