import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../record/testing/entries.ts';
import { openStore } from '../open.ts';
import type { Place } from '../testing/place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const newIntent = () => sampleIntent(ids.next(NOW));

export function neighbourSuite(place: Place): void {
  describe('two servers on one PostgreSQL database', () => {
    it('leave each other their open intents, and the last one up settles those of the dead', async () => {
      const target = await place.newTarget();
      const first = await openStore(target, { now: () => NOW });
      const [open, left] = [newIntent(), newIntent()];
      await first.journal.intend(open, []);

      const second = await openStore(target, { now: () => NOW });
      await second.journal.intend(left, []);
      assert.deepEqual(await second.recent(10), [left, open]);
      await first.journal.conclude(sampleOutcome(open));
      await second.close();

      const third = await openStore(target, { now: () => NOW });
      const [newest, ...others] = await third.recent(10);
      assert.ok(newest?.kind === 'outcome' && newest.id === left.id && newest.ending === 'interrupted');
      assert.equal(others.length, 3);
      await third.close();
      await first.close();
    });

    it('settle the dead once when they start at the same time', async () => {
      const target = await place.newTarget();
      const dead = await openStore(target, { now: () => NOW });
      const intents = Array.from({ length: 700 }, newIntent);
      await Promise.all(intents.map((intent) => dead.journal.intend(intent, [])));
      await dead.close();
      const stores = await Promise.all(
        Array.from({ length: 3 }, () => openStore(target, { now: () => NOW })),
      );
      const entries = (await stores[0]?.recent(10_000)) ?? [];
      await Promise.all(stores.map((store) => store.close()));
      const last = await openStore(target, { now: () => NOW });
      assert.equal((await last.recent(10_000)).filter(({ kind }) => kind === 'outcome').length, 700);
      assert.equal(entries.filter(({ kind }) => kind === 'intent').length, 700);
      await last.close();
    });
  });
}
