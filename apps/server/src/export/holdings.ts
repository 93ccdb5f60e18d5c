import type { KeyRecord } from '../keys/key-record.ts';
import type { SealedPseudonym } from '../protect/pseudonym.ts';
import type { EventRow } from '../vendors/event-store.ts';
import type { StoredDocument } from '../vendors/document-store.ts';

/** An entry of the journal as it rests: the body byte for byte, since proofs are made over bytes. */
export interface JournalRow {
  readonly seq: number;
  readonly body: string;
}

/** The same with what the database keeps beside the body to find it by. */
export interface NewJournalRow {
  readonly id: string;
  readonly kind: 'intent' | 'outcome';
  readonly at: number;
  readonly body: string;
}

export interface PlaceOfPseudonym {
  readonly scope: string;
  readonly token: string;
}

/**
 * Everything in the database, in pages, and the way back in. A rejected promise is always `journal_unavailable`.
 *
 * Each page follows the one before by its last row; fewer rows than asked for are the end.
 */
export interface Holdings {
  journal(after: number, limit: number): Promise<readonly JournalRow[]>;
  /** The number of the newest entry; 0 where there is none. */
  newestEntry(): Promise<number>;
  events(after: number, limit: number): Promise<readonly EventRow[]>;
  documentNames(after: string, limit: number): Promise<readonly string[]>;
  document(sha256: string): Promise<StoredDocument | undefined>;
  keys(): Promise<readonly KeyRecord[]>;
  pseudonyms(after: PlaceOfPseudonym | undefined, limit: number): Promise<readonly SealedPseudonym[]>;

  /** In this order, behind what is there, in one transaction. */
  addJournal(rows: readonly NewJournalRow[]): Promise<void>;
  addEvents(rows: readonly EventRow[]): Promise<'appended' | 'moved'>;
  addDocument(document: StoredDocument): Promise<void>;
  addKey(record: KeyRecord): Promise<'added' | 'name_taken'>;
}
