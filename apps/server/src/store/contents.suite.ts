import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { type RecordId, principalId, scopeId } from '@bailiwick/contract/ids';
import type { Belonging, Said } from '../contents/content.ts';
import { KeptContents } from '../contents/kept-contents.ts';
import { sweepContents } from '../contents/retention.ts';
import { sealSaid, subjectOf } from '../contents/sealed-content.ts';
import { LegalHolds } from '../holds/legal-holds.ts';
import type { NewAct } from '../record/act.ts';
import { RecordIds } from '../record/record-id.ts';
import { SubjectKeys } from '../subjects/subject-keys.ts';
import { firstKeyring, randomKey } from '../vault/keyring.ts';
import { Vault } from '../vault/vault.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const DAY = 86_400_000;
const ids = new RecordIds(randomBytes);
const ANNA = principalId('key_anna');
const BEN = principalId('key_ben');
const SCOPE = scopeId('5c'.repeat(16));
const OTHER = scopeId('0d'.repeat(16));
const BY = { by: { kind: 'person', name: 'Petra Keller' }, reason: 'Asked by the court' } as const;

const saying = (text: string): Said => ({
  written: { pieces: [{ place: 'user', text, marks: [] }], cut: 0 },
  sent: [],
  names: [],
});

interface Room {
  readonly store: Store;
  readonly contents: KeptContents;
  readonly keys: SubjectKeys;
  readonly holds: LegalHolds;
  readonly acts: NewAct[];
  readonly clock: { now: number };
  keep(text: string, of?: Partial<Belonging>): Promise<RecordId>;
}

function roomOn(store: Store): Room {
  const clock = { now: NOW };
  const done: NewAct[] = [];
  const acts = {
    record: async (act: NewAct) => (done.push(act), ids.next(NOW)),
    saidIn: async () => new Map(),
  };
  const now = (): number => clock.now;
  const newId = (): RecordId => ids.next(clock.now);
  const vault = new Vault(firstKeyring(randomKey(), NOW));
  const keys = new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now });
  const holds = new LegalHolds({ store: store.holds, acts, scopesOf: async () => new Map(), newId, now });
  return {
    store,
    contents: new KeptContents({ store: store.contents, keys, acts, now }),
    keys,
    holds,
    acts: done,
    clock,
    async keep(text, change) {
      const id = newId();
      const of = { id, principal: ANNA, scope: SCOPE, at: clock.now, until: clock.now + 30 * DAY, ...change };
      const seal = (await keys.makeAll([subjectOf(id)])).get(subjectOf(id)) ?? assert.fail();
      await store.contents.add([{ ...of, sealed: sealSaid(seal, of, saying(text)) }]);
      return id;
    },
  };
}

