import type { KeptPiece, KeptView } from '@bailiwick/api/contents';
import type { ReactNode } from 'react';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWords } from '../../../words/language.tsx';
import styles from './content.module.css';
import { type Group, groupsOf, isBeside } from './groups.ts';
import { contentWords } from './words.ts';

export function RequestView({ view }: { readonly view: KeptView }): ReactNode {
  const words = useWords(contentWords);
  const { number } = useFormats();
  const groups = groupsOf(view.pieces);
  const beside = groups.filter(isBeside);
  return (
    <>
      <Groups groups={groups.filter((group) => !isBeside(group))} />
      {beside.length > 0 && (
        <details className={styles.beside}>
          <summary>{words.beside(number(beside.length))}</summary>
          <Groups groups={beside} />
        </details>
      )}
      {view.cut > 0 && <p className={styles.cut}>{words.cut(number(view.cut))}</p>}
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  const words = useWords(contentWords);
  return groups.map(({ place, name, pieces }, at) => (
    // They never move.
    // oxlint-disable-next-line react/no-array-index-key
    <div key={at} className={styles.group}>
      <p className={styles.place}>
        {words.places[place] ?? place}
        {name !== undefined && <code>{name}</code>}
      </p>
      {pieces.map((piece, nth) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Piece key={nth} piece={piece} group={name} />
      ))}
    </div>
  ));
}

/** @param group what the whole group is called; a piece says its own name only where it is another. */
function Piece({
  piece,
  group,
}: {
  readonly piece: KeptPiece;
  readonly group: string | undefined;
}): ReactNode {
  const words = useWords(contentWords);
  const { place, name, text, marks } = piece;
  if (place === 'key') return <p className={styles.key}>{text}</p>;
  if (text === '') return <p className={styles.soft}>{words.unread}</p>;
  return (
    <>
      {name !== undefined && name !== group && <p className={styles.key}>{name}</p>}
      <MarkedText text={text} findings={marks} />
    </>
  );
}
