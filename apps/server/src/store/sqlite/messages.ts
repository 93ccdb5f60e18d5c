import type { Batch } from '../batch.ts';

/** A value as SQLite stores it. */
export type Cell = null | number | bigint | string | Uint8Array;

/**
 * A thread that only reads goes on while another writes; long questions are asked there. `keys` writes, and leaves nothing of
 * what it deletes, not even in pages that it frees.
 */
export type Work = 'writes' | 'reads' | 'keys';

/** What a thread of the database is started with. */
export interface Task {
  readonly file: string;
  readonly work: Work;
}

/** What the main thread asks of the thread that owns the database. */
export type Order =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly Cell[] }
  | { readonly kind: 'commit'; readonly run: number; readonly batch: Batch }
  | { readonly kind: 'close' };

export interface Result {
  readonly rows: readonly unknown[];
  readonly changes: number;
}

export interface Envelope {
  readonly number: number;
  readonly order: Order;
}

/** `errcode` is SQLite's extended result code; undefined when something else went wrong. */
export type Reply =
  | { readonly number: number; readonly result: Result }
  | {
      readonly number: number;
      readonly failure: { readonly errcode: number | undefined; readonly message: string };
    };
