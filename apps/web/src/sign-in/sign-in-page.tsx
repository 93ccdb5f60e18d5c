import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../reach/client.ts';
import { SESSION_KEY } from '../reach/queries.tsx';
import { passkeysHere } from '../reach/passkeys.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import { type Brought, PasskeyButton } from './passkey-button.tsx';
import styles from './sign-in-page.module.css';
import { Threshold } from './threshold.tsx';
import { usePasskeyAutofill } from './use-passkey-autofill.ts';
import { signInWords } from './words.ts';

interface Providers {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export function SignInPage({ providers }: Providers): ReactNode {
  const words = useWords(signInWords);
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: () => client.session.signIn({ email, password, ...(code === '' ? {} : { code }) }),
    onSuccess: ({ result }) =>
      result === 'signed-in' ? queries.invalidateQueries({ queryKey: SESSION_KEY }) : undefined,
  });
  const codeNeeded = signIn.data?.result === 'code_needed' || code !== '';
  const bring = async (brought: Brought): Promise<'taken'> => {
    await client.passkeys.signIn(brought);
    await queries.invalidateQueries({ queryKey: SESSION_KEY });
    return 'taken';
  };
  const refused = usePasskeyAutofill(bring);
  return (
    <Threshold question={words.question} lead={words.lead}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <TextField
          label={words.email}
          type="email"
          autoComplete="username webauthn"
          required
          autoFocus
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        {codeNeeded && (
          <TextField
            label={words.code}
            hint={words.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            autoFocus
            value={code}
            onChange={setCode}
          />
        )}
        {signIn.isError && <Failure error={signIn.error} />}
        {refused !== undefined && !signIn.isError && <Failure error={refused} />}
        <Button look="primary" type="submit" busy={signIn.isPending}>
          {words.signIn}
        </Button>
      </form>
      <OtherWays providers={providers} bring={bring} />
    </Threshold>
  );
}

/** Without a password: by a passkey, or by the firm's directory. */
function OtherWays({
  providers,
  bring,
}: Providers & { readonly bring: (brought: Brought) => Promise<'taken'> }): ReactNode {
  const words = useWords(signInWords);
  const passkeys = passkeysHere();
  // Whoever came by a link to a page goes on to it.
  const here = encodeURIComponent(location.pathname + location.search);
  return (
    <div className={styles.others}>
      {(passkeys === 'possible' || providers.length > 0) && <p className={styles.or}>{words.or}</p>}
      {passkeys === 'possible' && <PasskeyButton label={words.passkey} bring={bring} />}
      {providers.map(({ id, name }) => (
        <LinkButton key={id} href={`/api/v1/session/providers/${encodeURIComponent(id)}?to=${here}`}>
          {words.with(name)}
        </LinkButton>
      ))}
      {passkeys !== 'possible' && <p className={styles.hint}>{words.noPasskeysHere[passkeys]}</p>}
    </div>
  );
}
