import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BailiwickError } from '@bailiwick/contract/errors';
import { sql } from 'kysely';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent } from '../../record/testing/entries.ts';
import type { Engine } from '../engine.ts';
import { GroupCommit } from '../group-commit.ts';
import { openStore } from '../open.ts';
import { openSqlite } from './engine.ts';
import { SqliteThread } from './thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-disk-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const newIntent = () => sampleIntent(ids.next(NOW));
let homes = 0;
const newFile = () => join(folder, `home-${++homes}`, 'bailiwick.db');

const unavailable = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof BailiwickError);
  assert.equal(error.code, 'journal_unavailable');
  assert.match(error.message, pattern);
  return true;
};

async function withJournal(work: (journal: GroupCommit, engine: Engine) => Promise<void>): Promise<void> {
  const engine = await openSqlite(newFile(), { limit: 10_000, role: 'server', run: 1 });
  const journal = new GroupCommit((batch) => engine.commit(batch));
  try {
    await work(journal, engine);
  } finally {
    await journal.close();
    await engine.close();
  }
}

describe('a full disk', () => {
  it('fails every waiting entry, writes none of a batch in part, and is overcome when there is room again', () =>
    withJournal(async (journal, { db }) => {
      await journal.intend(newIntent(), []);
      const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql.raw(`pragma max_page_count = ${(pages.rows[0]?.page_count ?? 0) + 4}`).execute(db);
      const results = await Promise.allSettled(
        Array.from({ length: 300 }, () => journal.intend(newIntent(), [])),
      );
      const written = results.filter(({ status }) => status === 'fulfilled').length;
      const failed = results.filter((result) => result.status === 'rejected');
      assert.ok(failed.length > 200);
      for (const { reason } of failed) unavailable(/disk is full/)(reason);
      const { count } = await db
        .selectFrom('journal')
        .select(sql<number>`count(*)`.as('count'))
        .executeTakeFirstOrThrow();
      assert.equal(count, 1 + written);
      assert.equal(journal.waiting, 0);

      await sql`pragma max_page_count = 1000000`.execute(db);
      await journal.intend(newIntent(), []);
    }));

  it('shows in the health check', async () => {
    const engine = await openSqlite(newFile(), { limit: 10_000, role: 'server', run: 1 });
    await sql`pragma query_only = on`.execute(engine.db);
    await assert.rejects(
      sql`insert into meta values ('a', 'b')`.execute(engine.db),
      unavailable(/read-only/),
    );
    await engine.close();
  });
});

describe('a disk that fails to write', () => {
  it(
    'fails entries at once and again, and hangs nobody',
    { skip: process.platform === 'win32' },
    async () => {
      // No file of this process may grow beyond the limit; ignoring the signal turns that into an input/output error.
      const program = fileURLToPath(new URL('../testing/limited-process.ts', import.meta.url));
      const command = `trap '' XFSZ; ulimit -f 1500; exec "$0" "$1" "$2"`;
      const child = spawn('bash', ['-c', command, process.execPath, program, newFile()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      const [code] = await once(child, 'close');
      assert.equal(code, 0);
      const lines = said.trim().split('\n');
      assert.equal(lines.length, 3);
      for (const line of lines) assert.match(line, /^journal_unavailable The disk (failed|is full)/);
    },
  );
});

describe('the database thread', () => {
  it('is started anew after it died, and fails what it was asked', async (test) => {
    const file = newFile();
    mkdirSync(join(file, '..'));
    const thread = new SqliteThread(file, 10_000);
    test.after(() => thread.close());
    const query = { kind: 'query', sql: 'select 1 as one', parameters: [] } as const;
    assert.deepEqual(await thread.ask(query), { rows: [{ one: 1 }], changes: 0 });
    const before = thread.generation;
    // An order that is none kills the thread.
    const asked = await Promise.allSettled([thread.ask(null as never), thread.ask(query), thread.ask(query)]);
    for (const answer of asked.slice(1))
      assert.ok(answer.status === 'rejected' && unavailable(/thread/)(answer.reason));
    assert.deepEqual((await thread.ask(query)).rows, [{ one: 1 }]);
    assert.equal(thread.generation, before + 1);
    await thread.close();
    await assert.rejects(thread.ask(query), unavailable(/closed/));
  });

  it('is given up when the disk does not answer in time', async () => {
    const file = newFile();
    const store = await openStore({ kind: 'sqlite', file }, { now: () => NOW, limit: 250 });
    const holder = new DatabaseSync(file);
    holder.exec('begin immediate');
    const started = Date.now();
    const waiting = Array.from({ length: 20 }, () => store.journal.intend(newIntent(), []));
    for (const answer of waiting) await assert.rejects(answer, unavailable(/does not answer/));
    assert.ok(Date.now() - started < 2_000);
    holder.exec('rollback');
    holder.close();
    // The abandoned thread still waits for the lock in the kernel and gives way when it has it.
    await eventually(() => store.journal.intend(newIntent(), []));
    await store.health();
    await store.close();
  });

  it('says so when the database is damaged', async () => {
    const file = newFile();
    mkdirSync(join(file, '..'));
    writeFileSync(file, randomBytes(8_192));
    await assert.rejects(openStore({ kind: 'sqlite', file }, { now: () => NOW }), unavailable(/damaged/));
  });

  it('says so when the folder is none', async () => {
    const file = join(newFile(), 'not', 'there');
    mkdirSync(join(file, '..', '..', '..'), { recursive: true });
    writeFileSync(join(file, '..', '..'), 'a file');
    await assert.rejects(
      openStore({ kind: 'sqlite', file }, { now: () => NOW }),
      unavailable(/ENOTDIR|EEXIST/),
    );
    assert.ok(statSync(join(file, '..', '..')).isFile());
  });
});

async function eventually(work: () => Promise<void>): Promise<void> {
  const limit = Date.now() + 10_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}
