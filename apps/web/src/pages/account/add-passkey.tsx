import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { makePasskey } from '../../reach/passkeys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Alert, Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './account.module.css';
import { deviceOf } from '../../reach/device.ts';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

export function AddPasskey({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(accountWords);
  const toast = useToast();
  const [name, setName] = useState(() => deviceOf(navigator.userAgent).system ?? '');
  const add = useOwnDeed(
    async () => {
      const { options, ticket } = await client.passkeys.offer();
      return client.passkeys.add({ ticket, name, answer: await makePasskey(options) });
    },
    () => {
      toast(words.passkeyAdded);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={words.addPasskey}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
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
        {add.error instanceof DOMException ? (
          <Alert title={words.passkeyRefused}>
            <p>{words.passkeyRefusedText}</p>
          </Alert>
        ) : (
          add.isError && <Failure error={add.error} />
        )}
        <Button look="primary" type="submit" busy={add.isPending}>
          {words.addPasskey}
        </Button>
      </form>
    </Dialog>
  );
}
