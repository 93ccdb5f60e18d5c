import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import type { Batch } from './batch.ts';
import { GroupCommit } from './group-commit.ts';
import { samplePseudonym } from './testing/pseudonyms.ts';

const ids = new RecordIds(randomBytes);
const newIntent = () => sampleIntent(ids.next(1_764_000_000_000));

/** A journal on a disk that does one thing at a time, when it is told to. */
function onSlowDisk() {
  const batches: Batch[] = [];
  const turns: PromiseWithResolvers<void>[] = [];
  const journal = new GroupCommit((batch) => {
    batches.push(batch);
    const turn = Promise.withResolvers<void>();
    turns.push(turn);
    return turn.promise;
  });
  const tokens = (): readonly (readonly string[])[] => batches.map((batch) => batch.tokens);
  /** Lets everything that follows from the last commit happen. */
  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  return {
    journal,
    tokens,
    async succeed() {
      turns.shift()?.resolve();
      await settle();
    },
    async fail() {
      turns.shift()?.reject(new Error('The disk fails.'));
      await settle();
    },
  };
}

const [a, b, c] = ['a', 'b', 'c'].map((token) => samplePseudonym({ token }));
assert.ok(a && b && c);

describe('pseudonyms that several requests hand in while none of them is stored', () => {
  it('are written once for all that are in one transaction', async () => {
    const disk = onSlowDisk();
    const first = disk.journal.intend(newIntent(), []);
    const others = [[a], [a, b], [a, b, c]].map((used) => disk.journal.intend(newIntent(), used));
    await disk.succeed();
    await disk.succeed();
    await Promise.all([first, ...others]);
    assert.deepEqual(disk.tokens(), [[], ['a', 'b', 'c']]);
  });

  it('are not written again while they are on their way', async () => {
    const disk = onSlowDisk();
    const first = disk.journal.intend(newIntent(), [a]);
    const second = disk.journal.intend(newIntent(), [a, b]);
    await disk.succeed();
    await disk.succeed();
    await Promise.all([first, second]);
    assert.deepEqual(disk.tokens(), [['a'], ['b']]);
  });

  it('go along with the next request that needs them where their transaction fails', async () => {
    const disk = onSlowDisk();
    const first = assert.rejects(disk.journal.intend(newIntent(), [a, c]));
    const second = disk.journal.intend(newIntent(), [a, b]);
    await disk.fail();
    await disk.succeed();
    await Promise.all([first, second]);
    assert.deepEqual(disk.tokens(), [
      ['a', 'c'],
      ['b', 'a'],
    ]);
  });

  it('are written again for whoever asks after that', async () => {
    const disk = onSlowDisk();
    const first = assert.rejects(disk.journal.intend(newIntent(), [a]));
    await disk.fail();
    await first;
    const second = disk.journal.intend(newIntent(), [a]);
    await disk.succeed();
    await second;
    assert.deepEqual(disk.tokens(), [['a'], ['a']]);
  });
});
