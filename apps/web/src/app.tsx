import type { Session } from '@bailiwick/api/session';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { Answered } from './reach/answer.tsx';
import { Downloads } from './reach/downloads.tsx';
import { SignedInProvider, useSession } from './reach/session.tsx';
import { Frame } from './shell/frame.tsx';
import { ClaimPage } from './sign-in/claim-page.tsx';
import { JoinPage } from './sign-in/join-page.tsx';
import { Presence } from './sign-in/presence.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { Threshold } from './sign-in/threshold.tsx';
import { signInWords } from './sign-in/words.ts';
import { Loading } from './ui/state.tsx';
import { useLanguage, useWords } from './words/language.tsx';

/** What is shown depends on who is here: nobody yet, a stranger, or somebody signed in. */
export function App(): ReactNode {
  const session = useSession();
  const [path] = useLocation();
  const token = useSearchParams()[0].get('token');
  // A link that makes an account opens its page whoever is here: the machine's sole user, or nobody.
  if (token !== null && path === '/setup') return <ClaimPage token={token} />;
  if (path === '/join' && location.hash !== '') return <JoinPage token={location.hash.slice(1)} />;
  return <Answered query={session}>{(here) => <Inside here={here} />}</Answered>;
}

type Present = Extract<Session, { readonly state: 'signed-in' }>;

/** Whoever came in keeps their page when the session ends, so that nothing written there is lost. */
function Inside({ here }: { readonly here: Session }): ReactNode {
  const words = useWords(signInWords);
  const [inside, setInside] = useState<Present>();
  if (here.state === 'signed-in' && here !== inside && isStillThere(inside, here)) setInside(here);
  const { suggest } = useLanguage();
  const own = inside === undefined || inside.person.email === '' ? undefined : inside.person.language;
  useEffect(() => {
    if (own !== undefined) suggest(own);
  }, [own, suggest]);
  if (inside !== undefined)
    return (
      <SignedInProvider person={inside.person} permissions={inside.permissions}>
        <Frame />
        <Downloads />
        <Presence person={inside.person} here={here} />
      </SignedInProvider>
    );
  switch (here.state) {
    case 'unclaimed':
      return (
        <Threshold question={words.unclaimed}>
          <p>{words.unclaimedText}</p>
        </Threshold>
      );
    case 'signed-out':
      return <SignInPage providers={here.providers} />;
    case 'signed-in':
      return <Loading />;
  }
}

const isStillThere = (inside: Present | undefined, { person }: Present): boolean =>
  inside === undefined || inside.person.id === person.id;
