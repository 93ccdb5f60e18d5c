/** Where sessions, invitations and failures rest. A rejected promise is always `journal_unavailable`. */
import type { UserId } from '@bailiwick/contract/ids';
import type { User } from './user.ts';

/** By what somebody showed who they are. */
export type Means = 'password' | 'passkey' | 'recovery' | 'invitation' | 'sign-on';

export interface StoredSession {
  /** SHA-256 of the token, in hex. */
  readonly hash: string;
  /** Names the session in lists; opens nothing. */
  readonly id: string;
  readonly user: UserId;
  readonly created: number;
  readonly lastSeen: number;
  /** However much it is used. */
  readonly expires: number;
  /** When this person last showed who they are. */
  readonly confirmed: number;
  readonly means: Means;
  readonly userAgent: string;
  /** The network, not the address. */
  readonly address: string;
}

export interface StoredInvitation {
  readonly hash: string;
  readonly user: UserId;
  /** `join`: a first password; `reset`: a new one. */
  readonly purpose: 'join' | 'reset';
  readonly created: number;
  readonly expires: number;
}

/** Failures in a row, and when the last one was. */
export interface Strikes {
  readonly failures: number;
  readonly last: number;
}

export interface SessionStore {
  add(session: StoredSession): Promise<void>;
  find(hash: string): Promise<{ readonly session: StoredSession; readonly user: User } | undefined>;
  touch(hash: string, at: number): Promise<void>;
  /** Gives a session another token; false where it is gone. */
  rotate(from: string, to: string, confirmed: number): Promise<boolean>;
  of(user: UserId): Promise<readonly StoredSession[]>;
  end(user: UserId, id: string): Promise<boolean>;
  /** @param except the id of a session that goes on. @returns how many ended. */
  endAll(user: UserId, except?: string): Promise<number>;
  knowsNetwork(user: UserId, network: string, since: number): Promise<boolean>;
  sawNetwork(user: UserId, network: string, at: number): Promise<void>;

  /** In the place of earlier ones for the same person. */
  invite(invitation: StoredInvitation): Promise<void>;
  invitation(hash: string): Promise<StoredInvitation | undefined>;
  /** True once. */
  spendInvitation(hash: string): Promise<boolean>;

  strikes(key: string): Promise<Strikes | undefined>;
  /** Puts one in the place of another; false where that is no longer there. */
  replaceStrikes(key: string, from: Strikes | undefined, to: Strikes): Promise<boolean>;
  clearStrikes(keys: readonly string[]): Promise<void>;
  /** True once for each. */
  spend(hash: string, expires: number): Promise<boolean>;
  /** Deletes what has expired. */
  sweep(now: number): Promise<void>;
}
