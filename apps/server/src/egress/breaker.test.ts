import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { type Breaker, Breakers, CLOSED, admit, after } from './breaker.ts';

const REST = 15_000;
const id = offeringId('a');

function breakersAt(): { breakers: Breakers; clock: { now: number }; changes: string[] } {
  const clock = { now: 0 };
  const changes: string[] = [];
  return {
    breakers: new Breakers({ tick: () => clock.now, onChange: (_, state) => changes.push(state) }),
    clock,
    changes,
  };
}

test('five failures in a row open, four do not', () => {
  const { breakers } = breakersAt();
  for (let i = 0; i < 4; i += 1) breakers.failed(id, 500);
  assert.equal(breakers.admits(id), true);
  breakers.failed(id, undefined);
  assert.equal(breakers.admits(id), false);
});

test('half of the last twenty failing opens, even when they never come in a row', () => {
  let breaker: Breaker = CLOSED;
  for (let i = 0; i < 19; i += 1) breaker = after(breaker, i % 2 === 0 ? 'success' : 'failure', 0);
  assert.equal(breaker.state, 'closed');
  assert.equal(after(breaker, 'failure', 0).state, 'open');
});

test('one failure in three does not open, however long it goes on', () => {
  let breaker: Breaker = CLOSED;
  for (let i = 0; i < 300; i += 1) breaker = after(breaker, i % 3 === 0 ? 'failure' : 'success', 0);
  assert.equal(breaker.state, 'closed');
});

test('after the rest one probe goes, and its success closes', () => {
  const { breakers, clock, changes } = breakersAt();
  for (let i = 0; i < 5; i += 1) breakers.failed(id, 503);
  clock.now = REST - 1;
  assert.equal(breakers.admits(id), false);
  clock.now = REST;
  assert.deepEqual([breakers.admits(id), breakers.admits(id), breakers.admits(id)], [true, false, false]);
  breakers.succeeded(id);
  assert.equal(breakers.admits(id), true);
  assert.deepEqual(changes, ['open', 'probing', 'closed']);
});

test('a failed probe opens for another rest', () => {
  const { breakers, clock } = breakersAt();
  for (let i = 0; i < 5; i += 1) breakers.failed(id, 503);
  clock.now = REST;
  breakers.admits(id);
  breakers.failed(id, undefined);
  clock.now = REST * 2 - 1;
  assert.equal(breakers.admits(id), false);
  clock.now = REST * 2;
  assert.equal(breakers.admits(id), true);
});

test('a probe whose caller left without an answer does not hold the offering for ever', () => {
  const { breakers, clock } = breakersAt();
  for (let i = 0; i < 5; i += 1) breakers.failed(id, 503);
  clock.now = REST;
  assert.equal(breakers.admits(id), true);
  clock.now = REST * 2;
  assert.equal(breakers.admits(id), true);
});

test('429 and other answers of a living vendor open nothing', () => {
  const { breakers } = breakersAt();
  for (const status of [400, 401, 403, 404, 409, 429]) {
    for (let i = 0; i < 30; i += 1) breakers.failed(id, status);
  }
  assert.equal(breakers.admits(id), true);
});

test('answers to requests from before the opening change nothing', () => {
  let breaker: Breaker = { state: 'open', until: 100 };
  breaker = after(breaker, 'success', 1);
  breaker = after(breaker, 'failure', 99);
  assert.deepEqual(breaker, { state: 'open', until: 100 });
});

test('offerings have breakers of their own', () => {
  const { breakers } = breakersAt();
  for (let i = 0; i < 5; i += 1) breakers.failed(id, 500);
  assert.equal(breakers.admits(offeringId('b')), true);
});

test('whatever happens, an offering that works again is closed again within one rest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('success', 'failure', 'ask'), fc.nat(20_000))),
      (events) => {
        let breaker: Breaker = CLOSED;
        let now = 0;
        for (const [event, pause] of events) {
          now += pause;
          breaker = event === 'ask' ? admit(breaker, now).next : after(breaker, event, now);
        }
        const asked = admit(breaker, now + REST);
        assert.equal(asked.admitted, 'yes');
        assert.equal(after(asked.next, 'success', now + REST).state, 'closed');
      },
    ),
  );
});
