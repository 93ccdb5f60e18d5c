import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Keeping, daysFor, notKept } from './keeping.ts';

const on = (change: Partial<Extract<Keeping, { kind: 'on' }>> = {}): Keeping => ({
  kind: 'on',
  days: 30,
  teams: [],
  keys: [],
  chat: 'leave_out',
  ...change,
});
const crm = { name: 'crm', team: undefined, from: 'outside' } as const;
const sales = { name: 'letters', team: 'sales', from: 'outside' } as const;
const anna = { name: 'Anna', team: 'sales', from: 'inside' } as const;

it('nothing is kept of anybody until the firm says so, and of the chat only where it says that, too', () => {
  for (const asker of [crm, sales, anna]) assert.equal(notKept({ kind: 'off' }, asker), 'off');
  assert.equal(notKept(on(), crm), undefined);
  assert.equal(notKept(on(), anna), 'chat');
  assert.equal(notKept(on({ chat: 'keep' }), anna), undefined);
  assert.equal(daysFor(on({ chat: 'keep', days: 9 }), anna), 9);
  assert.equal(daysFor(on(), anna), undefined);
});

it('where keys or teams are named, only theirs is kept; a person is no key of the same name', () => {
  const named = on({ keys: ['crm', 'Anna'], teams: ['sales'], chat: 'keep' });
  assert.equal(notKept(named, crm), undefined);
  assert.equal(notKept(named, sales), undefined);
  assert.equal(notKept(named, anna), undefined);
  assert.equal(notKept(on({ keys: ['Anna'], chat: 'keep' }), anna), 'not_named');
  assert.equal(notKept(on({ keys: ['letters'] }), crm), 'not_named');
  assert.equal(notKept(on({ teams: ['sales'] }), crm), 'not_named');
});
