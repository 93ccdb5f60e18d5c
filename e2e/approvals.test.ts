import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { TurnEvent } from '@bailiwick/api/chat';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type Member, claimed, joined } from './household.ts';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';

const SECRET = 'Remember this: password=hunter2-Marzipan-77';

describe('a request for approval, over HTTP', () => {
  let vendor: FakeVendor;
  let home: FakeVendor;
  let door: TestDoor;
  let owner: Member;
  let asker: Member;
  let approver: Member;
  let turns = 0;
  before(async () => {
    vendor = await startFakeVendor({ models: ['fake-large'] });
    home = await startFakeVendor({ models: ['llama-3'] });
    door = await openDoor(usualConfiguration(vendor, home));
    owner = await claimed(door);
    asker = await joined(door, owner, 'Mia', 'member');
    approver = await joined(door, owner, 'Ada', 'approver');
  });
  after(async () => {
    await door.close();
    await Promise.all([vendor.close(), home.close()]);
  });
  beforeEach(() => {
    vendor.reset();
    home.reset();
  });

  const said = async (who: Member, text = SECRET, offering = 'vendor-openai'): Promise<TurnEvent> => {
    turns += 1;
    for await (const event of who.client.chat.turn({
      conversation: `approval-${turns}`,
      offering,
      model: 'fake-large',
      messages: [{ from: 'person', text }],
    }))
      return event;
    throw new Error('Nothing came.');
  };
  const asked = async (classes = ['credential']): Promise<string> => {
    const { id } = await asker.client.approvals.ask({
      offering: 'vendor-openai',
      classes,
      reason: 'The vendor’s support wants it',
      text: SECRET,
    });
    return id;
  };
  const sent = (): string => vendor.requests.map(({ body }) => body.toString()).join('\n');
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('reaches whoever decides with rule and reason, and lets one request pass, with names replaced', async () => {
    const refused = await said(asker);
    assert.equal(refused.kind, 'refused');
    assert.deepEqual(refused.kind === 'refused' && refused.classes, ['credential']);
    assert.ok(refused.kind === 'refused' && refused.instead.includes('ask_approval'));
    const id = await asked();
    const { approvals } = await approver.client.approvals.list();
    const [open] = approvals;
    assert.deepEqual(
      [open?.asker, open?.own, open?.reason, open?.text, open?.verdicts[0]?.class],
      ['Mia', false, 'The vendor’s support wants it', SECRET, 'credential'],
    );
    assert.match(open?.verdicts[0]?.because ?? '', /policy says block/);
    await approver.client.approvals.grant({ id });

    const passed = await said(asker);
    assert.equal(passed.kind === 'decided' && passed.action, 'pseudonymise');
    assert.match(sent(), /\[PASSWORD_|\[CREDENTIAL_|\[SECRET/);
    assert.doesNotMatch(sent(), /hunter2/);
    // Once is once, and nobody else's.
    assert.equal((await said(asker)).kind, 'refused');
    assert.equal((await said(owner)).kind, 'refused');
    const used = (await asker.client.approvals.own()).approvals.find((one) => one.id === id);
    assert.deepEqual([used?.state, used?.inForce, used?.text], ['granted', false, undefined]);
    const intent = (await door.journal()).find(
      (entry) => entry.kind === 'intent' && entry.because.includes(id),
    );
    assert.ok(intent, 'the journal names the exception that it passed by');
  });

  it('until a day lets every request pass until it is ended, and only there and for those classes', async () => {
    const id = await asked();
    await approver.client.approvals.grant({ id, until: day(2), word: 'For the case of this week.' });
    assert.equal((await said(asker)).kind, 'decided');
    assert.equal((await said(asker)).kind, 'decided');
    assert.equal((await said(asker, SECRET, 'vendor-anthropic')).kind, 'refused');
    // What the exception does not name goes the way that the policy says.
    const ill = await said(asker, 'Her diagnosis is type 2 diabetes; write to the patient, Mrs Okonkwo.');
    assert.equal(ill.kind === 'decided' && ill.offering, 'at-home');
    await owner.client.approvals.end({ id });
    assert.equal((await said(asker)).kind, 'refused');
  });

  it('opens a class that stays at home, for whoever asked', async () => {
    const text = 'Her diagnosis is type 2 diabetes; write to the patient, Mrs Okonkwo.';
    const kept = await said(asker, text);
    assert.ok(kept.kind === 'decided' && kept.offering === 'at-home' && kept.classes.includes('health'));
    const { id } = await asker.client.approvals.ask({
      offering: 'vendor-openai',
      classes: kept.kind === 'decided' ? kept.classes : [],
      reason: 'Home is too slow',
    });
    await approver.client.approvals.grant({ id });
    const passed = await said(asker, text);
    assert.equal(passed.kind === 'decided' && passed.offering, 'vendor-openai');
    assert.doesNotMatch(sent(), /Okonkwo/);
  });

  it('is decided by somebody else, once, and refused with a word that comes back', async () => {
    const own = await owner.client.approvals.ask({
      offering: 'vendor-openai',
      classes: ['credential'],
      reason: 'I am the owner',
    });
    await assert.rejects(owner.client.approvals.grant({ id: own.id }), { code: 'not_allowed' });
    await approver.client.approvals.refuse({ id: own.id, word: 'Never by mail.' });
    const back = (await owner.client.approvals.own()).approvals[0];
    assert.deepEqual([back?.state, back?.word, back?.decider], ['refused', 'Never by mail.', 'Ada']);
    await assert.rejects(approver.client.approvals.grant({ id: own.id }), { code: 'conflict' });
    const id = await asked();
    const both = await Promise.allSettled([
      approver.client.approvals.grant({ id }),
      owner.client.approvals.refuse({ id, word: 'No.' }),
    ]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    await owner.client.approvals.end({ id }).catch(() => undefined);
  });

  it('is not asked for what is open already, nor for what no approval can open', async () => {
    const ask = (classes: string[], offering = 'vendor-openai') =>
      asker.client.approvals.ask({ offering, classes, reason: 'Why not' });
    await assert.rejects(ask(['personal']), { code: 'conflict' });
    await assert.rejects(ask(['credential'], 'gone'), { code: 'not_found' });
    await assert.rejects(asker.client.approvals.list(), { code: 'not_allowed' });
  });

  it('of somebody who is out does not wait for anybody, and cannot be granted', async () => {
    const leaver = await joined(door, owner, 'Leo', 'member');
    const { id } = await leaver.client.approvals.ask({
      offering: 'vendor-openai',
      classes: ['credential'],
      reason: 'One more',
    });
    const { people } = await owner.client.people.list();
    await owner.client.people.suspend({ id: people.find(({ name }) => name === 'Leo')?.id ?? '' });
    const { approvals } = await approver.client.approvals.list();
    assert.equal(
      approvals.some((one) => one.id === id),
      false,
    );
    await assert.rejects(approver.client.approvals.grant({ id }), { code: 'conflict' });
  });

  it('and prompts are erased with the person whom they name; what was decided stands', async () => {
    const { id } = await asker.client.approvals.ask({
      offering: 'vendor-openai',
      classes: ['credential'],
      reason: 'Ottilie Brandstätter waits for it',
    });
    await asker.client.prompts.add({ title: 'Letter', text: 'Dear Ottilie Brandstätter', audience: 'own' });
    await asker.client.prompts.add({ title: 'Other', text: 'Dear customer', audience: 'own' });
    const target = { kind: 'subject' as const, values: ['Ottilie Brandstätter'] };
    // The request, the prompt, and the act that it was asked.
    assert.equal((await owner.client.erasure.find({ target })).acts, 3);
    const { clean, text } = await owner.client.erasure.erase({ target });
    assert.equal(clean, true, text);
    const own = (await asker.client.approvals.own()).approvals.find((one) => one.id === id);
    assert.deepEqual([own?.state, own?.reason], ['open', undefined]);
    const { prompts } = await asker.client.prompts.list();
    assert.deepEqual(
      prompts.map(({ title }) => title),
      ['Other'],
    );
  });

  it('leaves its steps in the ledger, and neither reason nor text nor name', async () => {
    const files = await door.files();
    for (const kind of ['asked', 'granted', 'refused', 'ended'])
      assert.match(files, new RegExp(`approval\\.${kind}`));
    assert.doesNotMatch(files, /support wants it|hunter2|Never by mail|case of this week/);
  });
});
