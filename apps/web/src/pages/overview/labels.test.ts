import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labelled } from './labels.ts';

describe('labels of a map', () => {
  it('stand above their points, and elsewhere where others stand already', () => {
    const labels = labelled(
      [
        { x: 460, y: 70, radius: 10, text: 'European Union 119' },
        { x: 477, y: 68, radius: 8, text: 'Germany 66' },
        { x: 205, y: 103, radius: 7, text: 'United States 52' },
      ],
      14,
      960,
    );
    assert.deepEqual(
      labels.map(({ anchor }) => anchor),
      ['middle', 'start', 'middle'],
    );
  });

  it('never leave the picture while there is a way', () => {
    const [label] = labelled([{ x: 2, y: 50, radius: 4, text: 'Far in the west 1' }], 14, 960);
    assert.equal(label?.anchor, 'start');
  });
});
