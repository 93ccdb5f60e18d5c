import type { HeardReply } from '@bailiwick/api/contents';
import type { ReactNode } from 'react';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { spread } from './spread.ts';
import { contentWords } from './words.ts';

type Saying = HeardReply['said'][number];

export function HeardView({ heard }: { readonly heard: HeardReply }): ReactNode {
  const words = useWords(contentWords);
  const { number } = useFormats();
  return (
    <>
      {heard.said.length === 0 && <p className={styles.soft}>{words.noAnswer}</p>}
      {heard.said.map((saying, at) => (
        // They never move.
        // oxlint-disable-next-line react/no-array-index-key
        <Said key={at} saying={saying} />
      ))}
      {heard.cut > 0 && <p className={styles.cut}>{words.cut(number(heard.cut))}</p>}
    </>
  );
}

function Said({ saying }: { readonly saying: Saying }): ReactNode {
  const words = useWords(contentWords);
  const { kind, name, text, marks } = saying;
  switch (kind) {
    case 'text':
      return <MarkedText text={text} findings={marks} />;
    case 'thought':
      return (
        <details className={styles.beside}>
          <summary>{words.thought}</summary>
          <MarkedText text={text} findings={marks} />
        </details>
      );
    case 'tool_call':
    case 'fault':
    case 'other': {
      const shown = spread(text, marks);
      return (
        <div className={styles.group}>
          <p className={styles.place}>
            {kind === 'tool_call' ? words.calls(name ?? words.aTool) : words[kind]}
          </p>
          <div className={kind === 'fault' ? undefined : styles.code}>
            <MarkedText text={shown.text} findings={shown.marks} />
          </div>
        </div>
      );
    }
  }
}
