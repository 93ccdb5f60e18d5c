import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../reach/client.ts';
import { SESSION_KEY } from '../reach/queries.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Failure } from '../ui/state.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { NewPassword } from './new-password.tsx';
import { Threshold } from './threshold.tsx';
import { signInWords } from './words.ts';

/** The first owner, by the link that the start printed. */
export function ClaimPage({ token }: { readonly token: string }): ReactNode {
  const words = useWords(signInWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const claim = useMutation({
    mutationFn: () => client.session.claim({ token, email, name, password, language }),
    onSuccess(session) {
      history.replaceState(null, '', '/welcome');
      queries.setQueryData(SESSION_KEY, session);
    },
  });
  return (
    <Threshold question={words.claim} lead={words.claimLead}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          claim.mutate();
        }}
      >
        <TextField
          label={words.name}
          autoComplete="name"
          required
          autoFocus
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <TextField
          label={words.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <NewPassword value={password} onChange={setPassword} />
        {claim.isError && <Failure error={claim.error} />}
        <Button look="primary" type="submit" busy={claim.isPending}>
          {words.makeOwner}
        </Button>
      </form>
    </Threshold>
  );
}
