import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { BackupKeeper, type BackupPlan } from './backup-keeper.ts';
import { type Listed, writeList } from './snapshot.ts';

const HOUR = 3_600_000;

describe('backups that a server makes by itself', () => {
  const root = mkdtempSync(join(tmpdir(), 'bailiwick-keeper-'));
  let count = 0;
  let now = 0;
  let made = 0;
  let fault: Error | undefined;
  let keysFault: Error | undefined;
  let copies = 0;
  let mended = 0;
  const failures: unknown[] = [];
  let plan: BackupPlan | undefined;
  let keeper: BackupKeeper;
  beforeEach(() => {
    now = Date.parse('2026-11-23T08:00:00Z');
    made = 0;
    fault = undefined;
    keysFault = undefined;
    copies = 0;
    mended = 0;
    failures.length = 0;
    plan = { folder: join(root, `${++count}`), everyMs: 24 * HOUR, keepDays: 2 };
    keeper = new BackupKeeper({
      plan: () => plan,
      async backUp({ folder }, onStep): Promise<Listed> {
        onStep('copying', 0, 1);
        if (fault !== undefined) throw fault;
        made += 1;
        const list = { at: new Date(now).toISOString(), bytes: 10, written: 10, pieces: [] };
        await writeList(folder, list);
        return list;
      },
      copyKeys() {
        copies += 1;
        return keysFault === undefined ? Promise.resolve() : Promise.reject(keysFault);
      },
      onMended: () => (mended += 1),
      now: () => now,
      onDone: () => {},
      onFailed: (error) => failures.push(error),
    });
  });
  after(() => rmSync(root, { recursive: true }));

  it('come when the newest is old enough, also after a restart, and not before', async () => {
    await keeper.keep();
    await keeper.keep();
    assert.equal(made, 1);
    assert.equal(await keeper.due(), now + 24 * HOUR);
    now += 23 * HOUR;
    await keeper.keep();
    assert.equal(made, 1);
    now += HOUR;
    await keeper.keep();
    assert.equal(made, 2);
  });

  it('are told loudly when they fail, and tried again within the hour', async () => {
    fault = new Error('the disk is full');
    await keeper.keep();
    assert.equal(failures.length, 1);
    assert.equal(keeper.failed?.error, fault);
    assert.equal(keeper.underWay, undefined);
    await keeper.keep();
    assert.equal(failures.length, 1, 'not again and again');
    now += HOUR;
    fault = undefined;
    await keeper.keep();
    assert.equal(made, 1);
    assert.equal(keeper.failed, undefined);
  });

  it('keep the copy of keys beside them, tell once when it fails, and do not wait longer for it', async () => {
    await keeper.keep();
    assert.equal(copies, 1);
    keysFault = new Error('read-only');
    await keeper.keepKeys();
    await keeper.keepKeys();
    assert.deepEqual(failures, [keysFault]);
    assert.equal(keeper.failed?.error, keysFault);
    assert.equal(await keeper.due(), now + 24 * HOUR);
    keysFault = undefined;
    await keeper.keepKeys();
    assert.equal(keeper.failed, undefined);
    assert.equal(mended, 1);
  });

  it('go when they have had their days, but never the newest', async () => {
    for (let day = 0; day < 5; day += 1, now += 24 * HOUR) await keeper.keep();
    assert.deepEqual(
      (await keeper.list()).map(({ at }) => at.slice(0, 10)),
      ['2026-11-27', '2026-11-26', '2026-11-25'],
    );
  });

  it('are not made where nobody said where to, which is said', async () => {
    plan = undefined;
    await keeper.keep();
    assert.equal(made, 0);
    assert.equal(await keeper.due(), undefined);
    await assert.rejects(keeper.make(), { code: 'conflict', remedy: /docs\/backup\.md/ });
  });

  it('are made one at a time', async () => {
    const first = keeper.make();
    await assert.rejects(keeper.make(), { code: 'conflict' });
    await first;
  });
});
