import type { OwnAccount } from '@bailiwick/api/account';
import type { Person } from '@bailiwick/api/session';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../reach/answer.tsx';
import { client } from '../reach/client.ts';
import { passkeysHere } from '../reach/passkeys.ts';
import { ACCOUNT_KEY } from '../reach/queries.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Alert, Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import styles from './again.module.css';
import { againWords } from './again-words.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { NOTHING_SHOWN, PasswordAgain, asAsked } from './password-again.tsx';

interface Confirming {
  readonly person: Person;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
  /** Ends the session, so that its person signs in once more over the same page. */
  readonly onSignInAnew: () => void;
}

/** Before something grave: whoever is signed in shows again who they are. */
export function ConfirmDialog(confirming: Confirming): ReactNode {
  const words = useWords(againWords);
  const account = useQuery({
    queryKey: ACCOUNT_KEY,
    queryFn: ({ signal }) => client.account.show({}, { signal }),
  });
  return (
    <Dialog open onClose={confirming.onCancel} title={words.confirm}>
      <p>{words.confirmText}</p>
      <Answered query={account}>
        {(own) => (own.state === 'own' ? <Ways {...confirming} account={own} /> : null)}
      </Answered>
    </Dialog>
  );
}

/** Whichever this person has: password, passkey, and where there is neither a sign-in as always. */
function Ways({
  account: { password, passkeys },
  ...confirming
}: Confirming & { readonly account: OwnAccount }): ReactNode {
  const words = useWords(againWords);
  const { onConfirmed } = confirming;
  const byPasskey = passkeys.length > 0 && passkeysHere() === 'possible';
  return (
    <>
      {password === 'set' && <ByPassword {...confirming} />}
      {byPasskey && (
        <PasskeyButton
          label={words.byPasskey}
          look={password === 'none' ? 'primary' : 'plain'}
          bring={async (brought) => {
            const { result } = await client.passkeys.confirm(brought);
            if (result === 'refused') return result;
            onConfirmed();
            return 'taken';
          }}
        />
      )}
      {password === 'none' && <SignInAnew {...confirming} besides={byPasskey ? 'passkey' : 'nothing'} />}
    </>
  );
}

function ByPassword({ person, onConfirmed, onCancel }: Confirming): ReactNode {
  const words = useWords(againWords);
  const [shown, setShown] = useState(NOTHING_SHOWN);
  const confirm = useMutation({
    mutationFn: () => client.account.confirm(asAsked(shown)),
    onSuccess: ({ result }) => (result === 'confirmed' ? onConfirmed() : undefined),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <PasswordAgain
        email={person.email}
        shown={shown}
        codeNeeded={confirm.data?.result === 'code_needed' || shown.code !== ''}
        onChange={setShown}
      />
      {confirm.data?.result === 'refused' && (
        <Alert title={words.refused}>
          <p>{words.refusedText}</p>
        </Alert>
      )}
      {confirm.isError && <Failure error={confirm.error} />}
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button look="primary" type="submit" busy={confirm.isPending}>
          {words.confirmIt}
        </Button>
      </div>
    </form>
  );
}

function SignInAnew({
  onSignInAnew,
  onCancel,
  besides,
}: Confirming & { readonly besides: 'passkey' | 'nothing' }): ReactNode {
  const words = useWords(againWords);
  return (
    <>
      <p>{besides === 'passkey' ? words.orAnew : words.noPassword}</p>
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button look={besides === 'passkey' ? 'plain' : 'primary'} onClick={onSignInAnew}>
          {words.anew}
        </Button>
      </div>
    </>
  );
}
