import type { ReactNode } from 'react';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveFile } from '../../ui/save.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './account.module.css';
import { accountWords } from './words.ts';

/** Shown this once; closed by nothing but a word that they are kept. */
export function RecoveryCodes({
  codes,
  onClose,
}: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(accountWords);
  const { person } = useSignedIn();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    toast(words.copied);
  };
  const save = (): void =>
    saveFile(
      'bailiwick-recovery-codes.txt',
      'text/plain;charset=utf-8',
      `${words.codesFile(person.email)}\n\n${codes.join('\n')}\n`,
    );
  return (
    <Dialog
      open
      behind="curtain"
      onClose={() => {}}
      title={words.codes}
      actions={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <Button onClick={save}>{words.saveCodes}</Button>
          <Button look="primary" onClick={onClose}>
            {words.codesKept}
          </Button>
        </>
      }
    >
      <p>{words.codesText}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
