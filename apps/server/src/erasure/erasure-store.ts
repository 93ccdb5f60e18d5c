/** What erasing needs of a database. A rejected promise is always `journal_unavailable`. */
import type { OfferingId, ScopeId } from '@bailiwick/contract/ids';

export type ErasureId = `erasure_${string}`;

export interface StoredErasure {
  readonly id: ErasureId;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The certificate, as canonical JSON. */
  readonly body: string;
}

export type RequestState = 'open' | 'sent' | 'answered';

/** A request to a vendor to delete what it got; drafted by us, sent by a person. */
export interface DeletionRequest {
  readonly id: string;
  readonly erasure: ErasureId;
  readonly offering: OfferingId;
  /** When the vendor must be done by its contract, as far as the register knows; milliseconds since the epoch. */
  readonly due: number | undefined;
  readonly state: RequestState;
  /** Since when it is in that state. */
  readonly changed: number;
  /** The letter. It names nobody. */
  readonly letter: string;
}

export interface ErasureStore {
  /** Overwritten and gone; gives their number. */
  removePseudonyms(rows: readonly { readonly scope: ScopeId; readonly token: string }[]): Promise<number>;
  /** The salts of the ledger's commitments to these subjects: nobody can tell any more whose entries those are. */
  removeSalts(subjects: readonly string[]): Promise<void>;
  add(erasure: StoredErasure, requests: readonly DeletionRequest[]): Promise<void>;
  find(id: ErasureId): Promise<StoredErasure | undefined>;
  /** The oldest first. */
  requests(): Promise<readonly DeletionRequest[]>;
  /** False where there is no such request. */
  mark(id: string, state: RequestState, at: number): Promise<boolean>;
}
