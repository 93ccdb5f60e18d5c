import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { offeringId, principalId } from '@bailiwick/contract/ids';
import { dayOf, plusDays } from '@bailiwick/diligence/day';
import { type Actor, Approvals } from '../approvals/approvals.ts';
import type { NewAct } from '../record/act.ts';
import { RecordIds } from '../record/record-id.ts';
import { SubjectKeys } from '../subjects/subject-keys.ts';
import { firstKeyring, randomKey } from '../vault/keyring.ts';
import { Vault } from '../vault/vault.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;
const ids = new RecordIds(randomBytes);
const ANNA: Actor = { principal: principalId('user:anna'), name: 'Anna' };
const BEN: Actor = { principal: principalId('user:ben'), name: 'Ben' };
const CARA: Actor = { principal: principalId('user:cara'), name: 'Cara' };
const VENDOR = offeringId('vendor');
const verdicts = [
  { class: 'health', action: 'block', because: 'health at vendor: policy says block.' },
] as const;
const asked = {
  offering: VENDOR,
  verdicts,
  record: 'r1',
  reason: 'A letter to the clinic',
  shown: 'Dear Dr X',
};
const once = { form: 'pseudonymised', lasting: { kind: 'once' }, word: '' } as const;

interface Desk {
  readonly store: Store;
  readonly approvals: Approvals;
  readonly acts: NewAct[];
  readonly clock: { now: number };
}

