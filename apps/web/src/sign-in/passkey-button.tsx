import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../reach/client.ts';
import { showPasskey } from '../reach/passkeys.ts';
import { Button } from '../ui/button.tsx';
import { Alert, Failure } from '../ui/state.tsx';
import { useWords } from '../words/language.tsx';
import { againWords } from './again-words.ts';

export interface Brought {
  readonly ticket: string;
  readonly answer: Record<string, unknown>;
}

/** Asks the browser for a passkey and takes it to the server; says so where there was none, or a wrong one. */
export function PasskeyButton({
  label,
  look = 'plain',
  bring,
}: {
  readonly label: string;
  readonly look?: 'primary' | 'plain';
  readonly bring: (brought: Brought) => Promise<'taken' | 'refused'>;
}): ReactNode {
  const words = useWords(againWords);
  const show = useMutation({
    async mutationFn() {
      const { options, ticket } = await client.passkeys.challenge();
      return bring({ ticket, answer: await showPasskey(options) });
    },
  });
  const isNoneGiven = show.error instanceof DOMException || show.data === 'refused';
  return (
    <>
      <Button look={look} busy={show.isPending} onClick={() => show.mutate()}>
        {label}
      </Button>
      {isNoneGiven ? (
        <Alert title={words.noPasskey}>
          <p>{words.noPasskeyText}</p>
        </Alert>
      ) : (
        show.isError && <Failure error={show.error} />
      )}
    </>
  );
}
