import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { IndexShelf } from './shelf.ts';
import { watchLists } from './watch.ts';

const EVERY_MS = 20;

describe('a server that follows the firm’s lists', () => {
  let home = '';
  before(async () => (home = await mkdtemp(join(tmpdir(), 'bailiwick-lists-'))));
  after(() => rm(home, { recursive: true }));

  it('reads a list that could not be read again and again until it can be, and complains once', async () => {
    const shelf = new IndexShelf(home);
    let readable = false;
    const problems: unknown[] = [];
    const taken = Promise.withResolvers<string>();
    const watching = watchLists(shelf, {
      read: () =>
        readable ? Promise.resolve('the lists') : Promise.reject(new Error('too many open files')),
      onChange: (lists) => taken.resolve(lists),
      onProblem: (error) => problems.push(error),
      everyMs: EVERY_MS,
    });
    try {
      await sleep(2 * EVERY_MS);
      await shelf.putCorrections(new Uint8Array([1]));
      while (problems.length === 0) await sleep(EVERY_MS);
      await sleep(5 * EVERY_MS);
      assert.equal(problems.length, 1);
      readable = true;
      assert.equal(await taken.promise, 'the lists');
    } finally {
      watching.close();
    }
  });
});
