import type { Session } from '@bailiwick/api/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../reach/answer.tsx';
import { client } from '../reach/client.ts';
import { passkeysHere } from '../reach/passkeys.ts';
import { SESSION_KEY } from '../reach/queries.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Failure } from '../ui/state.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { JoinByPasskey } from './join-by-passkey.tsx';
import { NewPassword } from './new-password.tsx';
import styles from './sign-in-page.module.css';
import { Threshold } from './threshold.tsx';
import { signInWords } from './words.ts';

type Invitation = Awaited<ReturnType<typeof client.session.invitation>>;

/** Whoever was invited, or lost the way in: by a link that works once. */
export function JoinPage({ token }: { readonly token: string }): ReactNode {
  const words = useWords(signInWords);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.session.invitation({ token }),
    retry: false,
  });
  return (
    <Threshold
      question={words.join}
      lead={invitation.data?.purpose === 'reset' ? words.resetLead : words.joinLead}
    >
      <Answered query={invitation}>{(found) => <Join token={token} invitation={found} />}</Answered>
    </Threshold>
  );
}

function Join({ token, invitation }: { readonly token: string; readonly invitation: Invitation }): ReactNode {
  const words = useWords(signInWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const entered = (session: Session): void => {
    history.replaceState(null, '', '/');
    queries.setQueryData(SESSION_KEY, session);
  };
  const accept = useMutation({
    mutationFn: () => client.session.accept({ token, password, name, language }),
    onSuccess: entered,
  });
  const byPasskey = invitation.purpose === 'join' && passkeysHere() === 'possible';
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <TextField
          label={words.email}
          type="email"
          autoComplete="username"
          readOnly
          value={invitation.email}
          onChange={() => {}}
        />
        <TextField
          label={words.name}
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <NewPassword value={password} onChange={setPassword} />
        {accept.isError && <Failure error={accept.error} />}
        <Button look="primary" type="submit" busy={accept.isPending}>
          {words.enter}
        </Button>
      </form>
      {(byPasskey || invitation.providers.length > 0) && (
        <div className={styles.others}>
          <p className={styles.or}>{words.or}</p>
          {byPasskey && <JoinByPasskey newcomer={{ token, name, language }} onEntered={entered} />}
          {invitation.providers.map((provider) => (
            <LinkButton
              key={provider.id}
              href={`/api/v1/session/providers/${encodeURIComponent(provider.id)}`}
            >
              {words.enterWith(provider.name)}
            </LinkButton>
          ))}
        </div>
      )}
    </>
  );
}
