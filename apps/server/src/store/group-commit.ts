/**
 * The journal's natural batching: a commit starts at once when none is in flight; whatever arrives meanwhile is
 * gathered into the next one. No timer: an idle disk answers at once, a busy one carries many in one flush.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { SealedPseudonym } from '../protect/pseudonym.ts';
import type { Entry, Intent, Outcome } from '../record/entry.ts';
import type { Journal } from '../record/journal.ts';
import { addEntry, addPseudonym, type Batch, emptyBatch } from './batch.ts';
import type { Commits } from './store.ts';
import { unavailable } from './unavailable.ts';

/** More than any disk falls behind in the seconds that a commit may take; beyond it memory is in danger. */
const MOST_WAITING = 50_000;

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: BailiwickError) => void;
}

export type OnCommit = (commit: { readonly durationMs: number; readonly entries: number }) => void;

export class GroupCommit implements Journal, Commits {
  entries = 0;
  transactions = 0;
  readonly #commit: (batch: Batch) => Promise<void>;
  readonly #onCommit: OnCommit | undefined;
  #batch = emptyBatch();
  #waiters: Waiter[] = [];
  #inFlight = 0;
  /** Pseudonyms in the batch that gathers, and in the one that is on its way. */
  #gathered = new Set<SealedPseudonym>();
  #sent = new Set<SealedPseudonym>();
  /** Of those on their way, the ones that an entry of the next batch needs too. */
  #relied: SealedPseudonym[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  /**
   * @param commit puts a batch on disk in one transaction, or rejects within a bounded time.
   * @param onCommit is told of every transaction, when somebody counts.
   */
  constructor(commit: (batch: Batch) => Promise<void>, onCommit?: OnCommit) {
    this.#commit = commit;
    this.#onCommit = onCommit;
  }

  get waiting(): number {
    return this.#waiters.length + this.#inFlight;
  }

  intend(intent: Intent, pseudonyms: readonly SealedPseudonym[]): Promise<void> {
    return this.#append(intent, pseudonyms);
  }

  conclude(outcome: Outcome): Promise<void> {
    return this.#append(outcome, []);
  }

  /** Resolves when everything that was handed in before has been settled. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  #append(entry: Entry, pseudonyms: readonly SealedPseudonym[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new BailiwickError('journal_unavailable', 'The journal is closed.');
      if (this.#waiters.length >= MOST_WAITING) {
        throw new BailiwickError('journal_unavailable', 'The disk has fallen too far behind.', {
          retryAfter: 1,
        });
      }
      addEntry(this.#batch, entry);
      for (const pseudonym of pseudonyms) {
        if (this.#sent.has(pseudonym)) this.#relied.push(pseudonym);
        else this.#add(pseudonym);
      }
      this.#waiters.push({ resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Requests of one scope hand in each other's new pseudonyms; a row that is in the batch already is there for all. */
  #add(pseudonym: SealedPseudonym): void {
    if (this.#gathered.has(pseudonym)) return;
    this.#gathered.add(pseudonym);
    addPseudonym(this.#batch, pseudonym);
  }

  async #drain(): Promise<void> {
    while (this.#waiters.length > 0) {
      const batch = this.#batch;
      const waiters = this.#waiters;
      this.#sent = this.#gathered;
      this.#gathered = new Set();
      this.#relied = [];
      this.#batch = emptyBatch();
      this.#waiters = [];
      this.#inFlight = waiters.length;
      try {
        const began = performance.now();
        await this.#commit(batch);
        this.#onCommit?.({ durationMs: performance.now() - began, entries: waiters.length });
        this.entries += waiters.length;
        this.transactions += 1;
        for (const { resolve } of waiters) resolve();
      } catch (error) {
        const reason = unavailable(error);
        for (const { reject } of waiters) reject(reason);
        // The next batch must not rely on what was not stored.
        for (const pseudonym of this.#relied) this.#add(pseudonym);
      }
      this.#sent = new Set();
      this.#inFlight = 0;
    }
    this.#draining = undefined;
  }
}
