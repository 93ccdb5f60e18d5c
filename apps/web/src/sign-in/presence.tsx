/** Stands beside a page and sees that whoever opened it is still there: asks them in again, or to confirm who they are. */
import type { Person, Session } from '@bailiwick/api/session';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useSyncExternalStore } from 'react';
import { client } from '../reach/client.ts';
import { onFarewell } from '../reach/farewell.ts';
import { patience } from '../reach/patience.ts';
import { SESSION_KEY } from '../reach/queries.tsx';
import { askWhoIsHere } from '../reach/session.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';

const leave = (): void => location.assign('/');

/** @param person who opened the page. @param here who is here now, as far as the server has said. */
export function Presence({ person, here }: { readonly person: Person; readonly here: Session }): ReactNode {
  const queries = useQueryClient();
  const wanted = useSyncExternalStore(patience.subscribe, patience.wanted);
  const look = useCallback(async (): Promise<void> => {
    const now = await queries
      .fetchQuery({ queryKey: SESSION_KEY, queryFn: ({ signal }) => askWhoIsHere(signal), staleTime: 0 })
      .catch(() => undefined);
    if (now === undefined) patience.settle('sign-in', 'given-up');
    else if (now.state === 'signed-in' && now.person.id === person.id) patience.settle('sign-in', 'again');
  }, [queries, person.id]);
  useEffect(() => patience.attend(), []);
  useEffect(() => onFarewell(leave), []);
  useEffect(() => {
    if (wanted === 'sign-in') void look();
  }, [wanted, look]);
  const away = here.state !== 'signed-in';
  useEffect(() => {
    if (!away) return;
    // Somebody may have come back by another tab.
    const back = (): void => void look();
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, [away, look]);
  // What one person wrote is not for the next; and whoever had no account cannot come back to one.
  const isOver = here.state === 'signed-in' ? here.person.id !== person.id : person.email === '';
  useEffect(() => {
    if (isOver) leave();
  }, [isOver]);
  if (isOver) return null;
  if (here.state === 'signed-out')
    return <ReturnDialog person={person} providers={here.providers} onBack={look} />;
  if (wanted !== 'confirmation') return null;
  return (
    <ConfirmDialog
      person={person}
      onConfirmed={() => patience.settle('confirmation', 'again')}
      onCancel={() => patience.settle('confirmation', 'given-up')}
      onSignInAnew={() => void client.session.signOut().then(look, look)}
    />
  );
}
