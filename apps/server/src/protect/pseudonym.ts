import type { FindingType } from '@bailiwick/contract/classes';
import type { ScopeId } from '@bailiwick/contract/ids';

/** `LITERAL` stands for text that merely looked like a pseudonym: a user cannot forge one by typing it. */
export type PseudonymType = FindingType | 'LITERAL';

/** One value and the name it goes by outside, within one scope. */
export interface Pseudonym {
  readonly scope: ScopeId;
  readonly type: PseudonymType;
  /** What stands in the vendor's text: `[EMAIL_k7q2]`, or a surrogate. Unique within the scope. */
  readonly token: string;
  /** The text as the caller wrote it; what a reply is restored to. */
  readonly value: string;
  /** The value's canonical form; spellings of one value share the code of their token. */
  readonly canonical: string;
  /** How the value was written when it stood in a JSON document: `M\u00fcller` is `Müller` in prose. */
  readonly notation?: 'json';
}

/** A pseudonym as it is stored: value and canonical form are encrypted under the vault key, bound to scope and token. */
export interface SealedPseudonym {
  readonly scope: ScopeId;
  readonly type: PseudonymType;
  readonly token: string;
  readonly sealed: Uint8Array;
  /** Milliseconds since the epoch; the row is deleted after it. */
  readonly expires: number;
}

/** All sealed pseudonyms of a database, for whoever changes the keys under which they are sealed. */
export interface SealedRows {
  any(): Promise<boolean>;
  /** The next rows after one, in an order that does not change; expired ones too. */
  after(row: SealedPseudonym | undefined, limit: number): Promise<readonly SealedPseudonym[]>;
  /** Puts new bytes in the place of those that were read; a row that is gone or has others by now stays as it is. */
  reseal(changes: readonly { readonly row: SealedPseudonym; readonly sealed: Uint8Array }[]): Promise<void>;
}

/** Where sealed pseudonyms rest. */
export interface PseudonymStore {
  load(scope: ScopeId): Promise<readonly SealedPseudonym[]>;
  /** Takes away rows that nothing opens any more; one that has other bytes by now stays. */
  drop(rows: readonly SealedPseudonym[]): Promise<void>;
}
