import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markedPieces } from './marked-pieces.ts';

const mark = (start: number, end: number, claim: string) => ({ start, end, claim, field: 'f' });

describe('a marked document', () => {
  it('is cut where marks begin and end, the innermost mark first', () => {
    const pieces = markedPieces('We never train on it.', [mark(3, 20, 'outer'), mark(9, 14, 'inner')]);
    assert.deepEqual(
      pieces.map(({ said, claims }) => [said, ...claims]),
      [['We '], ['never ', 'outer'], ['train', 'inner', 'outer'], [' on it', 'outer'], ['.']],
    );
  });

  it('is whole again when its pieces are put together, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }))),
        (text, spans) => {
          const pieces = markedPieces(
            text,
            spans.map(([start, end], i) => mark(start, end, `c${i}`)),
          );
          assert.equal(pieces.map(({ said }) => said).join(''), text);
        },
      ),
    );
  });
});
