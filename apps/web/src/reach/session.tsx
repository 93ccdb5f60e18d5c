/** Who is signed in on this page; asked once, and again when the server says that nobody is any more. */
import type { Person, Session } from '@bailiwick/api/session';
import type { Permission } from '@bailiwick/contract/permissions';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, createContext, use, useMemo } from 'react';
import { client } from './client.ts';
import { SESSION_KEY } from './queries.tsx';

export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => askWhoIsHere(signal),
    staleTime: 60_000,
  });
}

export const askWhoIsHere = (signal: AbortSignal): Promise<Session> => client.session.here({}, { signal });

export interface SignedIn {
  readonly person: Person;
  readonly may: (permission: Permission) => boolean;
}

const Here = createContext<SignedIn | undefined>(undefined);

export function SignedInProvider({
  person,
  permissions,
  children,
}: {
  readonly person: Person;
  readonly permissions: readonly Permission[];
  readonly children: ReactNode;
}): ReactNode {
  const here = useMemo(() => {
    const held = new Set(permissions);
    return { person, may: (permission: Permission) => held.has(permission) };
  }, [person, permissions]);
  return <Here value={here}>{children}</Here>;
}

/** Of the person who is signed in; only below the frame, which shows nothing to anybody else. */
export function useSignedIn(): SignedIn {
  const here = use(Here);
  if (here === undefined) throw new Error('Nobody is signed in.');
  return here;
}
