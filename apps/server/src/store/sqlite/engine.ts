import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import { type Engine, type EngineOptions, MIGRATION_LIMIT } from '../engine.ts';
import { SQLITE } from '../migrations/flavour.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Tables } from '../tables.ts';
import { threadDialect } from './dialect.ts';
import { HomeLock } from './home-lock.ts';
import { keysBeside } from './keys.ts';
import { makePrivate } from './private-file.ts';
import { RARELY_ASKED_MS, SqliteThread } from './thread.ts';
import { Turnstile } from './turnstile.ts';

/** @throws BailiwickError `invalid_configuration` when another server runs on this file. */
export async function openSqlite(file: string, { limit, role, run }: EngineOptions): Promise<Engine> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = role === 'server' ? new HomeLock(`${file}.lock`) : undefined;
  const thread = new SqliteThread(file, limit);
  const keys = keysBeside(file, limit);
  // Starts with the first question and not before, and ends when none comes.
  const reader = new SqliteThread(file, limit, { work: 'reads', restAfter: RARELY_ASKED_MS });
  try {
    makePrivate(file);
    const turnstile = new Turnstile(thread);
    await migrate(new Kysely<Tables>({ dialect: threadDialect(turnstile, MIGRATION_LIMIT) }), SQLITE);
    const db = new Kysely<Tables>({ dialect: threadDialect(turnstile) });
    const journal = {};
    return {
      db,
      reading: new Kysely<Tables>({ dialect: threadDialect(new Turnstile(reader)) }),
      keys,
      run,
      async commit(batch) {
        await turnstile.ask(journal, { kind: 'commit', run, batch });
      },
      // The lock on the home says that every other run has ended.
      takeOver: async () => async () => {},
      // One transaction writes at a time, so a row that has a number can be seen.
      settled: async () => {},
      // AUTOINCREMENT goes on behind the largest number that ever was.
      countOn: async () => {},
      async scrub() {
        // Overwritten pages stay in the write-ahead log until it is emptied.
        await sql`pragma wal_checkpoint(truncate)`.execute(db);
      },
      async close() {
        await reader.close();
        await keys.close();
        await thread.close();
        lock?.release();
      },
    };
  } catch (error) {
    await thread.close();
    lock?.release();
    throw error;
  }
}
