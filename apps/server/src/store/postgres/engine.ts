import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Engine, type EngineOptions, type KeyEngine, MIGRATION_LIMIT } from '../engine.ts';
import { POSTGRES } from '../migrations/flavour.ts';
import { createKeys } from '../migrations/keys.ts';
import { migrate } from '../migrations/migrate.ts';
import type { KeyTables, Tables } from '../tables.ts';
import { unavailable } from '../unavailable.ts';
import { commitBatch } from './commit.ts';
import { RunLock } from './run-lock.ts';

const MOST_CONNECTIONS = 8;
const INT8 = 20;

export async function openPostgres(url: string, { limit, role, run }: EngineOptions): Promise<Engine> {
  const config = configuration(url, limit);
  try {
    await migrateAlone(config);
  } catch (error) {
    throw unavailable(error);
  }
  const pool = poolOf({ ...config, max: MOST_CONNECTIONS });
  const lock = role === 'server' ? await RunLock.take(config, run) : undefined;
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    reading: db,
    keys: keysIn(db),
    run,
    commit: (batch) => commitBatch(pool, run, batch),
    takeOver: async (other) => lock?.takeOver(other),
    settled: () => writersFinished(db),
    async countOn(within) {
      await sql`select setval(pg_get_serial_sequence('journal', 'seq'),
        greatest((select max(seq) from journal), (select last_value from journal_seq_seq)))`.execute(within);
    },
    // PostgreSQL's own vacuum overwrites deleted rows in its time.
    scrub: async () => {},
    async close() {
      await lock?.release();
      await pool.end();
    },
  };
}

/**
 * Numbers are given out before the transactions that use them end, in whatever order. Who inserts holds a lock on the
 * table from before it takes a number until it ends; a lock that excludes those is had when all of them have ended.
 */
async function writersFinished(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (within) => {
    await sql`lock table journal, dossier_events in share mode`.execute(within);
  });
}

/** Two servers that start at once both try; the lock lets one of them find it made. */
async function createKeysSchema(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(hashtext('bailiwick subject_keys'))`.execute(within);
    await sql`create schema if not exists subject_keys`.execute(within);
    await createKeys((within as unknown as Kysely<KeyTables>).withSchema('subject_keys'), POSTGRES);
  });
}

/** In a schema of their own, so that a dump can leave them out. */
function keysIn(db: Kysely<Tables>): KeyEngine {
  const keys = (db as unknown as Kysely<KeyTables>).withSchema('subject_keys');
  return {
    open: async () => keys,
    async scrub() {
      // Written anew as a whole: plain vacuum frees what was deleted, and does not overwrite it.
      await sql`vacuum full subject_keys.data_keys`.execute(db);
    },
  };
}

function configuration(url: string, limit: number): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: 'bailiwick',
    connectionTimeoutMillis: limit,
    query_timeout: limit,
    keepAlive: true,
    types: { getTypeParser },
  };
}

/** Counters and times fit into a number; pg would give them as text. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown);

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, verify: settle(config.query_timeout ?? 0) });
  // An idle connection that breaks is replaced by the next query, which is where a lasting failure shows.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * What every connection is told before its first use. A database that acknowledges before it is on disk would make
 * every promise of the journal void; one that goes on with what we gave up would write what we said was not written.
 */
const settle = (limit: number) => (client: pg.PoolClient, done: (error?: Error) => void) => {
  client
    .query(
      `select set_config('statement_timeout', $1, false),
        case current_setting('synchronous_commit') when 'off' then set_config('synchronous_commit', 'on', false) end`,
      [String(limit)],
    )
    .then(() => done(), done);
};

/** On its own connections: migrations may take longer than anything else. */
async function migrateAlone(config: pg.PoolConfig): Promise<void> {
  const pool = poolOf({ ...config, query_timeout: MIGRATION_LIMIT, max: 2 });
  try {
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await migrate(db, POSTGRES);
    await createKeysSchema(db);
  } finally {
    await pool.end();
  }
}
