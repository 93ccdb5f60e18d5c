import type { OwnAccount } from '@bailiwick/api/account';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './account.module.css';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

export function RenamePasskey({
  passkey,
  onClose,
}: {
  readonly passkey: OwnAccount['passkeys'][number];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(accountWords);
  const [name, setName] = useState(passkey.name);
  const rename = useOwnDeed(() => client.passkeys.rename({ id: passkey.id, name }), onClose);
  return (
    <Dialog open onClose={onClose} title={words.renamePasskeyOf(passkey.name)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <TextField
          label={words.passkeyName}
          hint={words.passkeyNameHint}
          required
          autoFocus
          maxLength={100}
          value={name}
          onChange={setName}
        />
        {rename.isError && <Failure error={rename.error} />}
        <Button look="primary" type="submit" busy={rename.isPending}>
          {words.renamePasskey}
        </Button>
      </form>
    </Dialog>
  );
}
