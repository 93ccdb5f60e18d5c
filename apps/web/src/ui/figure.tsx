/** A picture that can be read as a table: who cannot see it, or wants the numbers, turns it over. */
import { type ReactNode, useId, useState } from 'react';
import { type Words, useWords } from '../words/language.tsx';
import { Button } from './button.tsx';
import styles from './figure.module.css';

const en = { asTable: 'Show the numbers', asPicture: 'Show the picture' };
const de: typeof en = { asTable: 'Zahlen zeigen', asPicture: 'Bild zeigen' };
const figureWords: Words<typeof en> = { en, de };

export function Figure({
  caption,
  picture,
  table,
}: {
  /** What it shows, in a sentence that holds without the picture. */
  readonly caption: ReactNode;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}): ReactNode {
  const words = useWords(figureWords);
  const [turned, setTurned] = useState(false);
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <div className={styles.head}>
        <figcaption id={id}>{caption}</figcaption>
        <Button size="small" look="quiet" aria-pressed={turned} onClick={() => setTurned(!turned)}>
          {turned ? words.asPicture : words.asTable}
        </Button>
      </div>
      {turned ? table : picture}
    </figure>
  );
}
