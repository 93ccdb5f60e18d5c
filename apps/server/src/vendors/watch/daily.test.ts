import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { after, it, mock } from 'node:test';
import { EMPTY_DOSSIER } from '@bailiwick/diligence/dossier/dossier';
import { DocumentReader } from '../documents/document-reader.ts';
import { lookDaily } from './daily.ts';
import type { Watching } from './watch.ts';

const reader = new DocumentReader();
after(() => reader.close());

it('documents are looked at some minutes after the start, then once a day, also after a failure, until it is stopped', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let reads = 0;
  const told: string[] = [];
  const watching: Watching = {
    register: {
      read: () => (++reads === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(EMPTY_DOSSIER)),
      append: () => Promise.resolve(EMPTY_DOSSIER),
    },
    events: { after: () => Promise.resolve([]), append: () => Promise.resolve('appended') },
    documents: { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) },
    reader,
    fetchDocument: () => Promise.reject(new Error('nothing is fetched here')),
    now: () => 0,
  };
  const stop = lookDaily(watching, {
    onRound: (sightings) => told.push(`${sightings.length} seen`),
    onProblem: () => told.push('problem'),
  });
  const pass = async (minutes: number): Promise<void> => {
    mock.timers.tick(minutes * 60_000);
    await turn();
  };
  await pass(4);
  assert.deepEqual(told, []);
  await pass(1);
  assert.deepEqual(told, ['problem']);
  await pass(24 * 60);
  assert.deepEqual(told, ['problem', '0 seen']);
  stop();
  await pass(48 * 60);
  assert.deepEqual([told.length, reads], [2, 2]);
  mock.timers.reset();
});