export function contentsSuite(place: Place): void {
  const within = async (work: (room: Room) => Promise<void>): Promise<void> => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    try {
      await work(roomOn(store));
    } finally {
      await store.close();
    }
  };

  describe(`contents of requests on ${place.name}`, () => {
    it('are handed out once that is recorded with its reason, and it is remembered whose they were', () =>
      within(async ({ contents, keep, acts }) => {
        const id = await keep('Wer ist Frau Muster?');
        assert.deepEqual(await contents.revealsTo(ANNA), []);
        const { said, principal } = await contents.reveal(id, BY);
        assert.equal(said.written.pieces[0]?.text, 'Wer ist Frau Muster?');
        assert.equal(principal, ANNA);
        assert.deepEqual(acts, [{ kind: 'content.revealed', about: id, ...BY, details: { contents: 1 } }]);
        assert.deepEqual(
          (await contents.revealsTo(ANNA)).map(({ record }) => record),
          [id],
        );
        assert.deepEqual(await contents.revealsTo(BEN), []);
        assert.equal((await contents.revealsOf(id)).length, 1);
      }));

    it('open for their own row alone: not for another holder, scope, time or record', () =>
      within(async ({ store, contents, keep }) => {
        const id = await keep('mine');
        const row = (await store.contents.find(id)) ?? assert.fail();
        await store.contents.remove([id]);
        for (const change of [{ principal: BEN }, { scope: OTHER }, { at: 1 }, { until: row.until + DAY }]) {
          await store.contents.add([{ ...row, ...change }]);
          await assert.rejects(contents.reveal(id, BY), { code: 'inspection_failed' });
          await store.contents.remove([id]);
        }
        const other = await keep('other');
        await store.contents.add([{ ...row, id: ids.next(NOW) }]);
        assert.equal((await contents.reveal(other, BY)).said.written.pieces[0]?.text, 'other');
      }));

    it('are gone with their key, whatever is left of the row, and nothing is recorded then', () =>
      within(async ({ contents, keys, keep, acts }) => {
        const id = await keep('gone');
        assert.equal(await contents.keptUntil(id), NOW + 30 * DAY);
        await keys.destroy([subjectOf(id)]);
        assert.equal(await contents.keptUntil(id), undefined);
        await assert.rejects(contents.reveal(id, BY), { code: 'not_found' });
        assert.deepEqual(acts, []);
        const all = [];
        for await (const content of contents.all('')) all.push(content);
        assert.deepEqual(all, []);
      }));

    it('do not open under a key that was damaged; that is said, and nothing is recorded', () =>
      within(async ({ store, contents, keep, acts }) => {
        const id = await keep('locked');
        const [key] = await store.dataKeys.find([subjectOf(id)]);
        if (key === undefined) assert.fail();
        const damaged = Uint8Array.from(key.wrapped, (byte, at) =>
          at === key.wrapped.length - 1 ? byte ^ 1 : byte,
        );
        await store.dataKeys.rewrap([{ key, wrapped: damaged }]);
        await assert.rejects(contents.reveal(id, BY), { code: 'inspection_failed' });
        assert.deepEqual(acts, []);
      }));

    it('go on the day that was set, or earlier where the firm shortens it, unless a hold covers them', () =>
      within(async ({ store, contents, keys, holds, keep, clock, acts }) => {
        const plain = await keep('a');
        const owned = await keep('b', { principal: BEN, scope: OTHER });
        const scoped = await keep('c', { scope: scopeId('aa'.repeat(16)) });
        await holds.set({ kind: 'principal', id: BEN }, BY);
        const second = await holds.set({ kind: 'scope', id: scopeId('aa'.repeat(16)) }, BY);
        const on = (days: number) => ({ kind: 'on', days, teams: [], keys: [], chat: 'leave_out' }) as const;
        const now = (): number => clock.now;
        const parts = { store: store.contents, keys, acts: { record: async () => ids.next(NOW) }, now };
        clock.now += 10 * DAY;
        assert.equal(await sweepContents(on(30), parts), 0);
        assert.equal(await sweepContents({ kind: 'off' }, parts), 0);
        assert.equal(await sweepContents(on(9), parts), 1);
        assert.equal(await contents.keptUntil(plain), undefined);
        clock.now += 21 * DAY;
        assert.equal(await sweepContents({ kind: 'off' }, parts), 0);
        await holds.lift(second, BY);
        assert.equal(await sweepContents({ kind: 'off' }, parts), 1);
        assert.equal(await contents.keptUntil(scoped), undefined);
        assert.ok(await contents.keptUntil(owned));
        assert.equal(acts.filter(({ kind }) => kind === 'hold.set').length, 2);
      }));

    it('come in pages, each with a key of its own, and one that is there stays', () =>
      within(async ({ store, contents, keys, keep }) => {
        const kept: string[] = [];
        for (let nth = 0; nth < 5; nth += 1) kept.push(await keep(`text ${nth}`));
        const first = await store.contents.after('', 3);
        const rest = await store.contents.after(first[2]?.id ?? '', 3);
        assert.deepEqual([...first, ...rest].map(({ id }) => id).toSorted(), kept.toSorted());
        const made = await keys.makeAll(first.map(({ id }) => subjectOf(id)));
        assert.equal(new Set([...made.values()].map(({ keyId }) => keyId)).size, 3);
        const [one, another] = first;
        if (one === undefined || another === undefined) assert.fail();
        await store.contents.add([{ ...one, sealed: another.sealed }]);
        assert.ok((await contents.reveal(one.id, BY)).said);
      }));
  });
}
