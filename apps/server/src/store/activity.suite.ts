import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { offeringId, principalId } from '@bailiwick/contract/ids';
import { newLogKeys } from '@bailiwick/ledger/log.fixture';
import fc from 'fast-check';
import { SORTS, type Place as Found, type Search } from '../activity/activity-store.ts';
import { Projector } from '../activity/projector.ts';
import { type Read, all, pageOf } from '../activity/reading.ts';
import { Ledger } from '../ledger/ledger.ts';
import type { Intent } from '../record/entry.ts';
import { RecordIds } from '../record/record-id.ts';
import { anyIntent, sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import type { Store, Target } from './store.ts';
import { killedWriter } from './testing/killed-writer.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);

async function write(store: Store, intents: readonly Intent[]): Promise<void> {
  await Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
  await Promise.all(
    intents.map((intent, i) =>
      store.journal.conclude(
        sampleOutcome(intent, {
          ending: i % 3 === 0 ? 'upstream_failed' : 'completed',
          because: i % 3 === 0 ? `The vendor answered ${i}.` : undefined,
          durationMs: (i * 37) % 11,
          inputTokens: i % 4,
          cost: (i % 5) / 8,
          withheld: i % 2 === 0 ? { PERSON: 1 } : {},
        }),
      ),
    ),
  );
}

const some = (count: number): readonly Intent[] =>
  Array.from({ length: count }, (_, i) =>
    sampleIntent(ids.next(NOW + i * 60_000), {
      at: NOW + i * 60_000,
      principal: principalId(`key_${i % 7}`),
      team: i % 4 === 0 ? undefined : `team ${i % 4}`,
      offering: offeringId(['a', 'b', 'home', 'mirror'][i % 4] ?? ''),
      private: i % 4 === 2,
      region: i % 4 === 1 ? 'us' : undefined,
      action: (['allow', 'pseudonymise'] as const)[i % 2] ?? 'allow',
      because: i % 5 === 0 ? '100% Sure_ly \\ so' : 'Nothing was found.',
      classes: i % 3 === 0 ? { own: 1, health: 2 } : { personal: 1 },
      types: i % 3 === 0 ? { HEALTH: 2 } : { EMAIL: 1, DOCUMENT: 1 },
    }),
  );

async function rowsOf(store: Store, search: Search = {}): Promise<readonly Read[]> {
  const rows: Read[] = [];
  for await (const page of all(store.activity.reader, search, 13)) rows.push(...page);
  return rows;
}

const advance = (store: Store): Promise<number> => new Projector(store.activity.projection).advance();

/** What `search` means, said once more and without a database. */
function means({ passage }: Read, search: Search): boolean {
  const { because, class: dataClass, type, ending, withheld, since, until, ...words } = search;
  const text = `${passage.because ?? ''}\n${passage.failure ?? ''}`.toLowerCase();
  return (
    Object.entries(words).every(([name, value]) => passage[name as 'team'] === value) &&
    (because === undefined || text.includes(because.toLowerCase())) &&
    (dataClass === undefined || passage.classes.includes(dataClass)) &&
    (type === undefined || passage.types.includes(type)) &&
    (ending === undefined || (passage.ending ?? 'under_way') === ending) &&
    (withheld === undefined || passage.withheld.length > 0 === withheld) &&
    (since === undefined || passage.at >= since) &&
    (until === undefined || passage.at < until)
  );
}

const anySearch: fc.Arbitrary<Search> = fc.record(
  {
    since: fc.integer({ min: NOW, max: NOW + 120 * 60_000 }),
    until: fc.integer({ min: NOW, max: NOW + 120 * 60_000 }),
    principal: fc.constantFrom('key_1', 'key_3', 'key_none'),
    team: fc.constantFrom('team 1', 'team 2'),
    offering: fc.constantFrom('a', 'b', 'home'),
    region: fc.constant('us'),
    class: fc.constantFrom('own', 'health', 'personal', 'unheard_of'),
    type: fc.constantFrom('HEALTH', 'EMAIL', 'DOCUMENT', 'IBAN'),
    fate: fc.constantFrom('allow', 'pseudonymise', 'private', 'answered'),
    ending: fc.constantFrom('completed', 'upstream_failed', 'under_way'),
    because: fc.constantFrom('found', '100% sure_', '\\', '_%', 'answered 3'),
    withheld: fc.boolean(),
  },
  { requiredKeys: [] },
);

export function activitySuite(place: Place): void {
  const within = async (work: (store: Store, target: Target) => Promise<void>) => {
    const target = await place.newTarget();
    const store = await openStore(target, { now: () => NOW });
    try {
      await work(store, target);
    } finally {
      await store.close();
    }
  };

  describe(`the view of the journal on ${place.name}`, () => {
    it('joins intent and outcome, and counts what stayed as having stayed', () =>
      within(async (store) => {
        await write(store, some(8));
        await store.journal.intend(sampleIntent(ids.next(NOW), { at: NOW }), []);
        const refused = sampleIntent(ids.next(NOW), { at: NOW });
        await store.journal.conclude(sampleOutcome(refused, { ending: 'blocked', because: 'No.' }));
        assert.equal(await advance(store), 18);
        const rows = await rowsOf(store);
        assert.deepEqual(
          rows.map(({ passage }) => passage.fate),
          [
            'allow',
            'pseudonymise',
            'private',
            'answered',
            'allow',
            'pseudonymise',
            'private',
            'answered',
            'pseudonymise',
            'block',
          ],
        );
        assert.deepEqual([rows[0]?.passage.ending, rows[8]?.passage.ending], ['upstream_failed', undefined]);
        const { groups, classes, hours } = await store.activity.reader.tally(0, 1_000_000_000);
        const sum = (list: readonly { readonly passages: number }[]): number =>
          list.reduce((total, { passages }) => total + passages, 0);
        assert.deepEqual([sum(groups), sum(hours)], [10, 10]);
        assert.equal(sum(classes.filter((one) => one.class === 'own')), 3);
        assert.equal(
          groups.reduce((total, { failed }) => total + failed, 0),
          3,
        );
      }));

    it('is the same however often it is interrupted, and whoever makes it', () =>
      within(async (store, target) => {
        const other = await openStore(target, { now: () => NOW, role: 'visitor' });
        for (const count of [1, 40, 7]) {
          await write(store, some(count));
          await Promise.all([advance(store), advance(other), advance(store)]);
        }
        await other.close();
        const before = [await rowsOf(store), await store.activity.reader.tally(0, 1_000_000_000)];
        assert.equal((await rowsOf(store)).length, 48);
        await store.activity.projection.clear(await store.activity.projection.head(), '');
        assert.equal(await advance(store), 96);
        assert.deepEqual([await rowsOf(store), await store.activity.reader.tally(0, 1_000_000_000)], before);
      }));

    it('has everything that was acknowledged before a kill', async () => {
      const target = await place.newTarget();
      const said = await killedWriter(target, 20, 80);
      const store = await openStore(target, { now: () => NOW });
      await advance(store);
      const known = new Set((await rowsOf(store)).map(({ passage }) => passage.id as string));
      for (const id of said.intents) assert.ok(known.has(id));
      await store.close();
    });

    it('finds exactly what a search means, and counts the same', () =>
      within(async (store) => {
        await write(store, some(120));
        await advance(store);
        const every = await rowsOf(store);
        await fc.assert(
          fc.asyncProperty(anySearch, async (search) => {
            const wanted = every.filter((row) => means(row, search)).map(({ passage }) => passage.id);
            assert.deepEqual(
              (await rowsOf(store, search)).map(({ passage }) => passage.id),
              wanted,
            );
            assert.equal((await store.activity.reader.totals(search)).passages, wanted.length);
          }),
          { numRuns: 150 },
        );
      }));

    it('shows every row once on its pages, in order, whichever way it is sorted', () =>
      within(async (store) => {
        await write(store, some(50));
        await advance(store);
        for (const sort of SORTS)
          for (const direction of ['ascending', 'descending'] as const) {
            const seen: number[] = [];
            const values: number[] = [];
            let after: Found | undefined;
            do {
              const page = await pageOf(store.activity.reader, {}, { sort, direction, after, limit: 7 });
              seen.push(...page.rows.map(({ passage }) => passage.seq));
              after = page.next;
              if (after !== undefined) values.push(after.value);
            } while (after !== undefined);
            assert.equal(new Set(seen).size, 50);
            assert.equal(seen.length, 50);
            const sign = direction === 'ascending' ? 1 : -1;
            assert.deepEqual(
              values,
              values.toSorted((a, b) => sign * (a - b)),
            );
          }
      }));

    it('takes whatever the journal holds, however strange its words', () =>
      within(async (store) => {
        await fc.assert(
          fc.asyncProperty(fc.array(anyIntent, { maxLength: 5 }), async (intents) => {
            await write(
              store,
              intents.map((intent) => ({ ...intent, id: ids.next(NOW), at: intent.at % (NOW * 2) })),
            );
            await advance(store);
          }),
          { numRuns: 30 },
        );
        const { newest, seq } = await store.activity.projection.head();
        assert.equal(seq, newest);
      }));

    it('is made anew when another version made it', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      await write(store, some(3));
      await advance(store);
      await store.close();
      await place.query(target, `update passage_head set layout = 'of another version'`);
      const again = await openStore(target, { now: () => NOW });
      assert.equal(await advance(again), 6);
      assert.equal((await rowsOf(again)).length, 3);
      await again.close();
    });

    it('lets go of what the journal has let go of, and keeps its sums', () =>
      within(async (store) => {
        await write(store, some(30));
        await advance(store);
        const before = await store.activity.reader.tally(0, 1_000_000_000);
        await new Ledger(store.ledger, newLogKeys('firm.example/ledger'), () => NOW).sign();
        // The intents come first: of ten, both rows are gone; of the others the outcome is still there.
        await store.ledger.prune(40, NOW);
        await new Projector(store.activity.projection).forget();
        assert.deepEqual(await rowsOf(store), []);
        assert.equal((await store.activity.reader.totals({})).passages, 0);
        await write(store, some(2));
        assert.equal(await advance(store), 4);
        assert.equal((await rowsOf(store)).length, 2);
        const { hours } = await store.activity.reader.tally(0, 1_000_000_000);
        const sum = (list: typeof hours): number => list.reduce((total, { passages }) => total + passages, 0);
        assert.equal(sum(hours), sum(before.hours) + 2);
      }));

    it('keeps searches for each person, one of a name', () =>
      within(async ({ activity: { views } }) => {
        await views.put('ada', { id: '1', name: 'Mine', search: 'fate=block' }, NOW);
        await views.put('ada', { id: '2', name: 'Mine', search: 'fate=allow' }, NOW);
        await views.put('bo', { id: '3', name: 'Mine', search: '' }, NOW);
        assert.deepEqual(await views.of('ada'), [{ id: '1', name: 'Mine', search: 'fate=allow' }]);
        assert.equal(await views.remove('ada', '3'), false);
        assert.equal(await views.remove('ada', '1'), true);
        assert.deepEqual(await views.of('ada'), []);
      }));
  });
}
