/** What acts need of a database. A rejected promise is always `journal_unavailable`. */

export interface ActRow {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly body: string;
}

export interface SealedWords {
  readonly act: string;
  readonly sealed: Uint8Array;
}

export interface ActStore {
  /** Both or neither, on disk when this resolves. */
  add(row: ActRow, words: Uint8Array | undefined): Promise<void>;
  /** The newest first. @param before the number of an act; those before it. */
  newest(limit: number, before?: number): Promise<readonly (ActRow & { readonly seq: number })[]>;
  words(acts: readonly string[]): Promise<readonly SealedWords[]>;
  /** All words, in the order of their acts' ids, a page behind `after`. */
  wordsAfter(after: string, limit: number): Promise<readonly SealedWords[]>;
  /** Overwritten and gone; the acts stay. */
  eraseWords(acts: readonly string[]): Promise<void>;
}
