/** Mail that does not go, and contents that were lost: what happened and what to do. Each stands until the same succeeds. */
import type { SystemState } from '@bailiwick/api/system';
import type { ReactNode } from 'react';
import { Alert } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { systemWords } from './words.ts';

export function Amiss({
  mailFailed,
  contentsLostAt,
}: Pick<SystemState, 'mailFailed' | 'contentsLostAt'>): ReactNode {
  const words = useWords(systemWords);
  const said = useSaid();
  const formats = useFormats();
  return (
    <>
      {mailFailed !== undefined && (
        <Alert title={words.mailFailed(formats.dateTime(mailFailed.at))}>
          {`${said(mailFailed.message)} ${said(mailFailed.remedy)}`}
        </Alert>
      )}
      {contentsLostAt !== undefined && (
        <Alert title={words.contentsLost(formats.dateTime(contentsLostAt))}>{words.contentsLostText}</Alert>
      )}
    </>
  );
}
