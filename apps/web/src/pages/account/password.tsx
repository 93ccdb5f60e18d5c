import type { OwnAccount } from '@bailiwick/api/account';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './account.module.css';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

const SHORTEST = 12;

export function Password({ account }: { readonly account: OwnAccount }): ReactNode {
  const words = useWords(accountWords);
  const [changing, setChanging] = useState(false);
  const isSet = account.password === 'set';
  return (
    <Section
      title={words.password}
      lead={isSet ? words.passwordSet : words.passwordNone}
      actions={isSet && <Button onClick={() => setChanging(true)}>{words.changePassword}</Button>}
    >
      {changing && (
        <ChangePassword codeNeeded={account.secondFactor.totp === 'on'} onClose={() => setChanging(false)} />
      )}
    </Section>
  );
}

function ChangePassword({
  codeNeeded,
  onClose,
}: {
  readonly codeNeeded: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(accountWords);
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [code, setCode] = useState('');
  const change = useOwnDeed(
    () => client.account.changePassword({ current, next, ...(codeNeeded ? { code } : {}) }),
    () => {
      toast(words.changed);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={words.changePassword}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <TextField
          label={words.current}
          type="password"
          autoComplete="current-password"
          required
          autoFocus
          value={current}
          onChange={setCurrent}
        />
        <TextField
          label={words.next}
          hint={words.nextHint}
          type="password"
          autoComplete="new-password"
          required
          minLength={SHORTEST}
          value={next}
          onChange={setNext}
        />
        {codeNeeded && (
          <TextField
            label={words.code}
            hint={words.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={setCode}
          />
        )}
        <p className={styles.hint}>{words.othersEnd}</p>
        {change.isError && <Failure error={change.error} />}
        <Button look="primary" type="submit" busy={change.isPending}>
          {words.change}
        </Button>
      </form>
    </Dialog>
  );
}
