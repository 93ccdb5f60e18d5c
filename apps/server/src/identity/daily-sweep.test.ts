import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../store/open.ts';
import { sweepDaily } from './daily-sweep.ts';
import { DAY, GOOD, HOME, household } from './testing/household.ts';

const home = mkdtempSync(join(tmpdir(), 'bailiwick-sweep-'));
after(() => rmSync(home, { recursive: true, force: true }));

describe('the daily sweep', () => {
  it('deletes sessions whose time is over at the start and every time again, and keeps the others', async () => {
    const file = join(home, 'bailiwick.sqlite');
    const store = await openStore({ kind: 'sqlite', file }, { now: Date.now });
    const { identity, claim, clock } = household(store.identity);
    const { user } = await claim();
    const beside = new DatabaseSync(file, { readOnly: true });
    const stored = (): number => Number(beside.prepare('select count(*) as n from sessions').get()?.['n']);
    const until = async (wanted: number): Promise<void> => {
      while (stored() !== wanted) await pause(10);
    };

    clock.now += 30 * DAY;
    await identity.signIn.byPassword({ email: user.email, password: GOOD }, HOME);
    assert.equal(stored(), 2);
    const stop = sweepDaily(identity, { onProblem: (error) => assert.fail(String(error)), everyMs: 20 });
    await until(1);
    clock.now += 30 * DAY;
    await until(0);
    stop();

    await identity.signIn.byPassword({ email: user.email, password: GOOD }, HOME);
    clock.now += 30 * DAY;
    await pause(100);
    assert.equal(stored(), 1, 'stopped, it sweeps no more');
    beside.close();
    await store.close();
  });

  it('says what went wrong, and comes again', async () => {
    const problems: unknown[] = [];
    const broken = (): Promise<void> => Promise.reject(new Error('no database'));
    const stop = sweepDaily({ sweep: broken }, { onProblem: (error) => problems.push(error), everyMs: 5 });
    while (problems.length < 2) await pause(5);
    stop();
  });
});
