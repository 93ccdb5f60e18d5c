import type { ReactNode } from 'react';
import { useWords } from '../../words/language.tsx';
import { CodeBlock } from '../code-block.tsx';
import { chatWords } from '../words.ts';
import styles from './mirror-answer.module.css';
import { atNames, mirrored } from './mirrored.ts';

/** What a vendor would have got: the message as a person reads it, the whole request for who wants to know. */
export function MirrorAnswer({ text }: { readonly text: string }): ReactNode {
  const words = useWords(chatWords);
  const shown = mirrored(text);
  if (text === '') return null;
  if (shown === undefined) return <CodeBlock>{text}</CodeBlock>;
  return (
    <div className={styles.mirror}>
      <p>{words.mirrorSays}</p>
      <blockquote>
        {atNames(shown.message).map((piece, i) =>
          // Every other piece is a name.
          // oxlint-disable-next-line react/no-array-index-key
          i % 2 === 1 ? <mark key={i}>{piece}</mark> : piece,
        )}
      </blockquote>
      <details>
        <summary>{words.mirrorWhole}</summary>
        <CodeBlock>{shown.whole}</CodeBlock>
      </details>
    </div>
  );
}
