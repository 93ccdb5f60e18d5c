import type { Person } from '@bailiwick/api/session';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../reach/client.ts';
import { passkeysHere } from '../reach/passkeys.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import styles from './again.module.css';
import { againWords } from './again-words.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { NOTHING_SHOWN, PasswordAgain, asAsked } from './password-again.tsx';

/** Over a page whose session has ended: whoever was here comes back to it, or leaves it. */
export function ReturnDialog({
  person,
  providers,
  onBack,
}: {
  readonly person: Person;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly onBack: () => Promise<unknown>;
}): ReactNode {
  const words = useWords(againWords);
  const [shown, setShown] = useState(NOTHING_SHOWN);
  const signIn = useMutation({
    mutationFn: () => client.session.signIn({ email: person.email, ...asAsked(shown) }),
    onSuccess: ({ result }) => (result === 'signed-in' ? onBack() : undefined),
  });
  return (
    <Dialog open behind="curtain" onClose={() => {}} title={words.ended}>
      <p>{words.endedText(person.name)}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <PasswordAgain
          email={person.email}
          shown={shown}
          codeNeeded={signIn.data?.result === 'code_needed' || shown.code !== ''}
          onChange={setShown}
        />
        {signIn.isError && <Failure error={signIn.error} />}
        <Button look="primary" type="submit" busy={signIn.isPending}>
          {words.goOn}
        </Button>
      </form>
      {passkeysHere() === 'possible' && (
        <PasskeyButton
          label={words.byPasskey}
          bring={async (brought) => {
            await client.passkeys.signIn(brought);
            await onBack();
            return 'taken';
          }}
        />
      )}
      {providers.length > 0 && (
        <div className={styles.elsewhere}>
          {providers.map(({ id, name }) => (
            <LinkButton
              key={id}
              href={`/api/v1/session/providers/${encodeURIComponent(id)}`}
              target="_blank"
              rel="noopener"
            >
              {words.elsewhere(name)}
            </LinkButton>
          ))}
          <p className={styles.hint}>{words.elsewhereHint}</p>
        </div>
      )}
      <div className={styles.leave}>
        <Button size="small" onClick={() => location.assign('/')}>
          {words.leave}
        </Button>
        <p className={styles.hint}>{words.leaveHint}</p>
      </div>
    </Dialog>
  );
}
