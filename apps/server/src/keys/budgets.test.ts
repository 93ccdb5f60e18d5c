import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BailiwickError } from '@bailiwick/contract/errors';
import { principalId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { Budgets } from './budgets.ts';
import type { Budget, Principal } from './principal.ts';
import type { UsageStore } from './usage.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
/** For what is counted in memory alone; what is stored has its tests with the databases. */
const nowhere: UsageStore = { add: async () => {}, since: async () => [] };

function set(budget: Partial<Budget>) {
  const clock = { now: NOON };
  const limits = {
    requestsPerMinute: undefined,
    tokensPerDay: undefined,
    moneyPerMonth: undefined,
    ...budget,
  };
  const anna: Principal = {
    id: principalId('anna'),
    name: 'Anna',
    team: undefined,
    offerings: undefined,
    budget: limits,
  };
  return { clock, anna, budgets: new Budgets(nowhere, () => clock.now) };
}

const code = (expected: string) => (error: BailiwickError) => error.code === expected;

describe('requests per minute', () => {
  it('are served in a burst and refused after it, with the seconds to wait', () => {
    const { budgets, anna, clock } = set({ requestsPerMinute: 3 });
    for (let at = 0; at < 3; at++) budgets.admit(anna);
    assert.throws(
      () => budgets.admit(anna),
      (error: BailiwickError) => error.code === 'rate_limited' && error.retryAfter === 20,
    );
    clock.now += 20_000;
    budgets.admit(anna);
    assert.throws(() => budgets.admit(anna), code('rate_limited'));
    clock.now += 3_600_000;
    for (let at = 0; at < 3; at++) budgets.admit(anna);
    assert.throws(() => budgets.admit(anna), code('rate_limited'));
  });

  it('never exceed what a minute allows plus one burst, and waiting as told always helps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.nat({ max: 5_000 }), { maxLength: 300 }),
        (limit, pauses) => {
          const { budgets, anna, clock } = set({ requestsPerMinute: limit });
          let served = 0;
          for (const pause of pauses) {
            clock.now += pause;
            try {
              budgets.admit(anna);
            } catch (error) {
              clock.now += ((error as BailiwickError).retryAfter ?? 0) * 1_000;
              budgets.admit(anna);
            }
            served += 1;
            assert.ok(served <= limit + ((clock.now - NOON) * limit) / 60_000 + 1e-6);
          }
        },
      ),
    );
  });

  it('do not refill when the clock steps back, and come back with it', () => {
    const { budgets, anna, clock } = set({ requestsPerMinute: 1 });
    budgets.admit(anna);
    clock.now -= 3_600_000;
    assert.throws(() => budgets.admit(anna), code('rate_limited'));
  });

  it('of zero let nothing through', () => {
    const { budgets, anna } = set({ requestsPerMinute: 0 });
    assert.throws(() => budgets.admit(anna), code('rate_limited'));
  });
});

describe('reservations', () => {
  it('keep parallel calls from overshooting by more than one call', () => {
    const { budgets, anna } = set({ moneyPerMonth: 1 });
    const estimate = { cost: 0.3 };
    const admitted = Array.from({ length: 20 }, () => attempt(() => budgets.admit(anna, estimate))).filter(
      Boolean,
    );
    assert.equal(admitted.length, 4);
  });

  it('are given back once, by spending or by release', () => {
    const { budgets, anna } = set({ tokensPerDay: 100 });
    const [first, second] = [
      budgets.admit(anna, { inputTokens: 60 }),
      budgets.admit(anna, { outputTokens: 60 }),
    ];
    assert.throws(() => budgets.admit(anna), code('budget_exceeded'));
    budgets.spend(anna, { inputTokens: 10, outputTokens: 5 }, first);
    budgets.release(anna, second);
    budgets.release(anna, second);
    budgets.release(anna, first);
    const third = budgets.admit(anna, { inputTokens: 84 });
    budgets.admit(anna, { inputTokens: 1 });
    assert.throws(() => budgets.admit(anna), code('budget_exceeded'));
    budgets.release(anna, third);
    budgets.admit(anna);
  });

  it('without limits cost nothing and refuse nobody', () => {
    const { budgets, anna } = set({});
    for (let at = 0; at < 1_000; at++)
      budgets.spend(anna, { cost: 1e9, inputTokens: 1e9 }, budgets.admit(anna));
  });
});

describe('use that a vendor reports', () => {
  it('fills no budget up again, whatever numbers come', () => {
    const { budgets, anna } = set({ tokensPerDay: 10 });
    budgets.spend(anna, { inputTokens: 10 });
    for (const strange of [-1e9, Number.NaN, -Infinity, Infinity]) {
      budgets.spend(anna, { inputTokens: strange, outputTokens: strange, cost: strange });
    }
    assert.throws(() => budgets.admit(anna), code('budget_exceeded'));
  });
});

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
