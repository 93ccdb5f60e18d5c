import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/link-button.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import rows from '../../ui/rows.module.css';
import styles from './tables.module.css';
import { tablesWords } from './tables-words.ts';

export type TableName = 'register' | 'sub-processors' | 'comparison';

const FORMATS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['pdf', 'PDF'],
  ['docx', 'Word'],
] as const;

/** Tables as files, in the language that is spoken now. */
export function TakeAlong({
  tables,
  ids,
}: {
  readonly tables: readonly TableName[];
  /** Left out: all offerings. */
  readonly ids?: readonly string[];
}): ReactNode {
  const words = useWords(tablesWords);
  const { language } = useLanguage();
  const chosen = ids === undefined ? '' : `&ids=${ids.join(',')}`;
  return (
    <ul className={rows.rows}>
      {tables.map((table) => (
        <li key={table}>
          <span>{words.tables[table]}</span>
          <span className={styles.formats}>
            {FORMATS.map(([format, name]) => (
              <LinkButton
                key={format}
                size="small"
                // A download of our own server: the browser saves it under the name that comes with it.
                href={`/api/v1/vendor-tables/${table}/file?format=${format}&language=${language}${chosen}`}
                download
                aria-label={words.save(words.tables[table], name)}
              >
                {name}
              </LinkButton>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
