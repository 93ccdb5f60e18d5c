import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './changes.module.css';
import { changesWords } from './changes-words.ts';
import { papersWords } from './papers-words.ts';
import { useVendorChange } from './use-vendor-change.ts';

/** A document of the public internet: fetched now, and looked at again every day. */
export function ByAddress({ id }: { readonly id: string }): ReactNode {
  const words = useWords(changesWords);
  const { uploaded, mayNotAdd } = useWords(papersWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const [address, setAddress] = useState('');
  const fetched = useVendorChange(
    () => client.vendorPapers.byAddress({ id, address }),
    ({ title, fresh }) => {
      toast(uploaded(title, fresh));
      setAddress('');
    },
  );
  return (
    <form
      className={styles.address}
      onSubmit={(event) => {
        event.preventDefault();
        if (may('vendors.edit')) fetched.mutate(undefined);
      }}
    >
      <TextField
        label={words.address}
        hint={words.addressHint}
        placeholder="https://"
        required
        maxLength={2048}
        value={address}
        onChange={setAddress}
      />
      <Button
        type="submit"
        busy={fetched.isPending}
        disabledBecause={may('vendors.edit') ? undefined : mayNotAdd}
      >
        {words.fetch}
      </Button>
      {fetched.isError && <Failure error={fetched.error} />}
    </form>
  );
}
