import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { principalId } from '@bailiwick/contract/ids';
import { Prompts, type Writer } from '../prompts/prompts.ts';
import type { NewAct } from '../record/act.ts';
import { RecordIds } from '../record/record-id.ts';
import { firstKeyring, randomKey } from '../vault/keyring.ts';
import { Vault } from '../vault/vault.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const writer = (name: string, team: string | undefined, shares: boolean): Writer => ({
  principal: principalId(`user:${name}`),
  name,
  team,
  shares,
});
const ANNA = writer('Anna', 'Sales', true);
const BEN = writer('Ben', 'Sales', false);
const CARA = writer('Cara', 'Law', true);
const MAIL = { title: 'Mail', text: 'Write a friendly mail to Frau Muster.' };

interface Desk {
  readonly store: Store;
  readonly prompts: Prompts;
  readonly acts: NewAct[];
}

export function promptsSuite(place: Place): void {
  const within = async (work: (desk: Desk) => Promise<void>): Promise<void> => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    const acts: NewAct[] = [];
    const prompts = new Prompts({
      store: store.prompts,
      vault: new Vault(firstKeyring(randomKey(), NOW)),
      acts: { record: async (act) => (acts.push(act), ids.next(NOW)) },
      newId: () => ids.next(NOW),
      now: () => NOW,
    });
    try {
      await work({ store, prompts, acts });
    } finally {
      await store.close();
    }
  };
  const titles = async (prompts: Prompts, who: Writer): Promise<string[]> =>
    (await prompts.seenBy(who)).map(({ title }) => title);

  describe(`prompts on ${place.name}`, () => {
    it('are seen by whom they are for, and by nobody else', () =>
      within(async ({ prompts }) => {
        await prompts.add(ANNA, { ...MAIL, title: 'own' }, 'own');
        await prompts.add(ANNA, { ...MAIL, title: 'team' }, 'team');
        await prompts.add(ANNA, { ...MAIL, title: 'firm' }, 'firm');
        assert.deepEqual(await titles(prompts, ANNA), ['firm', 'own', 'team']);
        assert.deepEqual(await titles(prompts, BEN), ['firm', 'team']);
        assert.deepEqual(await titles(prompts, CARA), ['firm']);
        assert.deepEqual(await titles(prompts, writer('Dora', undefined, false)), ['firm']);
      }));

    it('are shared by those who may, into a team that they are in', () =>
      within(async ({ prompts, acts }) => {
        await prompts.add(BEN, MAIL, 'own');
        assert.deepEqual(acts, []);
        await assert.rejects(prompts.add(BEN, MAIL, 'team'), { code: 'not_allowed' });
        await assert.rejects(prompts.add(writer('Eve', undefined, true), MAIL, 'team'), {
          code: 'not_allowed',
        });
        const id = await prompts.add(ANNA, MAIL, 'team');
        assert.deepEqual(
          acts.map(({ kind, about, details }) => [kind, about, details]),
          [['prompt.shared', id, { for: 'team' }]],
        );
      }));

    it('are changed and deleted by those who may; of two at once the second is told', () =>
      within(async ({ prompts }) => {
        const id = await prompts.add(ANNA, MAIL, 'team');
        await assert.rejects(prompts.change(BEN, id, { ...MAIL, before: NOW }), { code: 'not_allowed' });
        await assert.rejects(prompts.change(CARA, id, { ...MAIL, before: NOW }), { code: 'not_found' });
        await assert.rejects(prompts.remove(CARA, id), { code: 'not_found' });
        await prompts.change(ANNA, id, { title: 'Letter', text: 'Better.', before: NOW });
        await assert.rejects(prompts.change(ANNA, id, { ...MAIL, before: NOW }), { code: 'conflict' });
        assert.deepEqual(await titles(prompts, BEN), ['Letter']);
        await prompts.remove(ANNA, id);
        assert.deepEqual(await titles(prompts, ANNA), []);
      }));

    it('rest sealed', () =>
      within(async ({ store, prompts }) => {
        const id = await prompts.add(ANNA, MAIL, 'firm');
        const row = await store.prompts.find(id);
        assert.doesNotMatch(Buffer.from(row?.sealed ?? []).toString('latin1'), /Mail|Muster/);
      }));
  });

  describe(`instructions on ${place.name}`, () => {
    it('of the firm come first, those of a team are for that team', () =>
      within(async ({ prompts, acts }) => {
        await prompts.instruct(ANNA, { team: 'Sales', text: 'Be brief.', before: undefined });
        await prompts.instruct(ANNA, { team: undefined, text: 'Be kind.', before: undefined });
        const texts = async (team: string | undefined): Promise<string[]> =>
          (await prompts.instructionsFor(team)).map(({ text }) => text);
        assert.deepEqual(await texts('Sales'), ['Be kind.', 'Be brief.']);
        assert.deepEqual(await texts('Law'), ['Be kind.']);
        assert.deepEqual(await texts(undefined), ['Be kind.']);
        assert.deepEqual(acts[0]?.details, { for: 'team', characters: 9 });
      }));

    it('are not overwritten by somebody who read an earlier version, and can be taken away', () =>
      within(async ({ prompts }) => {
        const set = (text: string, before: number | undefined): Promise<void> =>
          prompts.instruct(ANNA, { team: 'Sales', text, before });
        await set('One.', undefined);
        await assert.rejects(set('Two.', undefined), { code: 'conflict' });
        await set('Two.', NOW);
        await assert.rejects(set('Three.', NOW), { code: 'conflict' });
        await assert.rejects(set('', NOW), { code: 'conflict' });
        const [now] = await prompts.instructions();
        await set('', now?.changed);
        assert.deepEqual(await prompts.instructions(), []);
      }));
  });
}
