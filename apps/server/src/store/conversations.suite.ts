import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { principalId, scopeId } from '@bailiwick/contract/ids';
import type { Message } from '../conversations/conversation.ts';
import { Conversations, subjectOf } from '../conversations/conversations.ts';
import { sweepConversations } from '../conversations/retention.ts';
import { LegalHolds } from '../holds/legal-holds.ts';
import type { NewAct } from '../record/act.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { SubjectKeys } from '../subjects/subject-keys.ts';
import { firstKeyring, randomKey } from '../vault/keyring.ts';
import { Vault } from '../vault/vault.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';
import { samplePseudonym } from './testing/pseudonyms.ts';

const NOW = 1_764_000_000_000;
const DAY = 86_400_000;
const ids = new RecordIds(randomBytes);
const ANNA = principalId('key_anna');
const BEN = principalId('key_ben');
const SCOPE = scopeId('5c'.repeat(16));
const BY = { by: { kind: 'person', name: 'Petra Keller' }, reason: 'Asked by the court' } as const;
const said = (text: string): Message => ({
  id: text.slice(0, 3),
  text,
  more: { from: 'person', parent: null },
});

interface Office {
  readonly store: Store;
  readonly conversations: Conversations;
  readonly holds: LegalHolds;
  readonly keys: SubjectKeys;
  readonly acts: NewAct[];
  clock: { now: number };
}

function officeOn(store: Store): Office {
  const clock = { now: NOW };
  const done: NewAct[] = [];
  const acts = { record: async (act: NewAct) => (done.push(act), ids.next(NOW)) };
  const now = () => clock.now;
  const newId = () => ids.next(NOW);
  const vault = new Vault(firstKeyring(randomKey(), NOW));
  const keys = new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now });
  const scopesOf = async () => new Map([[BEN, new Set([SCOPE])]]);
  const holds = new LegalHolds({ store: store.holds, acts, scopesOf, newId, now });
  const keeping = () => ({ kind: 'on', days: 30 }) as const;
  const parts = { store: store.conversations, keys, holds, acts, keeping, newId, now };
  return { store, conversations: new Conversations(parts), holds, keys, acts: done, clock };
}

