import { BailiwickError } from '@bailiwick/contract/errors';
import pg from 'pg';
import { unavailable } from '../unavailable.ts';

/** The first half of the advisory locks of this product; the second is the number of a run. */
const SPACE = 0x0ba11f;
const PAUSE = 1_000;

/**
 * Says "this run is alive" to other servers on the same database, by an advisory lock that the server drops with the
 * connection. So a new server can tell the unfinished intents of a dead one from those of its neighbours.
 *
 * When the connection breaks while the process lives, it is made again. A neighbour that starts within that gap may
 * mark intents as interrupted that are not; their real outcomes still follow them in the journal.
 */
export class RunLock {
  readonly #config: pg.ClientConfig;
  readonly #run: number;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #released = false;

  private constructor(config: pg.ClientConfig, run: number) {
    this.#config = config;
    this.#run = run;
  }

  static async take(config: pg.ClientConfig, run: number): Promise<RunLock> {
    const lock = new RunLock(config, run);
    try {
      await lock.#connect();
    } catch (error) {
      throw unavailable(error);
    }
    return lock;
  }

  /** Locks another run too, if it has ended; gives what unlocks it. */
  async takeOver(run: number): Promise<(() => Promise<void>) | undefined> {
    const client = this.#client;
    if (client === undefined || run === this.#run || !(await tryLock(client, run))) return undefined;
    return async () => {
      await client.query('select pg_advisory_unlock($1, $2)', [SPACE, run]);
    };
  }

  async release(): Promise<void> {
    this.#released = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#config);
    client.on('error', () => undefined);
    client.on('end', () => this.#lost(client));
    await client.connect();
    if (!(await tryLock(client, this.#run))) {
      await client.end();
      throw new BailiwickError('journal_unavailable', 'Another server has the number of this run.', {
        remedy: 'Start again.',
      });
    }
    this.#client = client;
  }

  #lost(client: pg.Client): void {
    if (this.#released || client !== this.#client) return;
    this.#client = undefined;
    this.#reconnect();
  }

  #reconnect(): void {
    this.#retry = setTimeout(() => {
      this.#connect().catch(() => {
        if (!this.#released) this.#reconnect();
      });
    }, PAUSE).unref();
  }
}

async function tryLock(client: pg.Client, run: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [
    SPACE,
    run,
  ]);
  return rows[0]?.locked === true;
}
