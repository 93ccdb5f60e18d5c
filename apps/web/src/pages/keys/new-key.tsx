import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './new-key.module.css';
import { keysWords } from './words.ts';

export function NewKey({
  offerings,
  onMade,
  onClose,
}: {
  readonly offerings: readonly string[];
  readonly onMade: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(keysWords);
  const [name, setName] = useState('');
  const [team, setTeam] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [expires, setExpires] = useState('');
  const [perMinute, setPerMinute] = useState('');
  const [tokens, setTokens] = useState('');
  const create = useMutation({
    mutationFn: () =>
      client.keys.create({
        name,
        ...(team === '' ? {} : { team }),
        ...(expires === '' ? {} : { expires: new Date(`${expires}T23:59:59`).getTime() }),
        ...(chosen.length === 0 ? {} : { offerings: [...chosen] }),
        budget: {
          ...(perMinute === '' ? {} : { requestsPerMinute: Number(perMinute) }),
          ...(tokens === '' ? {} : { tokensPerDay: Number(tokens) }),
        },
      }),
    onSuccess: onMade,
  });
  if (create.data !== undefined) return <MadeKey text={create.data.key} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={words.create}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          required
          autoFocus
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <TextField label={words.team} hint={words.optional} maxLength={100} value={team} onChange={setTeam} />
        <fieldset className={styles.offerings}>
          <legend>{words.offerings}</legend>
          <CheckField label={words.everything} checked={chosen.length === 0} onChange={() => setChosen([])} />
          {offerings.map((id) => (
            <CheckField
              key={id}
              label={id}
              checked={chosen.includes(id)}
              onChange={(checked) =>
                setChosen(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
        <div className={styles.limits}>
          <TextField
            label={words.expires}
            hint={words.optional}
            type="date"
            value={expires}
            onChange={setExpires}
          />
          <TextField
            label={words.perMinute}
            hint={words.limitHint}
            type="number"
            min={0}
            value={perMinute}
            onChange={setPerMinute}
          />
          <TextField
            label={words.tokens}
            hint={words.limitHint}
            type="number"
            min={0}
            value={tokens}
            onChange={setTokens}
          />
        </div>
        {create.isError && <Failure error={create.error} />}
        <Button look="primary" type="submit" busy={create.isPending}>
          {words.make}
        </Button>
      </form>
    </Dialog>
  );
}

/** Stays until one says so: what is shown only once must not go by a stray click. */
function MadeKey({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ReactNode {
  const words = useWords(keysWords);
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    toast(words.copied);
  };
  const { origin } = location;
  return (
    <Dialog
      open
      onClose={() => {}}
      title={words.made}
      actions={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <Notice tone="warn">{words.madeText}</Notice>
      <p className={styles.key}>{text}</p>
      <h3>{words.use}</h3>
      <pre
        className={styles.snippet}
        tabIndex={0}
      >{`OpenAI:     base_url="${origin}/v1"  api_key="${text.slice(0, 8)}…"
Anthropic:  base_url="${origin}"     api_key="${text.slice(0, 8)}…"`}</pre>
    </Dialog>
  );
}
