import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BailiwickError } from '@bailiwick/contract/errors';
import { principalId } from '@bailiwick/contract/ids';
import { Budgets } from '../keys/budgets.ts';
import type { Budget, Principal } from '../keys/principal.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

function principal(budget: Partial<Budget>, name = 'anna'): Principal {
  const limits = {
    requestsPerMinute: undefined,
    tokensPerDay: undefined,
    moneyPerMonth: undefined,
    ...budget,
  };
  return { id: principalId(name), name, team: undefined, offerings: undefined, budget: limits };
}

export function usageSuite(place: Place): void {
  const within = async (work: (store: Store, other: Store, clock: { now: number }) => Promise<void>) => {
    const target = await place.newTarget();
    const clock = { now: NOON };
    const store = await openStore(target, { now: () => clock.now });
    const other = await openStore(target, { now: () => clock.now, role: 'visitor' });
    try {
      await work(store, other, clock);
    } finally {
      await other.close();
      await store.close();
    }
  };

  describe(`budgets on ${place.name}`, () => {
    it('survive a restart', () =>
      within(async (store, _other, clock) => {
        const anna = principal({ tokensPerDay: 100, moneyPerMonth: 5 });
        const before = new Budgets(store.usage, () => clock.now);
        await before.load();
        before.spend(anna, { inputTokens: 60, outputTokens: 39, cost: 4.99 });
        before.admit(anna);
        before.spend(anna, { inputTokens: 1 });
        await before.flush();
        const after = new Budgets(store.usage, () => clock.now);
        await after.load();
        assert.throws(() => after.admit(anna), exceeded(12 * 3600));
        clock.now = Date.UTC(2026, 10, 23);
        after.admit(anna);
        after.spend(anna, { cost: 0.02 });
        assert.throws(() => after.admit(anna), exceeded(8 * 24 * 3600));
        clock.now = Date.UTC(2026, 11, 1);
        after.admit(anna);
      }));

    it('add up over processes that share a database', () =>
      within(async (store, other, clock) => {
        const anna = principal({ tokensPerDay: 100 });
        const [here, there] = [store, other].map(({ usage }) => new Budgets(usage, () => clock.now)) as [
          Budgets,
          Budgets,
        ];
        await Promise.all([here.load(), there.load()]);
        here.spend(anna, { inputTokens: 60 });
        there.spend(anna, { inputTokens: 60 });
        here.admit(anna);
        await here.flush();
        await there.flush();
        assert.throws(() => there.admit(anna), exceeded());
        await here.flush();
        assert.throws(() => here.admit(anna), exceeded());
        assert.deepEqual(await store.usage.since('2026-11-22'), [
          { principal: anna.id, day: '2026-11-22', tokens: 120, cost: 0 },
        ]);
      }));

    it('write many principals at once, and count each once however often they are flushed', () =>
      within(async (store, _other, clock) => {
        const budgets = new Budgets(store.usage, () => clock.now);
        for (let at = 0; at < 2_500; at++) budgets.spend(principal({}, `p${at}`), { inputTokens: at + 1 });
        await Promise.all([budgets.flush(), budgets.flush(), budgets.flush()]);
        const rows = await store.usage.since('2026-11-01');
        assert.equal(rows.length, 2_500);
        assert.equal(
          rows.reduce((sum, { tokens }) => sum + tokens, 0),
          (2_500 * 2_501) / 2,
        );
        assert.deepEqual(await store.usage.since('2026-11-23'), []);
      }));

    it('lose nothing when the database fails during a flush', () =>
      within(async (store, _other, clock) => {
        const anna = principal({ tokensPerDay: 100 });
        let broken = true;
        const add: typeof store.usage.add = (rows) =>
          broken ? Promise.reject(new Error('gone')) : store.usage.add(rows);
        const budgets = new Budgets({ ...store.usage, add }, () => clock.now);
        budgets.spend(anna, { inputTokens: 100 });
        await assert.rejects(budgets.flush());
        assert.throws(() => budgets.admit(anna), exceeded());
        broken = false;
        await budgets.flush();
        assert.throws(() => budgets.admit(anna), exceeded());
        assert.equal((await store.usage.since('2026-11-22'))[0]?.tokens, 100);
      }));
  });
}

function exceeded(retryAfter?: number): (error: BailiwickError) => boolean {
  return (error) => {
    assert.equal(error.code, 'budget_exceeded');
    if (retryAfter !== undefined) assert.equal(error.retryAfter, retryAfter);
    return true;
  };
}
