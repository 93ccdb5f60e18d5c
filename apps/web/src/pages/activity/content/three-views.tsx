import type { HeardReply, RevealedContent } from '@bailiwick/api/contents';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { Column } from './column.tsx';
import { HeardView } from './heard-view.tsx';
import { RequestView } from './request-view.tsx';
import { contentWords } from './words.ts';

/** Side by side where there is room, one below the other where there is none. */
export function ThreeViews({ content }: { readonly content: RevealedContent }): ReactNode {
  const words = useWords(contentWords);
  const { written, sent, reply } = content;
  const textOf = ({ pieces }: typeof written): string => pieces.map(({ text }) => text).join('\n\n');
  return (
    <div className={styles.views}>
      <Column title={words.written} text={textOf(written)}>
        <RequestView view={written} />
      </Column>
      {sent.length === 0 && (
        <Column title={words.saw}>
          <p className={styles.soft}>{words.notLeft}</p>
        </Column>
      )}
      {sent.length > 0 && (
        <div className={styles.stack}>
          {sent.map(({ attempts, offering, view }) => (
            <Column
              key={attempts[0]}
              title={sent.length === 1 ? words.saw : words.sawAt(offering)}
              text={textOf(view)}
            >
              <RequestView view={view} />
            </Column>
          ))}
        </div>
      )}
      <Answer reply={reply} />
    </div>
  );
}

function Answer({ reply }: Pick<RevealedContent, 'reply'>): ReactNode {
  const words = useWords(contentWords);
  const [side, setSide] = useState<'restored' | 'received'>('restored');
  const heard: HeardReply | undefined = reply?.[side];
  return (
    <Column title={words.back} text={heard?.said.map(({ text }) => text).join('\n\n')}>
      {heard === undefined ? (
        <p className={styles.soft}>{words.noAnswer}</p>
      ) : (
        <>
          <div className={styles.sides} role="group" aria-label={words.which}>
            {(['restored', 'received'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
                {words[one]}
              </button>
            ))}
          </div>
          <HeardView heard={heard} />
        </>
      )}
    </Column>
  );
}
