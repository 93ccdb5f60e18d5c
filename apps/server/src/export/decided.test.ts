import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { openStore } from '../store/open.ts';
import { CARRIED, HOME, IN_OWN_FORM, LEFT_OUT } from './decided.ts';

const SOURCES = join(import.meta.dirname, '..');

describe('what of an install goes along', () => {
  it('is decided for every table: exported, or named as left out with a reason', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-decided-'));
    const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.sqlite') }, { now: () => 0 });
    await store.dataKeys.find(['conversation:none']);
    await store.close();
    const tables = ['bailiwick.sqlite', 'subject-keys.db'].flatMap((file) => {
      const database = new DatabaseSync(join(home, file));
      const rows = database.prepare(`select name from sqlite_master where type = 'table'`).all();
      database.close();
      return rows.map(({ name }) => String(name)).filter((name) => !/^(?:sqlite|kysely)_/.test(name));
    });
    await rm(home, { recursive: true });
    const decided = [...CARRIED, ...Object.keys(IN_OWN_FORM), ...Object.keys(LEFT_OUT)];
    assert.deepEqual(tables.toSorted(), decided.toSorted());
  });

  it('is decided for everything that the product puts into the home folder', async () => {
    const decided: readonly string[] = Object.keys(HOME);
    for (const entry of await readdir(SOURCES, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      for (const [, name = ''] of text.matchAll(/join\((?:[\w.()]+\.)?home, '([^']+)'/g))
        assert.ok(decided.includes(name), `${entry.name} puts ${name} into the home folder`);
    }
  });
});
