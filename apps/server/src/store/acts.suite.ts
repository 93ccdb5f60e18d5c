import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { newLogKeys } from '@bailiwick/ledger/log.fixture';
import { Ledger } from '../ledger/ledger.ts';
import { selfCheck } from '../ledger/self-check.ts';
import { Acts, commitmentTo } from '../record/acts.ts';
import { parseWords } from '../record/act-serial.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const PETRA = { kind: 'person', name: 'Petra Keller' } as const;

/** Words that are turned around count as sealed here; what is under test is where they go. */
const actsOn = (store: Store): Acts =>
  new Acts({
    store: store.acts,
    seal: {
      seal: async (_, plain) => plain.toReversed(),
      open: async (_, sealed) => sealed.toReversed(),
    },
    newId: () => ids.next(NOW),
    now: () => NOW,
    randomBytes: (size) => new Uint8Array(randomBytes(size)),
  });

export function actsSuite(place: Place): void {
  const within = async (work: (store: Store) => Promise<void>) => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  describe(`acts on ${place.name}`, () => {
    it('become entries of the ledger beside requests, without the name and the reason', () =>
      within(async (store) => {
        const acts = actsOn(store);
        const ledger = new Ledger(store.ledger, newLogKeys('keller-maler.example/ledger'), () => NOW);
        await store.journal.intend(sampleIntent(ids.next(NOW)), []);
        const first = await acts.record({
          kind: 'user.invited',
          by: PETRA,
          about: 'user_1',
          reason: 'New here',
        });
        await ledger.sign();
        const second = await acts.record({ kind: 'policy.changed', by: { kind: 'product', part: 'watch' } });
        await ledger.sign();
        assert.equal((await selfCheck(ledger))?.kind, 'whole');
        const [row] = await store.ledger.find(first);
        const { words, ...line } = JSON.parse(row?.body ?? '') as Record<string, unknown>;
        const id = first;
        assert.deepEqual(line, {
          v: 1,
          kind: 'act',
          id,
          at: NOW,
          act: 'user.invited',
          by: 'person',
          about: 'user_1',
          details: {},
        });
        assert.match(String(words), /^[\w+/]{43}=$/);
        assert.equal((await store.ledger.find(second)).length, 1);
        const [newest, before] = await acts.newest(10);
        assert.deepEqual([newest?.id, newest?.part, newest?.said], [second, 'watch', undefined]);
        assert.deepEqual(before?.said, { name: PETRA.name, reason: 'New here' });
        assert.deepEqual(
          (await acts.newest(10, newest?.seq)).map((act) => act.id),
          [first],
        );
      }));

    it('are bound to their words as long as those are there, and stand without them', () =>
      within(async (store) => {
        const acts = actsOn(store);
        const id = await acts.record({ kind: 'content.revealed', by: PETRA, reason: 'Asked by the court' });
        const [row] = await store.acts.wordsAfter('', 10);
        const { words, salt } = parseWords(row?.sealed.toReversed() ?? new Uint8Array(), 'words');
        const [act] = await acts.newest(1);
        assert.equal(commitmentTo(words, id, salt), act?.words);
        assert.notEqual(commitmentTo({ ...words, reason: 'Another' }, id, salt), act?.words);
        await store.acts.eraseWords([id]);
        const [after] = await acts.newest(1);
        assert.deepEqual([after?.id, after?.said, after?.words], [id, undefined, act?.words]);
      }));

    it('have numbers without gaps, however many record at once', async () => {
      const target = await place.newTarget();
      const stores = [await openStore(target, { now: () => NOW })];
      for (let more = 0; more < 2; more += 1)
        stores.push(await openStore(target, { now: () => NOW, role: 'visitor' }));
      await Promise.all(
        stores.flatMap((store) =>
          Array.from({ length: 10 }, () => actsOn(store).record({ kind: 'user.signed_in', by: PETRA })),
        ),
      );
      const seqs = (await actsOn(stores[0] ?? assert.fail()).newest(100)).map(({ seq }) => seq);
      assert.deepEqual(
        seqs,
        Array.from({ length: 30 }, (_, i) => 30 - i),
      );
      await Promise.all(stores.map((store) => store.close()));
    });

    it('cannot be changed or removed behind our back', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      await actsOn(store).record({ kind: 'user.signed_in', by: PETRA });
      await store.close();
      for (const statement of ['update acts set at = 0', 'delete from acts'])
        await assert.rejects(place.query(target, statement), /append-only/);
    });
  });
}
