import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drain } from './drain.ts';
import { Health } from './health.ts';

function healthOver(askStore: () => Promise<void>, limitMs = 1000) {
  const clock = { now: 0 };
  const drain = new Drain();
  return {
    clock,
    drain,
    health: new Health({
      askStore,
      isDraining: () => drain.state === 'draining',
      tick: () => clock.now,
      limitMs,
    }),
  };
}

test('alive from the start, ready only when the configuration is loaded and the store answers', async () => {
  const { health } = healthOver(async () => {});
  assert.deepEqual(health.liveness(), { status: 200, body: { status: 'alive' } });
  assert.deepEqual(await health.readiness(), { status: 503, body: { status: 'starting' } });
  health.configured();
  assert.deepEqual(await health.readiness(), { status: 200, body: { status: 'ready' } });
});

test('a store that fails, throws at once or hangs makes it unready, and a mended one ready again', async () => {
  const stores: (() => Promise<void>)[] = [
    () => Promise.reject(new Error('disk full')),
    () => {
      throw new Error('closed');
    },
    () => new Promise(() => {}),
  ];
  for (const store of stores) {
    let ask = store;
    const { health, clock } = healthOver(() => ask(), 20);
    health.configured();
    assert.deepEqual(await health.readiness(), { status: 503, body: { status: 'store_unavailable' } });
    ask = async () => {};
    clock.now += 1000;
    assert.equal((await health.readiness()).status, 200);
  }
});

test('a draining process is alive and not ready', async () => {
  const { health, drain } = healthOver(async () => {});
  health.configured();
  drain.arrived();
  void drain.drain(1);
  assert.deepEqual(await health.readiness(), { status: 503, body: { status: 'draining' } });
  assert.equal(health.liveness().status, 200);
});

test('however often readiness is asked, the store is asked once a second', async () => {
  let asked = 0;
  const { health, clock } = healthOver(async () => void (asked += 1));
  health.configured();
  await Promise.all(Array.from({ length: 100 }, () => health.readiness()));
  assert.equal(asked, 1);
  clock.now = 1000;
  await health.readiness();
  assert.equal(asked, 2);
});
