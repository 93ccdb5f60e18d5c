import type { OfferingId, PrincipalId } from '@bailiwick/contract/ids';
import type { Budget } from './principal.ts';

/** An API key as it rests: everything about it except the key. Times are milliseconds since the epoch. */
export interface KeyRecord {
  readonly id: PrincipalId;
  /** Unique among the keys that are not revoked. */
  readonly name: string;
  readonly team: string | undefined;
  /** The person who holds it, by id: a key goes with its person. */
  readonly owner: string | undefined;
  /**
   * SHA-256 of the key in hex. A plain hash is enough here: a key has 256 bits of chance, so there is no list of
   * likely keys to try, and a slow hash would only cost every request.
   */
  readonly hash: string;
  readonly created: number;
  readonly expires: number | undefined;
  readonly revoked: number | undefined;
  /** `undefined` means every offering. */
  readonly offerings: readonly OfferingId[] | undefined;
  readonly budget: Budget;
}

/** Where keys rest. A rejected promise is always `journal_unavailable`. */
export interface KeyStore {
  /** Every key that was ever created, the oldest first. */
  all(): Promise<readonly KeyRecord[]>;
  /** Refuses a name that a key in force already has. */
  add(record: KeyRecord): Promise<'added' | 'name_taken'>;
  /** False when no such key is in force. */
  revoke(id: PrincipalId, at: number): Promise<boolean>;
}
