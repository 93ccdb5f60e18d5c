import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TurnEvent } from '@bailiwick/api/chat';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type Member, claimed, joined } from './household.ts';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';

const SECRET = 'Remember this: password=hunter2-Marzipan-77';

describe('an approval for one request, where the offering rests after failures', () => {
  let vendor: FakeVendor;
  let door: TestDoor;
  let asker: Member;
  let approver: Member;
  let turns = 0;
  before(async () => {
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor, vendor));
    const owner = await claimed(door);
    asker = await joined(door, owner, 'Mia', 'member');
    approver = await joined(door, owner, 'Ada', 'approver');
  });
  after(async () => {
    await door.close();
    await vendor.close();
  });

  const say = async (text: string): Promise<TurnEvent> => {
    turns += 1;
    const events = asker.client.chat.turn({
      conversation: `at-rest-${turns}`,
      offering: 'vendor-openai',
      model: 'fake-large',
      messages: [{ from: 'person', text }],
    });
    for await (const event of events) return event;
    throw new Error('Nothing came.');
  };

  it('is kept for the next time: nothing was sent', async () => {
    const { id } = await asker.client.approvals.ask({
      offering: 'vendor-openai',
      classes: ['credential'],
      reason: 'The vendor’s support wants it',
      text: SECRET,
    });
    await approver.client.approvals.grant({ id });
    vendor.script({ fault: { kind: 'status', status: 500 }, times: 5 });
    for (let failures = 0; failures < 5; failures += 1) await say('How late is it?');
    const sent = vendor.requests.length;

    const answer = await say(SECRET);

    assert.equal(answer.kind === 'refused' && answer.code, 'upstream_failed');
    assert.equal(vendor.requests.length, sent);
    const kept = (await asker.client.approvals.own()).approvals.find((one) => one.id === id);
    assert.equal(kept?.inForce, true);
  });
});
