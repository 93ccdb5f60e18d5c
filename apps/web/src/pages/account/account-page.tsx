import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { ACCOUNT_KEY } from '../../reach/queries.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import { AboutMe } from './about-me.tsx';
import { Authenticator } from './authenticator.tsx';
import { LookedAt } from './looked-at.tsx';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { Sessions } from './sessions.tsx';
import { accountWords } from './words.ts';

export function AccountPage(): ReactNode {
  const words = useWords(accountWords);
  const account = useQuery({
    queryKey: ACCOUNT_KEY,
    queryFn: ({ signal }) => client.account.show({}, { signal }),
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <Answered query={account}>
        {(own) =>
          own.state === 'none' ? (
            <EmptyState title={words.none}>{words.noneText}</EmptyState>
          ) : (
            <>
              <AboutMe />
              <Password account={own} />
              <Authenticator account={own} />
              <Passkeys account={own} />
              <Sessions sessions={own.sessions} />
              <LookedAt />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
