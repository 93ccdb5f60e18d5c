import { principalId } from '@bailiwick/contract/ids';
import { SINGLE_USER } from '../keys/api-keys.ts';
import type { Principal } from '../keys/principal.ts';
import type { User } from './user.ts';

/** How the door and the journal know a person who uses the chat: by an id that says nothing about them. */
export function principalOf({ id, name, team }: User): Principal {
  return { id: principalId(`user:${id}`), name, team, offerings: undefined, budget: SINGLE_USER.budget };
}
