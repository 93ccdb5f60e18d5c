/** Which of one's own kept conversations are asked again. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { CheckField } from '../../ui/field.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './exports.module.css';
import { exportsWords } from './words.ts';

/** As many as one drill asks. */
const MOST = 12;
/** Of which one chooses. */
const SHOWN = 30;

export function OwnConversations({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { data } = useQuery({
    queryKey: ['chat', 'conversations', 'drill'],
    queryFn: ({ signal }) => client.chat.conversations({}, { signal }),
  });
  if (data === undefined) return null;
  if (data.conversations.length === 0)
    return (
      <EmptyState title={words.noneKept}>
        {data.keeping.kind === 'off' ? words.notKeeping : words.noneKeptText}
      </EmptyState>
    );
  return (
    <fieldset className={styles.chosen}>
      <legend>{words.which(formats.number(MOST))}</legend>
      {data.conversations.slice(0, SHOWN).map(({ id, title, changed }) => (
        <CheckField
          key={id}
          label={title}
          hint={formats.dateTime(changed)}
          checked={chosen.includes(id)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, id].slice(-MOST) : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  );
}
