import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { databaseFiles, lookThrough } from './raw-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-raw-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const needle = Buffer.from('needle in a haystack');

describe('a look through raw files', () => {
  it('finds bytes wherever they stand, also across the blocks in which a file is read', async () => {
    const file = join(folder, 'bailiwick.sqlite');
    for (const at of [0, (1 << 20) - 7, (2 << 20) - needle.length + 1, (2 << 20) + 5]) {
      const bytes = Buffer.alloc((2 << 20) + 100);
      needle.copy(bytes, at);
      writeFileSync(file, bytes);
      assert.deepEqual(await lookThrough([file], [needle, Buffer.from('not there')]), [
        { name: 'bailiwick.sqlite', found: 1 },
      ]);
    }
  });

  it('looks at databases, their logs and shared memory, and takes one that is gone for empty', async () => {
    for (const name of ['bailiwick.sqlite-wal', 'subject-keys.db', 'subject-keys.db-shm', 'bailiwick.yaml'])
      writeFileSync(join(folder, name), '');
    const names = (await databaseFiles(folder)).map((path) => path.slice(folder.length + 1));
    assert.deepEqual(names, [
      'bailiwick.sqlite',
      'bailiwick.sqlite-wal',
      'subject-keys.db',
      'subject-keys.db-shm',
    ]);
    assert.deepEqual(await lookThrough([join(folder, 'gone.db')], [needle]), [{ name: 'gone.db', found: 0 }]);
  });

  it('leaves a database that is in use in use: a command beside the server does not delete its log', async () => {
    const file = join(folder, 'in-use.sqlite');
    const server = new DatabaseSync(file);
    server.exec('pragma journal_mode = wal; create table said (what text)');
    await lookThrough(
      ['', '-wal', '-shm'].map((end) => `${file}${end}`),
      [needle],
    );
    const command = `const { DatabaseSync } = require('node:sqlite');
      const beside = new DatabaseSync(${JSON.stringify(file)});
      beside.prepare('select * from said').all();
      beside.close();`;
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', command]);
    assert.ok(existsSync(`${file}-wal`));
    server.exec("insert into said values ('after')");
    server.close();
    const again = new DatabaseSync(file);
    assert.equal(again.prepare('select what from said').get()?.['what'], 'after');
    again.close();
  });
});
