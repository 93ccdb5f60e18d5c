import { DatabaseSync } from 'node:sqlite';
import { BailiwickError } from '@bailiwick/contract/errors';

/**
 * Says "a server runs on this home", for as long as the process lives.
 *
 * The lock is the operating system's, held through an SQLite file that stays empty: the kernel lets go of it when the
 * process ends in whatever way, so there is nothing stale to clean up after a kill -9, as there would be with a file
 * that holds a process id. Commands beside the server do not take it.
 */
export class HomeLock {
  readonly #lock: DatabaseSync;

  /** @throws BailiwickError `invalid_configuration` when another server holds it. */
  constructor(file: string) {
    this.#lock = new DatabaseSync(file, { timeout: 0 });
    try {
      this.#lock.exec('begin exclusive');
    } catch (error) {
      this.#lock.close();
      throw new BailiwickError(
        'invalid_configuration',
        'Another Bailiwick server is running on this home folder.',
        {
          remedy: 'Stop it first, or start this one with another --home.',
          cause: error,
        },
      );
    }
  }

  release(): void {
    this.#lock.close();
  }
}
