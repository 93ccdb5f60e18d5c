import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { scopeId } from '@bailiwick/contract/ids';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import type { Place } from './testing/place.ts';
import { samplePseudonym, SCOPE } from './testing/pseudonyms.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);

export function retentionSuite(place: Place): void {
  describe(`retention on ${place.name}`, () => {
    it('hides a pseudonym the moment it expires, and sweeps it away', async () => {
      const target = await place.newTarget();
      let now = NOW;
      const store = await openStore(target, { now: () => now });
      const [short, long] = [1_000, 2_000].map((life) =>
        samplePseudonym({ token: `[T_${life}]`, expires: NOW + life }),
      );
      assert.ok(short !== undefined && long !== undefined);
      await store.journal.intend(sampleIntent(ids.next(now)), [short, long]);
      now = NOW + 999;
      assert.equal((await store.pseudonyms.load(SCOPE)).length, 2);
      now = NOW + 1_000;
      assert.deepEqual(await store.pseudonyms.load(SCOPE), [long]);
      assert.equal(await store.sweep(now), 1);
      assert.equal(await store.sweep(now), 0);
      await store.close();
      const rows = await place.query(target, 'select token from pseudonyms');
      assert.deepEqual(
        rows.map(({ token }) => token),
        [long.token],
      );
    });

    it('sweeps at start', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      await store.journal.intend(sampleIntent(ids.next(NOW)), [samplePseudonym({ expires: NOW + 1 })]);
      await store.close();
      await (await openStore(target, { now: () => NOW + 1 })).close();
      assert.deepEqual(await place.query(target, 'select token from pseudonyms'), []);
    });

    it('loads a scope and no other', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      const mine = samplePseudonym();
      const theirs = samplePseudonym({ scope: scopeId('aa'.repeat(16)) });
      await store.journal.intend(sampleIntent(ids.next(NOW)), [mine, theirs]);
      assert.deepEqual(await store.pseudonyms.load(mine.scope), [mine]);
      assert.deepEqual(await store.pseudonyms.load(theirs.scope), [theirs]);
      assert.deepEqual(await store.pseudonyms.load(scopeId("' or 1 = 1 --")), []);
      await store.close();
    });

    it('keeps the first fact of a name when two processes claim it', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      assert.equal(await store.meta.get('fact'), undefined);
      const claims = await Promise.all(['a', 'b', 'c'].map((value) => store.meta.claim('fact', value)));
      assert.equal(new Set(claims).size, 1);
      assert.equal(await store.meta.get('fact'), claims[0]);
      await store.close();
    });

    it('finds facts by the beginning of their names, letter by letter', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      for (const name of ['asked/b', 'asked/a', 'asked', 'a_ked/c', 'Asked/d'])
        await store.meta.claim(name, '');
      assert.deepEqual(await store.meta.namesUnder('asked/'), ['asked/a', 'asked/b']);
      assert.deepEqual(await store.meta.namesUnder('a_'), ['a_ked/c']);
      await store.close();
    });
  });
}
