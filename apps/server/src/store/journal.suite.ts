import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import type { Store, Target } from './store.ts';
import { killedWriter } from './testing/killed-writer.ts';
import type { Place } from './testing/place.ts';
import { samplePseudonym, SCOPE } from './testing/pseudonyms.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const newIntent = () => sampleIntent(ids.next(NOW));
const open = (target: Target) => openStore(target, { now: () => NOW });

export function journalSuite(place: Place): void {
  const within = async (work: (store: Store, target: Target) => Promise<void>) => {
    const target = await place.newTarget();
    const store = await open(target);
    try {
      await work(store, target);
    } finally {
      await store.close();
    }
  };

  describe(`the journal on ${place.name}`, () => {
    it('gives back what was written, the newest first, also after it was closed', async () => {
      const target = await place.newTarget();
      const store = await open(target);
      const intent = newIntent();
      const outcome = sampleOutcome(intent);
      await store.journal.intend(intent, []);
      await store.journal.conclude(outcome);
      assert.deepEqual(await store.recent(10), [outcome, intent]);
      assert.deepEqual(await store.recent(1), [outcome]);
      await store.close();
      const again = await open(target);
      assert.deepEqual(await again.recent(10), [outcome, intent]);
      await again.close();
    });

    it('keeps strange text as it was', () =>
      within(async (store) => {
        const intent = { ...newIntent(), because: `nul \0, quote ' and \\ and \ud800 and 🦭`, model: '' };
        await store.journal.intend(intent, []);
        assert.deepEqual(await store.recent(1), [intent]);
      }));

    it('takes an outcome that has no intent, as a blocked request has', () =>
      within(async (store) => {
        const outcome = sampleOutcome(newIntent(), { ending: 'blocked', code: 'blocked_by_policy' });
        await store.journal.conclude(outcome);
        assert.deepEqual(await store.recent(1), [outcome]);
      }));

    it('carries many entries in few transactions while the disk is busy, in the order in which they came', () =>
      within(async (store) => {
        const intents = Array.from({ length: 400 }, newIntent);
        await Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
        assert.equal(store.commits.entries, 400);
        assert.ok(store.commits.transactions <= 3, `${store.commits.transactions} transactions`);
        assert.deepEqual(await store.recent(400), intents.toReversed());
      }));

    it('commits at once when nothing is in flight', () =>
      within(async (store) => {
        for (let turn = 0; turn < 5; turn++) await store.journal.intend(newIntent(), []);
        assert.deepEqual([store.commits.entries, store.commits.transactions], [5, 5]);
      }));

    it('stores pseudonyms in the transaction of their intent', () =>
      within(async (store) => {
        const pseudonyms = [samplePseudonym(), samplePseudonym({ token: '[IBAN_x1y2]', type: 'IBAN' })];
        await store.journal.intend(newIntent(), pseudonyms);
        const loaded = await store.pseudonyms.load(SCOPE);
        assert.deepEqual(
          [...loaded].sort((a, b) => (a.token < b.token ? -1 : 1)),
          pseudonyms,
        );
      }));

    it('lets the first row of a token stand when parallel requests bring it again, and prolongs its life', () =>
      within(async (store) => {
        const first = samplePseudonym({ expires: NOW + 1_000 });
        const others = [3, 1, 2].map((step) => samplePseudonym({ expires: NOW + step * 10_000 }));
        await store.journal.intend(newIntent(), [first]);
        await Promise.all(others.map((other) => store.journal.intend(newIntent(), [other, other])));
        assert.deepEqual(await store.pseudonyms.load(SCOPE), [{ ...first, expires: NOW + 30_000 }]);
      }));

    it('marks what an earlier process left unfinished as interrupted, once', async () => {
      const target = await place.newTarget();
      const before = await open(target);
      const [finished, abandoned, other] = [newIntent(), newIntent(), newIntent()];
      for (const intent of [finished, abandoned, other]) await before.journal.intend(intent, []);
      await before.journal.conclude(sampleOutcome(finished));
      await before.close();
      for (let start = 0; start < 2; start++) {
        const after = await openStore(target, { now: () => NOW + 5_000 });
        const entries = await after.recent(100);
        assert.equal(entries.length, 6);
        const interrupted = entries.filter(
          (entry) => entry.kind === 'outcome' && entry.ending === 'interrupted',
        );
        assert.deepEqual(interrupted.map(({ id, at }) => ({ id, at })).toReversed(), [
          { id: abandoned.id, at: NOW + 5_000 },
          { id: other.id, at: NOW + 5_000 },
        ]);
        await after.close();
      }
    });

    it('does not touch the open intents of a server when a command looks in', () =>
      within(async (store, target) => {
        const intent = newIntent();
        await store.journal.intend(intent, []);
        const visitor = await openStore(target, { now: () => NOW, role: 'visitor' });
        assert.deepEqual(await visitor.recent(10), [intent]);
        await visitor.close();
        assert.deepEqual(await store.recent(10), [intent]);
      }));

    it('refuses entries after it was closed, and closes only after what came before is on disk', async () => {
      const target = await place.newTarget();
      const store = await open(target);
      const intents = Array.from({ length: 50 }, newIntent);
      const written = Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
      await store.close();
      await written;
      await assert.rejects(store.journal.intend(newIntent(), []), isUnavailable);
      const [{ count } = { count: undefined }] = await place.query(
        target,
        'select count(*) as count from journal',
      );
      assert.equal(Number(count), 50);
    });

    it('cannot be changed or emptied, not even by hand', async () => {
      const target = await place.newTarget();
      const store = await open(target);
      await store.journal.intend(newIntent(), []);
      await store.close();
      for (const text of [`update journal set body = '{}'`, 'delete from journal']) {
        await assert.rejects(place.query(target, text), /append-only/);
      }
    });

    it('names the row when somebody has damaged an entry', async () => {
      const target = await place.newTarget();
      await (await open(target)).close();
      await place.query(
        target,
        `insert into journal (id, kind, at, body) values ('x', 'intent', 1, '{"prompt":"Anna"}')`,
      );
      const store = await open(target);
      await assert.rejects(
        store.recent(1),
        (error: Error) => /journal row 1/.test(error.message) && !/Anna/.test(error.message),
      );
      await store.close();
    });

    it('answers for its health by writing', () => within((store) => store.health()));

    it(
      'holds every acknowledged entry after kill -9 during hundreds of parallel writes',
      { timeout: 60_000 },
      async () => {
        const target = await place.newTarget();
        for (let round = 0; round < 2; round++) {
          const said = await killedWriter(target, 200, round === 0 ? 300 : 700);
          const store = await openStore(target, { now: () => NOW });
          const entries = await store.recent(1_000_000);
          await store.close();
          const intents = new Set(
            entries.flatMap((entry) => (entry.kind === 'intent' ? [entry.id as string] : [])),
          );
          const outcomes = new Map(
            entries.flatMap((entry) =>
              entry.kind === 'outcome' ? [[entry.id as string, entry.ending]] : [],
            ),
          );
          assert.ok(said.intents.length > 200, `${said.intents.length} intents`);
          for (const id of said.intents) assert.ok(intents.has(id), `the acknowledged intent ${id} is there`);
          for (const id of said.outcomes) assert.equal(outcomes.get(id), 'completed');
          for (const id of intents) assert.ok(outcomes.has(id), `the intent ${id} has an outcome`);
          assert.equal(entries.length, intents.size + outcomes.size, 'nothing was written twice');
          assert.ok([...outcomes.values()].includes('interrupted'));
        }
        const [{ open: left } = { open: undefined }] = await place.query(
          target,
          'select count(*) as open from open_intents',
        );
        assert.equal(Number(left), 0);
      },
    );
  });
}

function isUnavailable(error: unknown): boolean {
  return error instanceof BailiwickError && error.code === 'journal_unavailable';
}
