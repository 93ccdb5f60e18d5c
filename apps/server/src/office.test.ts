import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { principalId } from '@bailiwick/contract/ids';
import { parseConfiguration } from './config/parse.ts';
import { FORGOTTEN_WITHIN_MS, keepHours, openOffice } from './office.ts';
import { openStore } from './store/open.ts';
import { openVault } from './vault/open.ts';

const home = mkdtempSync(join(tmpdir(), 'bailiwick-office-'));
after(() => rmSync(home, { recursive: true, force: true }));
const ROOT = { file: join(home, 'keys', 'root.key'), passphrase: undefined };
const KEPT = 'retention: { conversations: { keep: on, days: 1 } }';
const configuration = () => parseConfiguration(KEPT, {}, { pattern: () => undefined });
const open = (role: 'server' | 'visitor') =>
  openStore({ kind: 'sqlite', file: join(home, 'bailiwick.sqlite') }, { now: Date.now, role });

describe('a server', () => {
  it('forgets what a command beside it erases in time, and not because of any other act', async () => {
    const [store, beside] = [await open('server'), await open('visitor')];
    const vault = await openVault(ROOT, store);
    let forgot = 0;
    const problems: unknown[] = [];
    const place = { store, vault, configuration };
    const stop = keepHours({
      place,
      forget: () => (forgot += 1),
      onProblem: (error) => problems.push(error),
    });
    const { acts } = openOffice({ store: beside, vault, configuration });
    const by = { kind: 'product', part: 'test' } as const;
    await pause(FORGOTTEN_WITHIN_MS / 2);
    await acts.record({ kind: 'policy.changed', by });
    await pause(FORGOTTEN_WITHIN_MS / 2);
    assert.equal(forgot, 0);
    await acts.record({ kind: 'erasure.begun', by, about: 'erasure_1' });
    await pause(FORGOTTEN_WITHIN_MS);
    assert.equal(forgot, 1);
    stop();
    assert.deepEqual(problems, []);
    await Promise.all([store.close(), beside.close()]);
  });

  it('deletes at its start the conversations whose time is over, and says how many', async () => {
    const store = await open('server');
    const vault = await openVault(ROOT, store);
    const place = { store, vault, configuration };
    const { conversations, acts } = openOffice(place);
    const owner = principalId('key_a');
    const old = await conversations.create(owner, { title: 'old' });
    const fresh = await conversations.create(owner, { title: 'fresh' });
    const head = (await store.conversations.find(old)) ?? assert.fail();
    await store.conversations.append(old, 0, { at: Date.now() - 2 * 86_400_000, seal: () => head.sealed });
    const stop = keepHours({ place, forget: () => {}, onProblem: (error) => assert.fail(String(error)) });
    while ((await conversations.list(owner)).length > 1) await pause(20);
    assert.deepEqual(
      (await conversations.list(owner)).map(({ id }) => id),
      [fresh],
    );
    while ((await acts.newest(1))[0]?.kind !== 'conversations.expired') await pause(20);
    assert.deepEqual((await acts.newest(1))[0]?.details, { conversations: 1, days: 1 });
    stop();
    await store.close();
  });
});
