import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wrap } from './wrap.ts';

/** A font in which every sign is ten points wide. */
const widthOf = (text: string): number => [...text].length * 10;
const squeezed = (text: string): string => text.replace(/[ \t\r\n]+/g, '');

describe('lines', () => {
  it('hold every sign of the text, in order, whatever the text and the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: -20, max: 400 }),
        (text, width) => {
          assert.equal(squeezed(wrap(text, width, widthOf).join('')), squeezed(text));
        },
      ),
    );
  });

  it('fit, unless a single sign is too wide', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 10, max: 400 }), (text, width) => {
        for (const line of wrap(text, width, widthOf))
          assert.ok(widthOf(line) <= width, JSON.stringify(line));
      }),
    );
  });

  it('break between words, then after signs that part an address, then anywhere', () => {
    assert.deepEqual(wrap('one two three', 80, widthOf), ['one two', 'three']);
    assert.deepEqual(wrap('a/bcd/efgh', 60, widthOf), ['a/bcd/', 'efgh']);
    assert.deepEqual(wrap('abcdefgh', 30, widthOf), ['abc', 'def', 'gh']);
  });

  it('keep the lines that the text has', () => {
    assert.deepEqual(wrap('a\n\nb', 100, widthOf), ['a', '', 'b']);
  });
});
