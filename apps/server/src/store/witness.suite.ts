import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const LOG = { origin: 'keller-maler.example/ledger', keys: 'key', size: 0, note: '', at: NOW };

export function witnessSuite(place: Place): void {
  const within = async (work: (store: Store) => Promise<void>) => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  describe(`what a witness remembers on ${place.name}`, () => {
    it('is a log once, with the keys that it was added with', () =>
      within(async ({ witness }) => {
        assert.equal(await witness.addLog(LOG), true);
        assert.equal(await witness.addLog({ ...LOG, keys: 'others' }), false);
        assert.deepEqual(await witness.logs(), [LOG]);
        assert.deepEqual(await witness.log(LOG.origin), LOG);
        assert.equal(await witness.log('another.example/ledger'), undefined);
      }));

    it('moves on from one checkpoint to one other, however many ask at once', () =>
      within(async ({ witness }) => {
        await witness.addLog(LOG);
        const rivals = Array.from({ length: 20 }, (_, i) => ({
          ...LOG,
          size: 100 + i,
          note: `note ${i}`,
          at: NOW + 1 + i,
        }));
        const won = await Promise.all(rivals.map((rival) => witness.advance(LOG, rival)));
        assert.equal(won.filter((first) => first).length, 1);
        assert.deepEqual(await witness.log(LOG.origin), rivals[won.indexOf(true)]);
      }));

    it('is the first few of the checkpoints that do not fit, whatever is sent', () =>
      within(async ({ witness }) => {
        for (let i = 0; i < 30; i += 1)
          await witness.keep({ origin: LOG.origin, at: NOW + i, cosigned: 'a', submitted: `b${i}` });
        const kept = await witness.findings();
        assert.deepEqual(
          kept.map(({ submitted }) => submitted),
          Array.from({ length: 20 }, (_, i) => `b${i}`),
        );
      }));
  });
}
