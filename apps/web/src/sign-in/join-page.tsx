import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../reach/answer.tsx';
import { client } from '../reach/client.ts';
import { SESSION_KEY } from '../reach/queries.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Failure } from '../ui/state.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { NewPassword } from './new-password.tsx';
import { Threshold } from './threshold.tsx';
import { signInWords } from './words.ts';

/** Whoever was invited, or lost the way in: by a link that works once. */
export function JoinPage({ token }: { readonly token: string }): ReactNode {
  const words = useWords(signInWords);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.session.invitation({ token }),
    retry: false,
  });
  return (
    <Threshold question={words.join} lead={words.joinLead}>
      <Answered query={invitation}>{(found) => <Join token={token} invitation={found} />}</Answered>
    </Threshold>
  );
}

function Join({
  token,
  invitation,
}: {
  readonly token: string;
  readonly invitation: { readonly email: string; readonly name: string };
}): ReactNode {
  const words = useWords(signInWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => client.session.accept({ token, password, name, language }),
    onSuccess(session) {
      history.replaceState(null, '', '/');
      queries.setQueryData(SESSION_KEY, session);
    },
  });
  return (
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
  );
}
