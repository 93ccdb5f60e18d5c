/**
 * The keys of subjects, in a file of their own: a copy of the database does not hold them.
 *
 * Its thread starts with the first question and ends when none comes; whoever keeps nothing that needs a key has neither thread
 * nor file.
 */
import { dirname, join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { Kysely, sql } from 'kysely';
import type { KeyEngine } from '../engine.ts';
import { SQLITE } from '../migrations/flavour.ts';
import { createKeys } from '../migrations/keys.ts';
import type { KeyTables } from '../tables.ts';
import { threadDialect } from './dialect.ts';
import { makePrivate } from './private-file.ts';
import { RARELY_ASKED_MS, SqliteThread } from './thread.ts';
import { Turnstile } from './turnstile.ts';

/** @param beside the database whose keys these are. */
export function keysBeside(beside: string, limit: number): KeyEngine & { close(): Promise<void> } {
  const file = join(dirname(beside), 'subject-keys.db');
  const thread = new SqliteThread(file, limit, { work: 'keys', restAfter: RARELY_ASKED_MS });
  const db = new Kysely<KeyTables>({ dialect: threadDialect(new Turnstile(thread)) });
  let opening: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    makePrivate(file);
    await createKeys(db, SQLITE);
  };
  return {
    async open() {
      opening ??= open();
      try {
        await opening;
      } catch (error) {
        opening = undefined;
        throw error;
      }
      return db;
    },
    async scrub() {
      // A page that was split or joined may hold what was deleted from another: all of them are written anew.
      await sql`vacuum`.execute(db);
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      if (rows[0]?.busy !== 0) throw heldByReader();
    },
    close: () => thread.close(),
  };
}

const heldByReader = (): BailiwickError =>
  new BailiwickError(
    'journal_unavailable',
    'The keys are deleted, but another process still reads the log that held them.',
    { remedy: 'Close what reads subject-keys.db, then run the same again: it finishes what was begun.' },
  );
