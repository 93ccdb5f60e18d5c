import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Cell } from './messages.ts';
import type { Turnstile } from './turnstile.ts';

/**
 * Kysely on the database thread.
 *
 * @param limit milliseconds that a statement may take, when it differs from the thread's own (migrations).
 */
export function threadDialect(turnstile: Turnstile, limit?: number): Dialect {
  return {
    createAdapter: () => new ThreadAdapter(),
    createDriver: () => new ThreadDriver(turnstile, limit),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ThreadAdapter extends SqliteAdapter {
  // The turnstile guards transactions; single statements need not wait for each other's answers.
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  // SQLite rolls back schema changes like any other; two processes that migrate at once then take turns.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ThreadDriver implements Driver {
  readonly #turnstile: Turnstile;
  readonly #limit: number | undefined;

  constructor(turnstile: Turnstile, limit: number | undefined) {
    this.#turnstile = turnstile;
    this.#limit = limit;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ThreadConnection(this.#turnstile, this.#limit);
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#turnstile.begin(connection);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#turnstile.end(connection, 'commit');
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#turnstile.end(connection, 'rollback');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

class ThreadConnection implements DatabaseConnection {
  readonly #turnstile: Turnstile;
  readonly #limit: number | undefined;

  constructor(turnstile: Turnstile, limit: number | undefined) {
    this.#turnstile = turnstile;
    this.#limit = limit;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const order = { kind: 'query', sql, parameters: parameters as readonly Cell[] } as const;
    const { rows, changes } = await this.#turnstile.ask(this, order, this.#limit);
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Rows are not streamed from the database thread.');
  }
}
