/** What the ledger needs of a database. A rejected promise is always `journal_unavailable`. */
import type { Hash } from '@bailiwick/ledger/hash';

/** Where entries come from: the journal of requests, the register of vendors, and what was done to the install. */
export type Source = 'journal' | 'register' | 'acts';

/** An entry at its place; written once and never changed. */
export interface LedgerRow {
  readonly index: number;
  readonly source: Source;
  /** The number of the row that it was made of; each becomes one entry, in this order. */
  readonly seq: number;
  /** The record id of a request's entry or of an act, the number of a register's event: what people ask for. */
  readonly record: string;
  /** Canonical JSON. */
  readonly body: string;
}

/** As many hashes of a tile as there are; tiles of the lowest level are stored when they are full. */
export interface TileRow {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Hash[];
}

export interface Head {
  readonly size: number;
  /** The last row of each source that has become an entry; 0 where none has. */
  readonly last: Readonly<Record<Source, number>>;
}

export interface SourceRow {
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly body: string;
}

export interface StoredCheckpoint {
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A signed note. */
  readonly note: string;
}

/** A signature line of a witness over our checkpoint of a size. */
export interface Cosignature {
  readonly size: number;
  readonly witness: string;
  readonly keyId: string;
  /** Milliseconds since the epoch, by our clock. */
  readonly at: number;
  /** As it stands in the note, with its line feed. */
  readonly line: string;
}

export interface LedgerStore {
  head(): Promise<Head>;
  /** Bodies from an index on. */
  bodies(from: number, count: number): Promise<readonly string[]>;
  /** The entries of a request, an event or an act, oldest first. */
  find(record: string): Promise<readonly LedgerRow[]>;
  at(index: number): Promise<LedgerRow | undefined>;
  tile(level: number, index: number): Promise<Uint8Array | undefined>;
  /** All of it or nothing; `moved` when somebody else has written at the first index. */
  append(rows: readonly LedgerRow[], tiles: readonly TileRow[]): Promise<'appended' | 'moved'>;
  /** Rows that wait to become entries. Numbers may be missing for a moment while others write: see `settled`. */
  waiting(source: Source, after: number, limit: number): Promise<readonly SourceRow[]>;
  /** Resolves when whoever was writing rows has finished: a number that is missing then will never come. */
  settled(): Promise<void>;
  /** The newest, or the newest of a tree that is no larger than `size`. */
  checkpoint(size?: number): Promise<StoredCheckpoint | undefined>;
  /** A checkpoint of a size stands as it was signed first. */
  addCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
  /** The salts of subjects, made where there is none yet. @param fresh one for each subject. */
  salts(subjects: readonly string[], fresh: () => Uint8Array): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The salts that there are; none is made. */
  knownSalts(subjects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Of our checkpoint of this size. */
  cosignatures(size: number): Promise<readonly Cosignature[]>;
  addCosignatures(cosignatures: readonly Cosignature[]): Promise<void>;
  /** The one over the largest tree. @param witness default any. */
  lastCosigned(witness?: string): Promise<Cosignature | undefined>;
  /** The first entry whose body is kept; 0 where all are. A body that is not kept reads as an empty text. */
  keptFrom(): Promise<number>;
  /** Empties the bodies of all entries before an index, and deletes their rows of the journal. Stopped, it goes on. */
  prune(before: number, at: number): Promise<void>;
  /** The largest checkpoint that was signed at a moment or before, and before any that was signed later. */
  checkpointAt(at: number): Promise<StoredCheckpoint | undefined>;
}
