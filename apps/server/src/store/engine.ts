import type { Kysely, Transaction } from 'kysely';
import type { Batch } from './batch.ts';
import type { KeyTables, Tables } from './tables.ts';

/** What the two databases do each in their own way; everything else is written once, in Kysely. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** For long questions: they do not stand in the way of the journal. Sees what is committed; writes nothing. */
  readonly reading: Kysely<Tables>;
  readonly keys: KeyEngine;
  /** This process among those that write intents into this database. */
  readonly run: number;
  /** One transaction; rejects within a bounded time. */
  commit(batch: Batch): Promise<void>;
  /**
   * Takes over the unfinished intents of another run, if that run has ended: gives what to call when they are settled,
   * or undefined while the run lives or another process is settling them.
   */
  takeOver(run: number): Promise<(() => Promise<void>) | undefined>;
  /** Resolves when every journal row that had a number at the call is on disk or was given up. */
  settled(): Promise<void>;
  /** Called after rows of the journal were added that brought their numbers along: the next ones follow behind. */
  countOn(within: Transaction<Tables>): Promise<void>;
  /** Called after rows were deleted for good. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** The keys of subjects, kept apart from what they seal. */
export interface KeyEngine {
  /** Creates what is not there yet. */
  open(): Promise<Kysely<KeyTables>>;
  /** Called after keys were deleted: their bytes must be nowhere any more. */
  scrub(): Promise<void>;
}

export interface EngineOptions {
  /** Milliseconds after which a statement that has not answered counts as failed. */
  readonly limit: number;
  readonly role: 'server' | 'visitor';
  /** A whole number from 1 to 2^31 - 1, different for every process. */
  readonly run: number;
}

/** Milliseconds that a migration may take: an index over a long journal is slow. */
export const MIGRATION_LIMIT = 30 * 60_000;
