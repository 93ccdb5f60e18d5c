import { BailiwickError } from '@bailiwick/contract/errors';
import type { Order, Result } from './messages.ts';
import type { SqliteThread } from './thread.ts';

interface Turn {
  readonly holder: object;
  readonly generation: number;
  readonly over: Promise<void>;
  readonly end: () => void;
}

/**
 * Keeps strangers out of a transaction: there is one connection, so while one holder has begun and not ended, every
 * other order waits. Without a transaction nobody waits here.
 */
export class Turnstile {
  readonly #thread: SqliteThread;
  #turn: Turn | undefined;

  constructor(thread: SqliteThread) {
    this.#thread = thread;
  }

  /** @param limit milliseconds, when it differs from the thread's own. */
  async ask(holder: object, order: Order, limit?: number): Promise<Result> {
    while (this.#turn !== undefined && this.#turn.holder !== holder) await this.#turn.over;
    if (this.#turn !== undefined && this.#turn.generation !== this.#thread.generation) {
      // On a new connection the rest of a lost transaction would commit by itself, statement by statement.
      throw new BailiwickError('journal_unavailable', 'The transaction was lost with its connection.');
    }
    return this.#thread.ask(order, limit);
  }

  async begin(holder: object): Promise<void> {
    while (this.#turn !== undefined) await this.#turn.over;
    const { promise, resolve } = Promise.withResolvers<void>();
    // A thread that is not running yet starts with the next order and has the next number.
    const begun = this.#thread.ask({ kind: 'query', sql: 'begin immediate', parameters: [] });
    this.#turn = { holder, generation: this.#thread.generation, over: promise, end: resolve };
    try {
      await begun;
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  async end(holder: object, how: 'commit' | 'rollback'): Promise<void> {
    try {
      await this.ask(holder, { kind: 'query', sql: how, parameters: [] });
      this.#leave();
    } catch (error) {
      // After a commit that failed the caller rolls back; after that there is nothing left to hold.
      if (how === 'rollback') this.#leave();
      throw error;
    }
  }

  #leave(): void {
    const turn = this.#turn;
    this.#turn = undefined;
    turn?.end();
  }
}