export function approvalsSuite(place: Place): void {
  const within = async (work: (desk: Desk) => Promise<void>): Promise<void> => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    const clock = { now: NOW };
    const acts: NewAct[] = [];
    const keys = new SubjectKeys({
      cabinet: store.dataKeys,
      vault: new Vault(firstKeyring(randomKey(), NOW)),
      randomBytes,
      now: () => clock.now,
    });
    const approvals = new Approvals({
      store: store.approvals,
      keys,
      acts: { record: async (act) => (acts.push(act), ids.next(NOW)) },
      newId: () => ids.next(NOW),
      now: () => clock.now,
    });
    try {
      await work({ store, approvals, acts, clock });
    } finally {
      await store.close();
    }
  };

  describe(`approvals on ${place.name}`, () => {
    it('are asked for by one and granted by another, with a reason, a day and two names in the ledger', () =>
      within(async ({ approvals, acts }) => {
        const id = await approvals.ask(ANNA, asked);
        const [open] = await approvals.inState(['open']);
        assert.deepEqual([open?.words?.reason, open?.words?.shown], ['A letter to the clinic', 'Dear Dr X']);
        const day = plusDays(dayOf(NOW), 3);
        await approvals.grant(id, BEN, { form: 'clear', lasting: { kind: 'until', day }, word: 'Fine.' });
        const [own] = await approvals.own(ANNA.principal);
        assert.deepEqual([own?.state, own?.words?.word, own?.words?.shown], ['granted', 'Fine.', undefined]);
        assert.deepEqual(
          acts.map(({ kind, by, about, details }) => [kind, by, about, details]),
          [
            [
              'approval.asked',
              { kind: 'person', name: 'Anna' },
              id,
              { offering: 'vendor', classes: ['health'] },
            ],
            [
              'approval.granted',
              { kind: 'person', name: 'Ben' },
              id,
              { offering: 'vendor', classes: ['health'], form: 'clear', lasting: day },
            ],
          ],
        );
      }));

    it('are never decided by whoever asked', () =>
      within(async ({ approvals }) => {
        const id = await approvals.ask(ANNA, asked);
        await assert.rejects(approvals.grant(id, ANNA, once), { code: 'not_allowed' });
        await assert.rejects(approvals.refuse(id, ANNA, 'no'), { code: 'not_allowed' });
        assert.deepEqual(await approvals.inForce(ANNA.principal, undefined), []);
      }));

    it('are decided once: of two who decide at the same moment one is told, and the ledger knows one', () =>
      within(async ({ approvals, acts }) => {
        const id = await approvals.ask(ANNA, asked);
        const results = await Promise.allSettled([
          approvals.grant(id, BEN, once),
          approvals.refuse(id, CARA, 'No.'),
        ]);
        assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
        const lost = results.find((one) => one.status === 'rejected');
        assert.equal((lost?.reason as { code: string } | undefined)?.code, 'conflict');
        assert.equal(acts.filter(({ kind }) => kind !== 'approval.asked').length, 1);
      }));

    it('let pass for whoever asked, at that offering, for those classes, and for nobody else', () =>
      within(async ({ approvals }) => {
        const id = await approvals.ask(ANNA, asked);
        assert.deepEqual(await approvals.inForce(ANNA.principal, undefined), []);
        await approvals.grant(id, BEN, once);
        const [exception] = await approvals.inForce(ANNA.principal, undefined);
        assert.deepEqual(
          [exception?.offering, [...(exception?.classes ?? [])], exception?.form, exception?.uses],
          ['vendor', ['health'], 'pseudonymised', 'once'],
        );
        assert.deepEqual(await approvals.inForce(BEN.principal, undefined), []);
      }));

    it('for one request are used up by one request and its retries, and end by themselves after a week', () =>
      within(async ({ approvals, clock }) => {
        const id = await approvals.ask(ANNA, asked);
        await approvals.grant(id, BEN, once);
        const spent = await Promise.all([approvals.spend(id, 'req-1'), approvals.spend(id, 'req-2')]);
        assert.equal(spent.filter(Boolean).length, 1);
        const by = spent[0] ? 'req-1' : 'req-2';
        assert.equal(await approvals.spend(id, by), true);
        assert.equal((await approvals.inForce(ANNA.principal, by)).length, 1);
        assert.deepEqual(await approvals.inForce(ANNA.principal, 'req-3'), []);
        const other = await approvals.ask(ANNA, asked);
        await approvals.grant(other, BEN, once);
        clock.now += 8 * DAY;
        assert.deepEqual(await approvals.inForce(ANNA.principal, undefined), []);
        assert.equal(await approvals.spend(other, 'req-4'), false);
      }));

    it('end with the end of their day, and not for ever', () =>
      within(async ({ approvals, clock }) => {
        const id = await approvals.ask(ANNA, asked);
        const until = (days: number) =>
          ({ ...once, lasting: { kind: 'until', day: plusDays(dayOf(NOW), days) } }) as const;
        await assert.rejects(approvals.grant(id, BEN, until(-1)), { code: 'malformed_request' });
        await assert.rejects(approvals.grant(id, BEN, until(400)), { code: 'malformed_request' });
        await approvals.grant(id, BEN, until(1));
        clock.now = Date.UTC(2026, 10, 21, 23, 59);
        assert.equal((await approvals.inForce(ANNA.principal, undefined)).length, 1);
        clock.now = Date.UTC(2026, 10, 22);
        assert.deepEqual(await approvals.inForce(ANNA.principal, undefined), []);
      }));

    it('are taken back by whoever asked, and ended by whoever decides, at once', () =>
      within(async ({ approvals }) => {
        const first = await approvals.ask(ANNA, asked);
        await assert.rejects(approvals.end(first, BEN, 'own'), { code: 'not_found' });
        await assert.rejects(approvals.end(first, BEN, 'anybody'), { code: 'conflict' });
        await approvals.end(first, ANNA, 'own');
        await assert.rejects(approvals.grant(first, BEN, once), { code: 'conflict' });
        const second = await approvals.ask(ANNA, asked);
        await approvals.grant(second, BEN, once);
        await approvals.end(second, CARA, 'anybody');
        assert.deepEqual(await approvals.inForce(ANNA.principal, undefined), []);
        assert.equal((await approvals.own(ANNA.principal))[0]?.state, 'ended');
      }));

    it('keep what people said sealed, and let go of all of it three months later', () =>
      within(async ({ store, approvals, clock }) => {
        const id = await approvals.ask(ANNA, asked);
        const row = await store.approvals.find(id);
        assert.doesNotMatch(Buffer.from(row?.sealed ?? []).toString('latin1'), /clinic|Dear/);
        await approvals.refuse(id, BEN, 'Ask the clinic by phone.');
        clock.now += 89 * DAY;
        assert.equal(await approvals.sweep(), 0);
        clock.now += 2 * DAY;
        assert.equal(await approvals.sweep(), 1);
        assert.deepEqual(await approvals.own(ANNA.principal), []);
      }));

    it('are asked for by one person only so many times at once', () =>
      within(async ({ approvals }) => {
        for (let i = 0; i < 20; i += 1) await approvals.ask(ANNA, asked);
        await assert.rejects(approvals.ask(ANNA, asked), { code: 'rate_limited' });
        await approvals.ask(BEN, asked);
      }));
  });
}
