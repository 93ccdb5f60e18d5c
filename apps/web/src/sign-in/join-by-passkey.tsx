import type { Session } from '@bailiwick/api/session';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { client } from '../reach/client.ts';
import { deviceOf } from '../reach/device.ts';
import { makePasskey } from '../reach/passkeys.ts';
import { Button } from '../ui/button.tsx';
import { Alert, Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import styles from './sign-in-page.module.css';
import { signInWords } from './words.ts';

/** Without a password: the browser makes a passkey, and its person is in. */
export function JoinByPasskey({
  newcomer,
  onEntered,
}: {
  readonly newcomer: { readonly token: string; readonly name: string; readonly language: 'en' | 'de' };
  readonly onEntered: (session: Session) => void;
}): ReactNode {
  const words = useWords(signInWords);
  const hint = useId();
  const join = useMutation({
    async mutationFn() {
      const { token, name, language } = newcomer;
      const { options, ticket } = await client.passkeys.offerToInvited({ token });
      return client.passkeys.join({
        token,
        language,
        ...(name.trim() === '' ? {} : { name }),
        ticket,
        answer: await makePasskey(options),
        passkeyName: deviceOf(navigator.userAgent).system ?? 'Passkey',
      });
    },
    onSuccess: onEntered,
  });
  return (
    <>
      <Button busy={join.isPending} aria-describedby={hint} onClick={() => join.mutate()}>
        {words.enterByPasskey}
      </Button>
      <p id={hint} className={styles.hint}>
        {words.passkeyHint}
      </p>
      {join.error instanceof DOMException ? (
        <Alert title={words.noPasskeyMade}>
          <p>{words.noPasskeyMadeText}</p>
        </Alert>
      ) : (
        join.isError && <Failure error={join.error} />
      )}
    </>
  );
}
