/** Where proofs of who somebody is rest, hashed or sealed. A rejected promise is always `journal_unavailable`. */
import type { UserId } from '@bailiwick/contract/ids';

export interface StoredTotp {
  /** The secret, sealed. */
  readonly sealed: Uint8Array;
  readonly confirmed: number | undefined;
  /** The newest time step whose code was accepted. */
  readonly lastStep: number;
}

export interface Passkey {
  /** The credential's id, in Base64url. */
  readonly id: string;
  readonly user: UserId;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly created: number;
  readonly lastUsed: number | undefined;
}

export interface CredentialStore {
  passwordHash(user: UserId): Promise<string | undefined>;
  setPasswordHash(user: UserId, hash: string, at: number): Promise<void>;

  totp(user: UserId): Promise<StoredTotp | undefined>;
  /** Puts a secret that is not confirmed yet in the place of whatever stands there unconfirmed. */
  proposeTotp(user: UserId, sealed: Uint8Array): Promise<'proposed' | 'in_force'>;
  confirmTotp(user: UserId, step: number, at: number): Promise<boolean>;
  /** False where a code of this step or a later one was accepted before: each code works once. */
  advanceTotp(user: UserId, step: number): Promise<boolean>;
  removeTotp(user: UserId): Promise<boolean>;

  setRecoveryCodes(user: UserId, hashes: readonly string[]): Promise<void>;
  /** True once for each. */
  useRecoveryCode(user: UserId, hash: string): Promise<boolean>;
  recoveryCodesLeft(user: UserId): Promise<number>;

  addPasskey(passkey: Passkey): Promise<'added' | 'taken'>;
  passkeys(user: UserId): Promise<readonly Passkey[]>;
  passkey(id: string): Promise<Passkey | undefined>;
  passkeyUsed(id: string, counter: number, at: number): Promise<void>;
  renamePasskey(user: UserId, id: string, name: string): Promise<boolean>;
  removePasskey(user: UserId, id: string): Promise<boolean>;

  /** Password, authenticator, recovery codes and passkeys. */
  removeProofs(user: UserId): Promise<void>;
  /** These, and every other way in: links, groups of the directory, networks. */
  removeAll(user: UserId): Promise<void>;
}
