import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mergeTouching } from './merge.ts';

it('joins spans that overlap, and those with up to three separators between', () => {
  const text = 'Ann, Bo  - Cy and Di';
  const words = ['Ann', 'Bo', 'Cy', 'Di'].map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }));
  // ", " joins; "  - " is four signs long; " and " holds letters.
  assert.deepEqual(mergeTouching(text, words), [
    { start: 0, end: 7 },
    { start: 11, end: 13 },
    { start: 18, end: 20 },
  ]);
});

it('keeps the longer end when one span lies in another, whatever their order', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 0, end: 9 },
  ];
  assert.deepEqual(mergeTouching('abcdefghi', spans), [{ start: 0, end: 9 }]);
});

it('drops spans of no length', () => {
  assert.deepEqual(mergeTouching('abc', [{ start: 1, end: 1 }]), []);
});
