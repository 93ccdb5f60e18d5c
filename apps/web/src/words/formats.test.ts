import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatsOf } from './formats-of.ts';

const DAY = 86_400_000;

describe('formats', () => {
  it('are those of the reader’s language', () => {
    assert.equal(formatsOf('en').number(12_345.6), '12,345.6');
    assert.equal(formatsOf('de').number(12_345.6), '12.345,6');
    assert.equal(formatsOf('en').bytes(2_500_000), '2.5 MB');
    assert.deepEqual([formatsOf('en').bytes(1), formatsOf('en').bytes(195)], ['1 byte', '195 bytes']);
    assert.equal(formatsOf('de').milliseconds(1_500), '1,5 Sek.');
  });

  it('say how long ago or ahead something is, in the largest whole unit', () => {
    const now = 1_000 * DAY;
    const { relative } = formatsOf('en');
    assert.equal(relative(now - 3 * 60_000, now), '3 minutes ago');
    assert.equal(relative(now + 2 * DAY, now), 'in 2 days');
    assert.equal(relative(now, now), 'now');
  });
});
