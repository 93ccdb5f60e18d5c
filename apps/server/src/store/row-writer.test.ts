import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Kysely } from 'kysely';
import { RowWriter } from './row-writer.ts';
import { openSqlite } from './sqlite/engine.ts';
import type { Tables } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-rows-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('rows that are written together', () => {
  it('all arrive, whatever their number, by a handful of statements', async () => {
    const engine = await openSqlite(join(folder, 'rows.db'), { limit: 10_000, role: 'visitor', run: 1 });
    try {
      let built = 0;
      const writer = new RowWriter<Tables['passage_ids']>((db: Kysely<Tables>, rows) => {
        built += 1;
        return db.insertInto('passage_ids').values([...rows]);
      });
      let written = 0;
      for (const count of [0, 1, 2, 16, 255, 511, 700, 511]) {
        const rows = Array.from({ length: count }, (_, i) => ({
          id: `id-${written + i}`,
          seq: written + i,
          request: `request-${written + i}`,
          attempt: 1,
        }));
        await writer.write(engine.db, rows);
        written += count;
      }
      const stored = await engine.db.selectFrom('passage_ids').selectAll().orderBy('seq').execute();
      assert.equal(stored.length, written);
      for (const [i, row] of stored.entries())
        assert.deepEqual({ ...row }, { id: `id-${i}`, seq: i, request: `request-${i}`, attempt: 1 });
      assert.ok(built <= 5, `${built} statements`);
    } finally {
      await engine.close();
    }
  });
});
