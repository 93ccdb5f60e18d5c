/** A text with what was found in it marked: by the class's tint, its type in small letters, and in words on demand. */
import type { ReactNode } from 'react';
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
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end, type, class: dataClass } of findings) {
    pieces.push(text.slice(done, start));
    pieces.push(
      <mark key={start} className={TINTS[dataClass] ?? styles.other} title={`${type} · ${dataClass}`}>
        {text.slice(start, end)}
        {/* A pseudonym such as [EMAIL_k7q2] says it itself. */}
        {!text.startsWith(`[${type}_`, start) && <sub>{type}</sub>}
      </mark>,
    );
    done = end;
  }
  pieces.push(text.slice(done));
  return <p className={styles.text}>{pieces}</p>;
}
