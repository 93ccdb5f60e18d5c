import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { threadDialect } from './dialect.ts';
import { SqliteThread } from './thread.ts';
import { Turnstile } from './turnstile.ts';

interface Schema {
  readonly numbers: { readonly n: number };
}

const SELECT = { kind: 'query', sql: 'select 1', parameters: [] } as const;
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-turnstile-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

async function withDatabase(
  work: (db: Kysely<Schema>, thread: SqliteThread) => Promise<void>,
): Promise<void> {
  const thread = new SqliteThread(join(folder, `${++files}.db`), 10_000);
  const db = new Kysely<Schema>({ dialect: threadDialect(new Turnstile(thread)) });
  await sql`create table numbers (n integer not null)`.execute(db);
  try {
    await work(db, thread);
  } finally {
    await thread.close();
  }
}

const add = (db: Kysely<Schema>, n: number) => db.insertInto('numbers').values({ n }).execute();
const all = async (db: Kysely<Schema>) =>
  (await db.selectFrom('numbers').select('n').execute()).map(({ n }) => n);

describe('a transaction on the one connection', () => {
  it('keeps strangers out: what they write is not rolled back with it', () =>
    withDatabase(async (db) => {
      const failed = db.transaction().execute(async (within) => {
        await add(within, 1);
        const stranger = add(db, 2);
        await pause(20);
        await add(within, 3);
        return { stranger, never: await Promise.reject(new Error('no')) };
      });
      const waiting = add(db, 4);
      await assert.rejects(failed, /no/);
      await waiting;
      assert.deepEqual(
        (await all(db)).sort((a, b) => a - b),
        [2, 4],
      );
    }));

  it('takes turns with other transactions', () =>
    withDatabase(async (db) => {
      const one = (n: number) =>
        db.transaction().execute(async (within) => {
          const before = (await all(within)).length;
          await pause(2);
          await add(within, n);
          assert.equal((await all(within)).length, before + 1);
        });
      await Promise.all(Array.from({ length: 10 }, (_, n) => one(n)));
      assert.equal((await all(db)).length, 10);
    }));

  it('fails as a whole when its thread dies in between', () =>
    withDatabase(async (db, thread) => {
      const lost = db.transaction().execute(async (within) => {
        await add(within, 1);
        await assert.rejects(Promise.all([thread.ask(null as never), thread.ask(SELECT)]));
        await thread.ask(SELECT);
        await add(within, 2);
      });
      await assert.rejects(lost, /lost with its connection/);
      await add(db, 3);
      assert.deepEqual(await all(db), [3]);
    }));
});
