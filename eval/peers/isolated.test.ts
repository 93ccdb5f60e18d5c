import assert from 'node:assert/strict';
import { it } from 'node:test';
import { askPeer } from './isolated.ts';

it('a peer that does not start is reported for every text, and ends nothing', async () => {
  const answers = await askPeer('no such peer', ['one', 'two']);
  assert.match(answers[0]?.fault ?? '', /does not start: its process ended/);
  assert.match(answers[1]?.fault ?? '', /not asked/);
  assert.deepEqual(
    answers.map(({ predictions }) => predictions),
    [[], []],
  );
});
