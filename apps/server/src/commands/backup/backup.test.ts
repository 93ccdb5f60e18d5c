import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../record/testing/entries.ts';
import { openStore } from '../../store/open.ts';
import { ran } from '../captured-io.fixture.ts';

const MAIN = join(import.meta.dirname, '../../main.ts');
const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);

describe('a backup', () => {
  let folder = '';
  let home = '';
  let identity = '';
  let recipient = '';
  const backup = (into: string) => ran(['backup', into, '--to', recipient, '--home', home, '--json']);
  const write = async (requests: number): Promise<void> => {
    const store = await openStore(
      { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') },
      { now: () => NOW, role: 'visitor' },
    );
    for (let at = 0; at < requests; at++) {
      const intent = sampleIntent(ids.next(NOW + at), { purpose: 'geheim-im-zweck' });
      await store.journal.intend(intent, []);
      await store.journal.conclude(sampleOutcome(intent));
    }
    await store.close();
    await ran(['ledger', 'checkpoint', '--home', home]);
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bailiwick-backup-test-'));
    home = join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    await writeFile(join(home, 'bailiwick.yaml'), '{}\n');
    const made = (await ran(['export', 'keygen'])).out;
    identity = join(folder, 'identity.txt');
    await writeFile(identity, made, { mode: 0o600 });
    recipient = /public key: (age1pq\S+)/.exec(made)?.[1] ?? assert.fail();
    await write(300);
  });
  after(() => rm(folder, { recursive: true }));

  it('is made beside a server, tried, and restored by the recovery key alone, with the same ledger', async () => {
    const server = await openStore(
      { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') },
      { now: () => NOW },
    );
    const store = join(folder, 'store');
    const first = await backup(store);
    await server.close();
    assert.equal(first.code, 0, first.err);
    const target = join(folder, 'restored');
    const put = await ran(['restore', store, '--identity', identity, '--to', target, '--json']);
    assert.equal(put.code, 0, put.err);
    await cp(join(home, 'keys'), join(target, 'keys'), { recursive: true });
    assert.equal((await ran(['ledger', 'verify', '--home', target])).code, 0);
    assert.deepEqual(
      (await readdir(target)).filter((name) => name.startsWith('subject-keys')),
      [],
    );
    assert.equal(await readFile(join(target, 'bailiwick.yaml'), 'utf8'), '{}\n');
    // A home that holds something is refused.
    const again = await ran(['restore', store, '--identity', identity, '--to', target]);
    assert.equal(again.code, 2, again.err);
    assert.match(again.err, /not empty/);
  });

  it('writes only what is new, and each moment can be restored', async () => {
    const store = join(folder, 'increments');
    const first = JSON.parse((await backup(store)).out) as { at: string; bytes: number; written: number };
    const same = JSON.parse((await backup(store)).out) as { written: number };
    assert.equal(same.written, 0);
    await write(20);
    const later = JSON.parse((await backup(store)).out) as { bytes: number; written: number };
    assert.ok(later.written > 0);
    const target = join(folder, 'earlier');
    const put = await ran([
      'restore',
      store,
      '--identity',
      identity,
      '--to',
      target,
      '--at',
      first.at,
      '--json',
    ]);
    const { at } = JSON.parse(put.out) as { at: string };
    assert.equal(at, first.at);
    const listed = JSON.parse((await ran(['backup', 'list', store, '--json'])).out) as object[];
    assert.equal(listed.length, 3);
    assert.equal((await ran(['backup', 'prune', store, '--keep-days', '0'])).code, 0);
    assert.equal((JSON.parse((await ran(['backup', 'list', store, '--json'])).out) as object[]).length, 1);
    assert.equal((await ran(['backup', 'verify', store, '--home', home])).code, 0);
  });

  it('says nothing to a thief, and shows a piece that was changed or lost', async () => {
    const store = join(folder, 'stolen');
    assert.equal((await backup(store)).code, 0);
    const files = (await readdir(store, { recursive: true })).filter((name) => name.endsWith('.age'));
    for (const name of files)
      assert.ok(!(await readFile(join(store, name), 'latin1')).includes('geheim-im-zweck'));
    const stranger = join(folder, 'stranger.txt');
    await writeFile(stranger, (await ran(['export', 'keygen'])).out);
    const stolen = await ran(['restore', store, '--identity', stranger, '--to', join(folder, 'loot')]);
    assert.notEqual(stolen.code, 0);
    const piece = join(store, files.find((name) => name.startsWith('pieces')) ?? assert.fail());
    const bytes = await readFile(piece);
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
    await writeFile(piece, bytes);
    assert.notEqual((await ran(['backup', 'verify', store, '--identity', identity])).code, 0);
    await rm(piece);
    const lost = await ran(['backup', 'verify', store, '--identity', identity]);
    assert.match(lost.err, /missing/);
    // The next run writes it again.
    assert.equal((await backup(store)).code, 0);
    assert.equal((await ran(['backup', 'verify', store, '--identity', identity])).code, 0);
  });

  it('that was killed counts for nothing, and the next run finishes it; so does the next restore', async () => {
    const store = join(folder, 'killed');
    const kill = async (after: number, ...words: string[]): Promise<void> => {
      const child = spawn(process.execPath, [MAIN, ...words], { stdio: 'ignore' });
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      await once(child, 'exit');
      clearTimeout(timer);
    };
    const listed = async () => JSON.parse((await ran(['backup', 'list', store, '--json'])).out) as object[];
    for (const after of [500, 700, 850, 1_000, 1_200]) {
      await kill(after, 'backup', store, '--to', recipient, '--home', home);
      if ((await listed()).length > 0)
        assert.equal((await ran(['backup', 'verify', store, '--identity', identity])).code, 0);
    }
    assert.equal((await backup(store)).code, 0);
    const target = join(folder, 'interrupted');
    const put = ['restore', store, '--identity', identity, '--to', target];
    for (const after of [500, 700, 850]) await kill(after, ...put);
    const there = await readdir(target).catch(() => []);
    if (there.length === 0) assert.equal((await ran(put)).code, 0);
    await cp(join(home, 'keys'), join(target, 'keys'), { recursive: true });
    assert.equal((await ran(['ledger', 'verify', '--home', target])).code, 0);
  });
});
