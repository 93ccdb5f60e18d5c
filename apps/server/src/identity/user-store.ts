/** Where people rest. A rejected promise is always `journal_unavailable`. */
import type { UserId } from '@bailiwick/contract/ids';
import type { User, UserChanges } from './user.ts';

export type ChangeResult = 'changed' | 'unknown' | 'taken' | 'last_owner';

export interface UserStore {
  /** Who was not removed, the oldest first. */
  all(): Promise<readonly User[]>;
  count(): Promise<number>;
  /** Removed ones too, as long as their id is asked for. */
  find(id: UserId): Promise<User | undefined>;
  byEmail(email: string): Promise<User | undefined>;
  byExternalId(id: string): Promise<User | undefined>;
  /** `taken`: another person has the address or the external id. */
  add(user: User): Promise<'added' | 'taken'>;
  /** Adds the first owner; of several at once, whatever their addresses, one is added. */
  addFirst(user: User, passwordHash: string): Promise<'added' | 'taken'>;
  /** `last_owner`: afterwards no active owner would be left, so nothing was changed. */
  change(id: UserId, changes: UserChanges): Promise<ChangeResult>;
  seen(id: UserId, at: number): Promise<void>;
  /** Names of all teams that were made or that somebody is in. */
  teams(): Promise<readonly string[]>;
  addTeam(name: string, at: number): Promise<void>;
}
