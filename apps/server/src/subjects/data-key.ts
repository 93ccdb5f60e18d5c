/**
 * A data key seals everything of one subject, and nothing else. Destroyed, it takes all of that with it: in the
 * database, in its write-ahead log, and in every backup that holds no copy of the key.
 *
 * Data keys rest in a cabinet of their own, apart from what they seal, wrapped under the vault's keyring.
 */

/** What a key is for: a kind of thing, and its id, which says nothing about it. */
export type Subject =
  | `conversation:${string}`
  | `approval:${string}`
  | `content:${string}`
  /** Of a scope: here the key is a tree of keys. */
  | `pseudonyms:${string}`;

export interface WrappedKey {
  readonly subject: Subject;
  /** Eight bytes of chance in hex; stands in everything that the key seals. */
  readonly id: string;
  /** The key, sealed under the vault's keyring, bound to its subject and id. */
  readonly wrapped: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly made: number;
}

/** Where data keys rest. A rejected promise is always `journal_unavailable`. */
export interface KeyCabinet {
  /** On disk when this resolves. A subject that has a key keeps it; gives the one that stands. */
  claim(key: WrappedKey): Promise<WrappedKey>;
  /** The same for many, in one transaction. */
  claimAll(keys: readonly WrappedKey[]): Promise<readonly WrappedKey[]>;
  find(subjects: readonly Subject[]): Promise<readonly WrappedKey[]>;
  /** In the order of their subjects, a page behind `after`. */
  after(after: string, limit: number): Promise<readonly WrappedKey[]>;
  /** Puts other bytes in the place of those that were read; a key that is gone or was wrapped anew stays as it is. */
  rewrap(changes: readonly { readonly key: WrappedKey; readonly wrapped: Uint8Array }[]): Promise<void>;
  /**
   * Puts another in the place of the one that was read, durably; false where that is gone or another stands there. The
   * bytes from before are gone after the next `scrub`.
   */
  exchange(key: WrappedKey, next: Pick<WrappedKey, 'wrapped' | 'made'>): Promise<boolean>;
  /** Empties what could hold bytes that were replaced. */
  scrub(): Promise<void>;
  /**
   * Overwrites, deletes, and empties the log that could hold them.
   *
   * @returns the ids of those that were there.
   * @throws BailiwickError `journal_unavailable` when not all of it was done; doing it again finishes it.
   */
  destroy(subjects: readonly Subject[]): Promise<readonly string[]>;
}
