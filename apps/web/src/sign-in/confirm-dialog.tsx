import type { Person } from '@bailiwick/api/session';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../reach/answer.tsx';
import { client } from '../reach/client.ts';
import { ACCOUNT_KEY } from '../reach/queries.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import styles from './again.module.css';
import { againWords } from './again-words.ts';
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
        {(own) =>
          own.state === 'own' && own.password === 'none' ? (
            <SignInAnew {...confirming} />
          ) : (
            <ByPassword {...confirming} />
          )
        }
      </Answered>
    </Dialog>
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
        <div role="alert">
          <p>
            <strong>{words.refused}</strong>
          </p>
          <p>{words.refusedText}</p>
        </div>
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

function SignInAnew({ onSignInAnew, onCancel }: Confirming): ReactNode {
  const words = useWords(againWords);
  return (
    <>
      <p>{words.noPassword}</p>
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button look="primary" onClick={onSignInAnew}>
          {words.anew}
        </Button>
      </div>
    </>
  );
}
