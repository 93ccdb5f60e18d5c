/** The recovery kit: made, saved in two places, and tried. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save.ts';
import { Failure, Notice } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './system.module.css';
import { systemWords } from './words.ts';

export function RecoveryKit({
  lead,
  trial = 'at any time',
}: {
  /** In other words than on the system page. */
  readonly lead?: string;
  readonly trial?: 'at any time' | 'once it is made';
}): ReactNode {
  const words = useWords(systemWords);
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['system'] });
  const make = useMutation({ mutationFn: () => client.system.makeKit(), onSettled: again });
  if (!may('system.edit')) return null;
  return (
    <Section
      title={words.facts.kit}
      lead={lead ?? words.kitLead}
      actions={
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          {words.makeKit}
        </Button>
      }
    >
      {make.isError && <Failure error={make.error} />}
      {make.data !== undefined && <Made phrase={make.data.phrase} file={make.data.file} />}
      {(trial === 'at any time' || make.data !== undefined) && <TryKit onTried={again} />}
    </Section>
  );
}

function Made({ phrase, file }: { readonly phrase: string; readonly file: string }): ReactNode {
  const words = useWords(systemWords);
  return (
    <Sheet>
      <h3>{words.phrase}</h3>
      <p className={styles.phrase}>{phrase}</p>
      <p>{words.phraseText}</p>
      <div className={styles.buttons}>
        <Button
          look="primary"
          onClick={() => saveFile('bailiwick-recovery-kit.json', 'application/json', file)}
        >
          {words.saveKit}
        </Button>
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
    </Sheet>
  );
}

/** Bytes. */
const LARGEST_KIT = 100_000;

function TryKit({ onTried }: { readonly onTried: () => Promise<void> }): ReactNode {
  const words = useWords(systemWords);
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState('');
  const trial = useMutation({
    mutationFn: async () => client.system.tryKit({ file: (await file?.text()) ?? '', typed }),
    onSuccess: () => setTyped(''),
    onSettled: onTried,
  });
  return (
    <Sheet>
      <h3>{words.tryKit}</h3>
      <p className={styles.soft}>{words.tryLead}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate();
        }}
      >
        <DropZone
          label={words.kitFile}
          hint={file?.name}
          accept=".json,application/json"
          largest={LARGEST_KIT}
          take={{ kind: 'one', onFile: setFile }}
        />
        <TextField
          label={words.kitPhrase}
          autoComplete="off"
          spellCheck={false}
          required
          value={typed}
          onChange={setTyped}
        />
        <Button
          type="submit"
          busy={trial.isPending}
          disabledBecause={file === undefined ? words.noKitFile : undefined}
        >
          {words.tryKit}
        </Button>
      </form>
      {trial.isError && <Failure error={trial.error} />}
      {trial.isSuccess && <Notice tone="good">{words.tried}</Notice>}
    </Sheet>
  );
}
