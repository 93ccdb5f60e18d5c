import type { Target } from '../store.ts';

/** A database of one kind for tests: a fresh one on demand, and a way to it behind the store's back. */
export interface Place {
  readonly name: string;
  newTarget(): Promise<Target>;
  /** Runs one statement on a database whose store is closed. */
  query(target: Target, text: string): Promise<readonly Record<string, unknown>[]>;
}
