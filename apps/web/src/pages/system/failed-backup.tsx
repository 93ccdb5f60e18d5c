/** The last backup failed: what happened, what to do, and which is the newest that there is. Stands until one succeeds. */
import type { FailedBackup as Failed } from '@bailiwick/api/system';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Alert } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { systemWords } from './words.ts';

export function FailedBackup({ failed }: { readonly failed: Failed | undefined }): ReactNode {
  const words = useWords(systemWords);
  const said = useSaid();
  const formats = useFormats();
  if (failed === undefined) return null;
  const { at, message, remedy, newest } = failed;
  return (
    <Alert title={words.backupFailed(formats.dateTime(at))}>
      <p>{`${said(message)} ${said(remedy)}`}</p>
      <p>
        {newest === undefined ? words.noBackup : words.newestBackup(formats.dateTime(newest))}{' '}
        <Link href="/exports">{words.toBackups}</Link>
      </p>
    </Alert>
  );
}