export function conversationsSuite(place: Place): void {
  const within = async (work: (office: Office) => Promise<void>) => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    try {
      await work(officeOn(store));
    } finally {
      await store.close();
    }
  };

  describe(`conversations on ${place.name}`, () => {
    it('are shown to their owner as they were said, in order, and to nobody else', () =>
      within(async ({ conversations }) => {
        const id = await conversations.create(ANNA, { title: 'Frau Muster', scope: SCOPE });
        assert.equal(
          await conversations.append(ANNA, id, [said('Wer ist Frau Muster?'), said('Eine Kundin.')]),
          1,
        );
        assert.equal(await conversations.append(ANNA, id, [said('Danke')]), 3);
        const { said: all, title, messages, scope } = await conversations.read(ANNA, id);
        assert.deepEqual([title, messages, scope], ['Frau Muster', 3, SCOPE]);
        assert.deepEqual(
          all.map(({ seq, text }) => [seq, text]),
          [
            [1, 'Wer ist Frau Muster?'],
            [2, 'Eine Kundin.'],
            [3, 'Danke'],
          ],
        );
        const unknown = { code: 'not_found' };
        await assert.rejects(conversations.read(BEN, id), unknown);
        await assert.rejects(conversations.append(BEN, id, [said('hi')]), unknown);
        await assert.rejects(conversations.rename(BEN, id, { title: 'x' }), unknown);
        await assert.rejects(conversations.delete(BEN, id), unknown);
        assert.deepEqual(await conversations.list(BEN), []);
        assert.deepEqual(await conversations.search(BEN, 'Muster'), []);
      }));

    it('can be renamed, filed and searched by their owner', () =>
      within(async ({ conversations, clock }) => {
        const first = await conversations.create(ANNA, { title: 'Angebot' });
        clock.now += 1;
        const second = await conversations.create(ANNA, { title: 'Größen', folder: 'Lager' });
        await conversations.append(ANNA, second, [said('Die Größe von Müllers Regal ist 2 m.')]);
        await conversations.rename(ANNA, first, { title: 'Angebot Müller', folder: 'Vertrieb' });
        assert.deepEqual(
          (await conversations.list(ANNA)).map(({ title, folder }) => [title, folder]),
          [
            ['Größen', 'Lager'],
            ['Angebot Müller', 'Vertrieb'],
          ],
        );
        const hits = await conversations.search(ANNA, 'müller');
        assert.deepEqual(
          hits.map(({ conversation, message }) => [conversation, message]),
          [
            [second, 'Die'],
            [first, undefined],
          ],
        );
        assert.deepEqual(await conversations.search(ANNA, 'regal grün'), []);
        assert.deepEqual(await conversations.search(ANNA, ' '), []);
      }));

    it('lose their key when they are deleted, and with it all that was sealed under it', () =>
      within(async ({ store, conversations, keys }) => {
        const id = await conversations.create(ANNA, { title: 'gone' });
        await conversations.append(ANNA, id, [said('gone too')]);
        const before = await store.conversations.messages(id);
        const head = await store.conversations.find(id);
        await keys.destroy([subjectOf(id)]);
        // The rows alone are worth nothing, wherever a copy of them is.
        await assert.rejects(conversations.read(ANNA, id), { code: 'not_found' });
        assert.deepEqual(await conversations.list(ANNA), []);
        const fresh = await keys.make(subjectOf(id));
        assert.throws(() => fresh.open(['head'], head?.sealed ?? assert.fail()), {
          code: 'inspection_failed',
        });
        assert.throws(() => fresh.open(['message', '1'], before[0]?.sealed ?? assert.fail()));
        await conversations.delete(ANNA, id);
        assert.equal(await store.conversations.find(id), undefined);
        assert.deepEqual(await store.conversations.messages(id), []);
        assert.equal((await keys.of([subjectOf(id)])).size, 0);
      }));

    it('keep no message that was moved to another place or conversation', () =>
      within(async ({ store, conversations, keys }) => {
        const id = await conversations.create(ANNA, { title: 't' });
        await conversations.append(ANNA, id, [said('one'), said('two')]);
        const [one, two] = await store.conversations.messages(id);
        const seal = (await keys.of([subjectOf(id)])).get(subjectOf(id)) ?? assert.fail();
        assert.ok(seal.open(['message', '1'], one?.sealed ?? assert.fail()).length > 0);
        assert.throws(() => seal.open(['message', '1'], two?.sealed ?? assert.fail()), {
          code: 'inspection_failed',
        });
      }));

    it('take messages from several at once, each once, under numbers without gaps', () =>
      within(async ({ conversations }) => {
        const id = await conversations.create(ANNA, { title: 't' });
        await Promise.all(
          Array.from({ length: 12 }, (_, i) =>
            conversations.append(ANNA, id, [said(`a${i}`), said(`b${i}`)]),
          ),
        );
        const { said: all } = await conversations.read(ANNA, id);
        assert.deepEqual(
          all.map(({ seq }) => seq),
          Array.from({ length: 24 }, (_, i) => i + 1),
        );
        assert.equal(new Set(all.map(({ text }) => text)).size, 24);
      }));

    it('are revealed to others only once that is recorded with its reason', () =>
      within(async ({ conversations, acts }) => {
        const id = await conversations.create(ANNA, { title: 't' });
        await conversations.append(ANNA, id, [said('one')]);
        const { said: all } = await conversations.reveal(id, BY);
        assert.equal(all[0]?.text, 'one');
        assert.deepEqual(acts, [{ kind: 'content.revealed', about: id, ...BY, details: { messages: 1 } }]);
      }));

    it('go when their time is over, unless a hold covers them; pseudonyms likewise', () =>
      within(async ({ store, conversations, holds, acts, clock }) => {
        const [plain, held, owned, scoped] = [
          await conversations.create(ANNA, { title: 'a' }),
          await conversations.create(ANNA, { title: 'b' }),
          await conversations.create(BEN, { title: 'c' }),
          await conversations.create(ANNA, { title: 'd', scope: SCOPE }),
        ];
        const later = samplePseudonym({ scope: SCOPE, token: '[EMAIL_1]', expires: NOW + 1 });
        const other = samplePseudonym({
          scope: scopeId('0d'.repeat(16)),
          token: '[EMAIL_2]',
          expires: NOW + 1,
        });
        await store.journal.intend(sampleIntent(ids.next(NOW)), [later, other]);
        const first = await holds.set({ kind: 'conversation', id: held }, BY);
        const second = await holds.set({ kind: 'principal', id: BEN }, BY);
        clock.now += 31 * DAY;
        const parts = {
          store: store.conversations,
          keys: { destroy: async () => [] },
          acts: { record: async () => ids.next(NOW) },
          now: () => clock.now,
        };
        assert.equal(await sweepConversations({ kind: 'off' }, parts), 0);
        assert.equal(await sweepConversations({ kind: 'on', days: 31 }, parts), 0);
        assert.equal(await sweepConversations({ kind: 'on', days: 30 }, parts), 1);
        assert.equal(await store.conversations.find(plain), undefined);
        for (const id of [held, owned, scoped]) assert.ok(await store.conversations.find(id));
        assert.equal(await store.sweep(clock.now), 1);
        await assert.rejects(conversations.delete(ANNA, held), {
          code: 'conflict',
          message: new RegExp(first),
        });
        await assert.rejects(conversations.delete(ANNA, scoped), {
          code: 'conflict',
          message: new RegExp(second),
        });
        await holds.lift(second, BY);
        assert.equal(await sweepConversations({ kind: 'on', days: 30 }, parts), 2);
        assert.equal(await store.sweep(clock.now), 1);
        assert.deepEqual(
          acts.map(({ kind }) => kind),
          ['hold.set', 'hold.set', 'hold.lifted'],
        );
        await assert.rejects(holds.lift(second, BY), { code: 'not_found' });
      }));
  });

  describe(`keys of subjects on ${place.name}`, () => {
    it('stay the same for a subject, whoever asks first', () =>
      within(async ({ keys }) => {
        const made = await Promise.all(Array.from({ length: 5 }, () => keys.make('conversation:x')));
        assert.equal(new Set(made.map(({ keyId }) => keyId)).size, 1);
        assert.deepEqual(await keys.destroy(['conversation:x', 'conversation:y']), [made[0]?.keyId]);
        assert.deepEqual(await keys.destroy(['conversation:x']), []);
        assert.equal((await keys.of(['conversation:x'])).size, 0);
      }));
  });
}
