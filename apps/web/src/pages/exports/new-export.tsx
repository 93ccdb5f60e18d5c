import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useLongWork } from '../../reach/long-work.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Failure, Notice, Progress } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './exports.module.css';
import { EXPORTS_KEY } from './keys.ts';
import { sumOf } from './sum-of.ts';
import { exportsWords } from './words.ts';

const SHORTEST = 12;

/** Who can open it, and then how far it is. */
export function NewExport({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const queries = useQueryClient();
  const toast = useToast();
  const [by, setBy] = useState<'passphrase' | 'key'>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [key, setKey] = useState('');
  const [conversations, setConversations] = useState<'readable' | 'sealed'>('sealed');
  const [contents, setContents] = useState<'readable' | 'sealed'>('sealed');
  const { run, progress } = useLongWork(
    () => {
      const along = { conversations, contents };
      return client.exports.make(by === 'key' ? { by, key, ...along } : { by, passphrase, ...along });
    },
    async () => {
      await queries.invalidateQueries({ queryKey: EXPORTS_KEY });
      toast(words.done);
      onClose();
    },
  );
  const close = (): void => {
    void queries.invalidateQueries({ queryKey: EXPORTS_KEY });
    onClose();
  };
  const differs = again !== '' && again !== passphrase;
  return (
    <Dialog open onClose={close} title={words.make}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (by === 'key' || passphrase === again) run.mutate(undefined);
        }}
      >
        <SelectField
          label={words.how}
          value={by}
          onChange={(value) => setBy(value === 'key' ? 'key' : 'passphrase')}
          choices={[
            { value: 'passphrase', label: words.byPassphrase },
            { value: 'key', label: words.byKey },
          ]}
        />
        {by === 'passphrase' ? (
          <>
            <TextField
              label={words.passphrase}
              hint={words.passphraseHint}
              type="password"
              autoComplete="new-password"
              required
              minLength={SHORTEST}
              value={passphrase}
              onChange={setPassphrase}
            />
            <TextField
              label={words.again}
              problem={differs ? words.different : undefined}
              type="password"
              autoComplete="new-password"
              required
              value={again}
              onChange={setAgain}
            />
          </>
        ) : (
          <TextArea label={words.key} hint={words.keyHint} rows={4} required value={key} onChange={setKey} />
        )}
        <CheckField
          label={words.conversations}
          hint={words.conversationsHint}
          checked={conversations === 'readable'}
          onChange={(checked) => setConversations(checked ? 'readable' : 'sealed')}
        />
        <CheckField
          label={words.contents}
          hint={words.contentsHint}
          checked={contents === 'readable'}
          onChange={(checked) => setContents(checked ? 'readable' : 'sealed')}
        />
        <Notice tone="warn">{words.careful}</Notice>
        {run.isPending && (
          <>
            <Progress label={words.rows(formats.number(sumOf(progress?.rows ?? {})))} />
            <p className={styles.hint}>{words.goesOn}</p>
          </>
        )}
        {run.isError && <Failure error={run.error} />}
        <Button look="primary" type="submit" busy={run.isPending}>
          {words.begin}
        </Button>
      </form>
    </Dialog>
  );
}
