import type { LedgerRow } from '../ledger/ledger-store.ts';
import type { KeyRecord } from '../keys/key-record.ts';
import type { SealedPseudonym } from '../protect/pseudonym.ts';
import type { EventRow } from '../vendors/event-store.ts';
import type { StoredDocument } from '../vendors/document-store.ts';
import type { CarriedTable } from './decided.ts';
import type { Cell, Row } from './row.ts';

/** An entry of the journal as it rests: the body byte for byte, since proofs are made over bytes. */
export interface JournalRow {
  readonly seq: number;
  readonly body: string;
}

/** The same with what the database keeps beside the body to find it by. */
export interface NewJournalRow {
  /** Kept: the ledger says of which row an entry was made. */
  readonly seq: number;
  readonly id: string;
  readonly kind: 'intent' | 'outcome';
  readonly at: number;
  readonly body: string;
}

export interface PlaceOfPseudonym {
  readonly scope: string;
  readonly token: string;
}

/** Tables that are carried as they are. */
export interface RowHoldings {
  /** In the order of the table's key, a page behind `after`. */
  rows(table: CarriedTable, after: readonly Cell[] | undefined, limit: number): Promise<readonly Row[]>;
  row(table: CarriedTable, key: readonly Cell[]): Promise<Row | undefined>;
  /** Rows that are there already stay as they are. */
  addRows(table: CarriedTable, rows: readonly Row[]): Promise<void>;
}

/**
 * Everything in the database, in pages, and the way back in. A rejected promise is always `journal_unavailable`.
 *
 * Each page follows the one before by its last row; fewer rows than asked for are the end.
 */
export interface Holdings extends RowHoldings {
  journal(after: number, limit: number): Promise<readonly JournalRow[]>;
  /** The number of the newest entry; 0 where there is none. */
  newestEntry(): Promise<number>;
  events(after: number, limit: number): Promise<readonly EventRow[]>;
  documentNames(after: string, limit: number): Promise<readonly string[]>;
  document(sha256: string): Promise<StoredDocument | undefined>;
  keys(): Promise<readonly KeyRecord[]>;
  pseudonyms(after: PlaceOfPseudonym | undefined, limit: number): Promise<readonly SealedPseudonym[]>;

  /** Entries of the ledger from an index on. */
  entries(from: number, limit: number): Promise<readonly LedgerRow[]>;
  /** The bytes of a tile of the ledger. */
  tile(level: number, index: number): Promise<Uint8Array | undefined>;

  /** In this order, behind what is there, in one transaction. */
  addJournal(rows: readonly NewJournalRow[]): Promise<void>;
  addEvents(rows: readonly EventRow[]): Promise<'appended' | 'moved'>;
  addDocument(document: StoredDocument): Promise<void>;
  addEntries(rows: readonly LedgerRow[]): Promise<void>;
  /** A tile that has more hashes already stays as it is. */
  addTile(level: number, index: number, hashes: Uint8Array): Promise<void>;
  /** Those that are there stay as they are. */
  addPseudonyms(rows: readonly SealedPseudonym[]): Promise<void>;
  addKey(record: KeyRecord): Promise<'added' | 'name_taken'>;
}
