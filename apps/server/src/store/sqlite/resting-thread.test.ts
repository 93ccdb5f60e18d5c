import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { SqliteThread } from './thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-resting-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a thread that is asked now and then', () => {
  const ask = (thread: SqliteThread, sql: string) => thread.ask({ kind: 'query', sql, parameters: [] });

  it('ends when nobody asks, and another answers the next, with all that was written', async () => {
    const thread = new SqliteThread(join(folder, 'a.db'), 10_000, { restAfter: 40 });
    await ask(thread, 'create table numbers (n integer not null)');
    await ask(thread, 'insert into numbers values (7)');
    assert.equal(thread.generation, 1);
    await pause(300);
    const { rows } = await ask(thread, 'select n from numbers');
    assert.deepEqual(
      rows,
      [{ n: 7n }].map(({ n }) => ({ n: Number(n) })),
    );
    assert.equal(thread.generation, 2);
    await thread.close();
  });

  it('loses nothing that is asked while it ends', async () => {
    const thread = new SqliteThread(join(folder, 'b.db'), 10_000, { restAfter: 5 });
    await ask(thread, 'create table numbers (n integer not null)');
    for (let n = 0; n < 60; n += 1) {
      await ask(thread, `insert into numbers values (${n})`);
      await pause(n % 9);
    }
    const { rows } = await ask(thread, 'select count(*) as n from numbers');
    assert.equal(JSON.stringify(rows), '[{"n":60}]');
    assert.ok(thread.generation > 1);
    await thread.close();
  });

  it('leaves nothing of deleted keys, whichever thread deletes them', async () => {
    const thread = new SqliteThread(join(folder, 'c.db'), 10_000, { work: 'keys', restAfter: 20 });
    for (let turn = 0; turn < 2; turn += 1) {
      const { rows } = await ask(thread, 'pragma secure_delete');
      assert.equal(JSON.stringify(rows), '[{"secure_delete":1}]');
      await pause(200);
    }
    assert.equal(thread.generation, 2);
    await thread.close();
  });

  it('stays where nobody said that it may end', async () => {
    const thread = new SqliteThread(join(folder, 'd.db'), 10_000);
    await ask(thread, 'select 1');
    await pause(120);
    await ask(thread, 'select 1');
    assert.equal(thread.generation, 1);
    await thread.close();
  });
});
