/**
 * The one person of an install that knows no people yet and listens on loopback only: whoever sits at the machine, with
 * all rights. As soon as the first owner exists, everybody signs in.
 */
import type { IncomingMessage } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { isAtThisMachine } from '../callers/at-this-machine.ts';
import { SINGLE_USER } from '../keys/api-keys.ts';
import type { People } from './people.ts';
import type { SignedIn, Visitor } from './visitor.ts';

const SOLE_USER: SignedIn = {
  kind: 'user',
  id: 'single-user',
  email: '',
  name: 'This machine',
  role: 'owner',
  team: undefined,
  language: 'en',
  session: 'single-user',
  present: undefined,
  principal: SINGLE_USER,
};

const NOBODY: Visitor = { kind: 'nobody' };

/** @param onLoopback whether nothing but loopback reaches us. */
export function soleUser(onLoopback: () => boolean): People {
  const noAccounts = (): Promise<never> =>
    Promise.reject(
      new BailiwickError('not_found', 'Nobody has an account here yet.', {
        remedy: 'Open the link that the server printed when it started.',
      }),
    );
  return {
    visitor: async ({ headers }: IncomingMessage) =>
      onLoopback() && isAtThisMachine(headers) ? SOLE_USER : NOBODY,
    // Whoever sits at the machine has nothing to show it by.
    requireFresh: () => {},
    count: async () => 0,
    providers: () => [],
    claim: noAccounts,
    accept: noAccounts,
    holderOf: noAccounts,
    signIn: noAccounts,
    signOut: async () => {},
  };
}
