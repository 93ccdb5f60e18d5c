import type { OwnAccount } from '@bailiwick/api/account';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { passkeysHere } from '../../reach/passkeys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { AddPasskey } from './add-passkey.tsx';
import styles from './account.module.css';
import { RenamePasskey } from './rename-passkey.tsx';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

type Passkey = OwnAccount['passkeys'][number];

export function Passkeys({ account }: { readonly account: OwnAccount }): ReactNode {
  const words = useWords(accountWords);
  const formats = useFormats();
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Passkey>();
  const [removing, setRemoving] = useState<Passkey>();
  const because = {
    possible: undefined,
    number: words.passkeyNumber,
    open_wire: words.passkeyOpenWire,
    unknown_to_browser: words.passkeyUnknown,
  }[passkeysHere()];
  const columns: readonly Column<Passkey>[] = [
    { id: 'name', title: words.passkeys, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'created',
      title: words.created,
      cell: ({ created }) => formats.date(created),
      value: ({ created }) => created,
    },
    {
      id: 'used',
      title: words.lastUsed,
      cell: ({ lastUsed }) => (lastUsed === undefined ? words.never : formats.dateTime(lastUsed)),
      value: ({ lastUsed }) => lastUsed ?? 0,
    },
    {
      id: 'change',
      title: '',
      cell: (passkey) => (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={words.renamePasskeyOf(passkey.name)}
            onClick={() => setRenaming(passkey)}
          >
            {words.renamePasskey}
          </Button>
          <Button
            size="small"
            aria-label={words.removePasskeyOf(passkey.name)}
            onClick={() => setRemoving(passkey)}
          >
            {words.removePasskey}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <Section
      title={words.passkeys}
      lead={words.passkeysLead}
      actions={
        <Button disabledBecause={because} onClick={() => setAdding(true)}>
          {words.addPasskey}
        </Button>
      }
    >
      {account.passkeys.length === 0 ? (
        <p className={styles.hint}>
          {words.noPasskeys} {because}
        </p>
      ) : (
        <Table name={words.passkeys} rows={account.passkeys} columns={columns} keyOf={({ id }) => id} />
      )}
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
      {renaming !== undefined && <RenamePasskey passkey={renaming} onClose={() => setRenaming(undefined)} />}
      {removing !== undefined && (
        <Remove
          passkey={removing}
          isLastWayIn={account.password === 'none' && account.passkeys.length === 1}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Section>
  );
}

function Remove({
  passkey: { id, name },
  isLastWayIn,
  onClose,
}: {
  readonly passkey: Passkey;
  readonly isLastWayIn: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(accountWords);
  const toast = useToast();
  const remove = useOwnDeed(
    () => client.passkeys.remove({ id }),
    () => {
      toast(words.passkeyRemoved(name));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.removePasskeyTitle(name)}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {words.removePasskey}
          </Button>
        </>
      }
    >
      <p>{words.removePasskeyText}</p>
      {isLastWayIn && <p>{words.lastWayIn}</p>}
      {remove.isError && <Failure error={remove.error} />}
    </Dialog>
  );
}
