import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { Kysely, sql } from 'kysely';
import { threadDialect } from '../sqlite/dialect.ts';
import { SqliteThread } from '../sqlite/thread.ts';
import { Turnstile } from '../sqlite/turnstile.ts';
import type { Tables } from '../tables.ts';
import { up as ledger } from './0004-ledger.ts';
import { up as acts } from './0007-acts.ts';
import { SQLITE } from './flavour.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-migration-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('a ledger from before there were acts keeps its entries to the byte, and its guards', async () => {
  const thread = new SqliteThread(join(folder, 'bailiwick.db'), 10_000);
  const db = new Kysely<Tables>({ dialect: threadDialect(new Turnstile(thread)) });
  const migrated = db as Kysely<unknown>;
  await ledger(migrated, SQLITE);
  const row = { idx: 0, source: 'journal', seq: 1, record: '01m82pnms2', body: '{"größe":1}' } as const;
  await db.insertInto('ledger_entries').values(row).execute();
  await acts(migrated, SQLITE);
  const act = { ...row, idx: 1, source: 'acts' } as const;
  await db.insertInto('ledger_entries').values(act).execute();
  assert.deepEqual(await db.selectFrom('ledger_entries').selectAll().orderBy('idx').execute(), [row, act]);
  for (const statement of [sql`delete from ledger_entries`, sql`update ledger_entries set idx = 7`])
    await assert.rejects(statement.execute(db));
  assert.equal((await db.selectFrom('ledger_entries').selectAll().execute()).length, 2);
  await thread.close();
});
