import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { offeringId } from '@bailiwick/contract/ids';
import { ApiKeys, SINGLE_USER } from '../keys/api-keys.ts';
import { openStore } from './open.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;

export function keysSuite(place: Place): void {
  const within = async (work: (keys: ApiKeys, other: ApiKeys, clock: { now: number }) => Promise<void>) => {
    const target = await place.newTarget();
    const clock = { now: NOW };
    const server = await openStore(target, { now: () => clock.now });
    const command = await openStore(target, { now: () => clock.now, role: 'visitor' });
    try {
      await work(
        new ApiKeys(server.keys, () => clock.now),
        new ApiKeys(command.keys, () => clock.now),
        clock,
      );
    } finally {
      await command.close();
      await server.close();
    }
  };

  const refused = (pattern: RegExp) => (error: unknown) =>
    error instanceof BailiwickError && error.code === 'invalid_key' && pattern.test(error.message);

  describe(`API keys on ${place.name}`, () => {
    it('let their holder in, with everything that was agreed', () =>
      within(async (keys) => {
        const offerings = [offeringId('eu-model'), offeringId('at-home')];
        const budget = { requestsPerMinute: 60, moneyPerMonth: 12.5 };
        const { key, id } = await keys.create({ name: 'Anna', team: 'sales', offerings, budget });
        assert.deepEqual(keys.authenticate(key), {
          id,
          name: 'Anna',
          team: 'sales',
          offerings,
          budget: { requestsPerMinute: 60, tokensPerDay: undefined, moneyPerMonth: 12.5 },
        });
        assert.equal(keys.authenticate(key), keys.authenticate(key));
      }));

    it('are refused when absent, foreign, misspelt or unknown, each in its own words and never quoted', () =>
      within(async (keys, others) => {
        const { key } = await keys.create({ name: 'Anna' });
        assert.throws(() => keys.authenticate(undefined), refused(/carries no key/));
        assert.throws(() => keys.authenticate(''), refused(/carries no key/));
        assert.throws(() => keys.authenticate('sk-ant-1'), refused(/not a Bailiwick key/));
        const misspelt = key.slice(0, 10) + (key[10] === 'a' ? 'b' : 'a') + key.slice(11);
        assert.throws(() => keys.authenticate(misspelt), refused(/misspelt/));
        assert.throws(() => others.authenticate(key), refused(/unknown/));
        assert.throws(
          () => keys.authenticate(misspelt),
          (error: Error) => !`${error.stack}`.includes(misspelt),
        );
      }));

    it('end when they expire and when they are revoked, by id or by name', () =>
      within(async (keys, _others, clock) => {
        const short = await keys.create({ name: 'short', expires: NOW + 1_000 });
        const byName = await keys.create({ name: 'by name' });
        const byId = await keys.create({ name: 'by id' });
        keys.authenticate(short.key);
        clock.now = NOW + 1_000;
        assert.throws(() => keys.authenticate(short.key), refused(/expired/));
        assert.equal(await keys.revoke('by name'), true);
        assert.equal(await keys.revoke('by name'), false);
        assert.equal(await keys.revoke(byId.id), true);
        assert.equal(await keys.revoke('nobody'), false);
        for (const { key } of [byName, byId]) assert.throws(() => keys.authenticate(key), refused(/revoked/));
        assert.deepEqual((await keys.list()).map(({ name, state }) => `${name}: ${state}`).sort(), [
          'by id: revoked',
          'by name: revoked',
          'short: expired',
        ]);
      }));

    it('that another process makes or revokes count after a refresh', () =>
      within(async (keys, others) => {
        const { key, id } = await others.create({ name: 'made elsewhere' });
        assert.throws(() => keys.authenticate(key), refused(/unknown/));
        const stop = keys.keepFresh(5);
        await until(() => keys.count === 1);
        assert.equal(keys.authenticate(key).id, id);
        await others.revoke('made elsewhere');
        await until(() => isRefused(() => keys.authenticate(key)));
        stop();
      }));

    it('cannot share a name while in force, not even when two processes create at once', () =>
      within(async (keys, others) => {
        const made = await Promise.allSettled(
          [keys, others, keys, others].map((ring) => ring.create({ name: 'one' })),
        );
        assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 1);
        const failed = made.find((result) => result.status === 'rejected');
        assert.ok(failed?.reason instanceof BailiwickError && failed.reason.code === 'malformed_request');
        await keys.revoke('one');
        await keys.create({ name: 'one' });
        assert.equal((await keys.list()).length, 2);
      }));

    it('go on counting when revoked, so that revoking the last one opens nothing', () =>
      within(async (keys) => {
        assert.equal(keys.count, 0);
        await keys.create({ name: 'only' });
        await keys.revoke('only');
        assert.equal(keys.count, 1);
      }));

    it('show neither themselves nor their hash in a list', () =>
      within(async (keys) => {
        const { key } = await keys.create({ name: 'Anna' });
        const shown = JSON.stringify(await keys.list());
        assert.ok(!shown.includes(key) && !shown.includes('hash'));
      }));

    it('need a sensible name and sensible limits', () =>
      within(async (keys) => {
        const bad = [
          { name: '' },
          { name: ' a' },
          { name: 'a\nb' },
          { name: 'x'.repeat(101) },
          { name: 'a', team: '\0' },
        ];
        const limits = [{ requestsPerMinute: -1 }, { tokensPerDay: Number.NaN }, { moneyPerMonth: Infinity }];
        for (const key of [...bad, ...limits.map((budget) => ({ name: 'a', budget }))]) {
          await assert.rejects(
            keys.create(key),
            (error: BailiwickError) => error.code === 'malformed_request',
          );
        }
        assert.equal((await keys.list()).length, 0);
      }));

    it('are not needed by the single user, who has no limits', () => {
      assert.deepEqual(SINGLE_USER.budget, {
        requestsPerMinute: undefined,
        tokensPerDay: undefined,
        moneyPerMonth: undefined,
      });
      assert.equal(SINGLE_USER.offerings, undefined);
    });
  });
}

function isRefused(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

async function until(condition: () => boolean): Promise<void> {
  const limit = Date.now() + 5_000;
  while (!condition()) {
    assert.ok(Date.now() < limit, 'it did not come about within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
