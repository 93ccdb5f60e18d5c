import type { SeenChange } from '@bailiwick/api/vendor-changes';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { client } from '../../reach/client.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { changesWords } from './changes-words.ts';
import styles from './changes.module.css';
import { VENDORS_KEY } from './keys.ts';

/** What changed in the documents of an offering so far; nothing where nothing did. */
export function DocumentChanges({ id }: { readonly id: string }): ReactNode {
  const words = useWords(changesWords);
  const { data } = useQuery({
    queryKey: [...VENDORS_KEY, id, 'changes'],
    queryFn: ({ signal }) => client.vendorChanges.list({ id }, { signal }),
  });
  if (data === undefined || data.changes.length === 0) return null;
  return (
    <>
      <h3>{words.changes}</h3>
      <ul className={styles.changes}>
        {data.changes.map((change) => (
          <li key={`${change.before} ${change.after}`}>
            <Change id={id} change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Change({
  id,
  change: { before, after, title, at, summary },
}: {
  readonly id: string;
  readonly change: SeenChange;
}): ReactNode {
  const words = useWords(changesWords);
  const formats = useFormats();
  const said = useSaid();
  const day = formats.date(at);
  return (
    <>
      <span>
        {title} <span className={styles.soft}>{words.changedOn(day)}:</span> {said(summary)}
      </span>
      <Link href={`/vendors/${id}/changes/${before}/${after}`} aria-label={words.sideBySideOf(title, day)}>
        {words.sideBySide}
      </Link>
    </>
  );
}
