import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { useWords } from '../../words/language.tsx';
import { directoryWords } from './directory-words.ts';
import { DIRECTORY_KEY } from './keys.ts';
import styles from './people.module.css';

/** A token for a directory: named, made, shown this once. */
export function NewToken({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(directoryWords);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => client.directory.makeToken({ name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: DIRECTORY_KEY }),
  });
  if (make.data !== undefined)
    return (
      <ShownOnce
        title={words.shownOnce}
        about={words.shownOnceText(name)}
        secret={make.data.token}
        onClose={onClose}
      />
    );
  return (
    <Dialog open onClose={onClose} title={words.newToken}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextField
          label={words.tokenName}
          hint={words.tokenNameHint}
          required
          maxLength={100}
          autoFocus
          value={name}
          onChange={setName}
        />
        {make.isError && <Failure error={make.error} />}
        <Button look="primary" type="submit" busy={make.isPending}>
          {words.make}
        </Button>
      </form>
    </Dialog>
  );
}
