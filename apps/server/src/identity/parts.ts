/** What this room is given: everything that is not its own. */
import type { UserId } from '@bailiwick/contract/ids';
import type { ActLog } from './actor.ts';
import type { IdentityStore } from './identity-store.ts';

/** Seals a small secret; what is sealed under one name opens under no other. */
export interface SecretSeal {
  seal(name: string, plain: Uint8Array): Uint8Array;
  /** @throws BailiwickError where it does not open. */
  open(name: string, sealed: Uint8Array): Uint8Array;
}

export interface IdentityRules {
  /** Milliseconds without a request after which a session ends. */
  readonly idleMs: number;
  /** Milliseconds after which a session ends however much it is used. */
  readonly longestMs: number;
}

export interface IdentityParts {
  readonly store: IdentityStore;
  readonly acts: ActLog;
  readonly seal: SecretSeal;
  /** The API keys of people: they go with their person. */
  readonly keys: { revokeOwnedBy(owner: UserId): Promise<number> };
  readonly rules: () => IdentityRules;
  /** Whether this is the one-time token that the start printed. */
  readonly isSetupToken: (presented: string) => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
}

/** From where somebody comes. */
export interface Whence {
  readonly address: string;
  readonly userAgent: string;
}
