import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { TurnEvent } from '@bailiwick/api/chat';
import { type PrincipalId, principalId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { RunningTurns, USUAL_LIMITS } from './running-turns.ts';

const ANNA = principalId('user:anna');
const BEN = principalId('user:ben');
const NEVER = new AbortController().signal;
const word = (text: string): TurnEvent => ({ kind: 'text', text });

/** Says so many words, then waits for the sign; ends when stopped. */
async function* saying(
  stop: AbortSignal,
  words: readonly string[],
  then?: Promise<void>,
): AsyncGenerator<TurnEvent> {
  for (const text of words) {
    if (stop.aborted) return;
    yield word(text);
  }
  if (then !== undefined) {
    await Promise.race([then, new Promise<void>((r) => stop.addEventListener('abort', () => r()))]);
    if (stop.aborted) return;
    yield word('the rest');
  }
  yield { kind: 'ended', how: 'whole' };
}

async function heard(
  turns: RunningTurns,
  { owner = ANNA, after = 0, most = 1_000 }: { owner?: PrincipalId; after?: number; most?: number } = {},
): Promise<string[]> {
  const said: string[] = [];
  if (most === 0) return said;
  for await (const event of turns.follow(owner, 'turn-one', { after, gone: NEVER })) {
    said.push(event.kind === 'text' ? event.text : event.kind);
    if (said.length === most) break;
  }
  return said;
}

describe('a turn that runs on', () => {
  it('is heard whole, whatever the listener missed in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 20 }), fc.nat(22), async (words, cut) => {
        const turns = new RunningTurns();
        turns.begin(ANNA, 'turn-one', (stop) => saying(stop, words));
        const first = await heard(turns, { most: cut });
        const rest = await heard(turns, { after: first.length });
        assert.deepEqual([...first, ...rest], [...words, 'ended']);
      }),
      { numRuns: 50 },
    );
  });

  it('waits for what comes, with two who listen', async () => {
    const turns = new RunningTurns();
    const go = Promise.withResolvers<void>();
    turns.begin(ANNA, 'turn-one', (stop) => saying(stop, ['a'], go.promise));
    assert.deepEqual(await heard(turns, { most: 1 }), ['a']);
    const both = [heard(turns), heard(turns, { after: 1 })];
    await pause(5);
    go.resolve();
    assert.deepEqual(await Promise.all(both), [
      ['a', 'the rest', 'ended'],
      ['the rest', 'ended'],
    ]);
  });

  it('is asked once, however often it is begun', async () => {
    const turns = new RunningTurns();
    let asked = 0;
    for (let i = 0; i < 3; i += 1)
      turns.begin(ANNA, 'turn-one', (stop) => {
        asked += 1;
        return saying(stop, ['a']);
      });
    assert.deepEqual(await heard(turns), ['a', 'ended']);
    assert.equal(asked, 1);
  });

  it('is heard and stopped by nobody but its owner', async () => {
    const turns = new RunningTurns();
    const never = new Promise<void>(() => {});
    let stopped = false;
    turns.begin(ANNA, 'turn-one', (stop) => {
      stop.addEventListener('abort', () => (stopped = true));
      return saying(stop, ['a'], never);
    });
    await assert.rejects(heard(turns, { owner: BEN }), { code: 'not_found' });
    turns.stop(BEN, 'turn-one');
    assert.equal(stopped, false);
    turns.stop(ANNA, 'turn-one');
    assert.equal(stopped, true);
    assert.deepEqual(await heard(turns), ['a']);
  });

  it('is stopped when nobody listens for a while, and forgotten after its end', async () => {
    const turns = new RunningTurns({ ...USUAL_LIMITS, unheardMs: 20, rememberedMs: 40 });
    let stopped = false;
    turns.begin(ANNA, 'turn-one', (stop) => {
      stop.addEventListener('abort', () => (stopped = true));
      return saying(stop, ['a'], new Promise(() => {}));
    });
    assert.deepEqual(await heard(turns, { most: 1 }), ['a']);
    await pause(30);
    assert.equal(stopped, true);
    await pause(80);
    await assert.rejects(heard(turns), { code: 'not_found' });
  });

  it('does not go on while somebody listens only to be stopped', async () => {
    const turns = new RunningTurns({ ...USUAL_LIMITS, unheardMs: 10 });
    const go = Promise.withResolvers<void>();
    turns.begin(ANNA, 'turn-one', (stop) => saying(stop, ['a'], go.promise));
    const all = heard(turns);
    await pause(40);
    go.resolve();
    assert.deepEqual(await all, ['a', 'the rest', 'ended']);
  });

  it('is remembered up to so many bytes and no more', async () => {
    const turns = new RunningTurns({ ...USUAL_LIMITS, bytes: 1_000 });
    turns.begin(ANNA, 'turn-one', (stop) =>
      saying(
        stop,
        Array.from({ length: 100 }, () => 'x'.repeat(100)),
      ),
    );
    const said = await heard(turns);
    assert.ok(said.length < 6);
    assert.equal(said.at(-1), 'ended');
  });

  it('of one person there are only so many; ended ones make way', async () => {
    const turns = new RunningTurns({ ...USUAL_LIMITS, perOwner: 2 });
    const never = new Promise<void>(() => {});
    turns.begin(ANNA, 'turn-one', (stop) => saying(stop, ['a']));
    assert.deepEqual(await heard(turns), ['a', 'ended']);
    turns.begin(ANNA, 'turn-two', (stop) => saying(stop, [], never));
    turns.begin(ANNA, 'turn-three', (stop) => saying(stop, [], never));
    assert.throws(() => turns.begin(ANNA, 'turn-four', (stop) => saying(stop, [])), { code: 'rate_limited' });
    turns.begin(BEN, 'turn-one', (stop) => saying(stop, []));
  });

  it('that failed says why to whoever comes back', async () => {
    const turns = new RunningTurns();
    turns.begin(ANNA, 'turn-one', async function* () {
      yield word('a');
      throw new Error('The vendor fell over.');
    });
    assert.deepEqual(await heard(turns, { most: 1 }), ['a']);
    await assert.rejects(heard(turns, { after: 1 }), /fell over/);
  });
});
