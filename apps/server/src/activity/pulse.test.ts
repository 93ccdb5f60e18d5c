import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pulse } from './pulse.ts';

const QUICK = { pause: 20, patience: 5_000 };

describe('the pulse of the view', () => {
  it('wakes whoever watches after a beat, and not oftener than it may', async () => {
    const pulse = new Pulse();
    const gone = new AbortController();
    const seen: number[] = [];
    const watching = (async () => {
      for await (const _ of pulse.watch(gone.signal, QUICK)) seen.push(performance.now());
    })();
    for (let i = 0; i < 10; i += 1) {
      pulse.beat();
      await sleep(10);
    }
    await sleep(60);
    gone.abort();
    await watching;
    assert.ok(seen.length >= 3 && seen.length <= 7, `${seen.length} times`);
  });

  it('says something now and then, so that nobody takes silence for an end', async () => {
    const gone = new AbortController();
    let seen = 0;
    for await (const _ of new Pulse().watch(gone.signal, { pause: 1, patience: 15 })) {
      seen += 1;
      if (seen === 3) break;
    }
    assert.equal(seen, 3);
  });

  it('lets everybody go when it stops', async () => {
    const pulse = new Pulse();
    const watching = (async () => {
      for await (const _ of pulse.watch(new AbortController().signal, QUICK));
    })();
    await sleep(30);
    pulse.stop();
    await watching;
  });
});
