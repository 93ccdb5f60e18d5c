import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { laidOut, visible } from './readable.ts';

describe('an entry laid out', () => {
  it('is the same JSON, value by value', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const shown = laidOut(json) ?? assert.fail(json);
        assert.deepEqual(JSON.parse(shown), JSON.parse(json));
        assert.equal(JSON.stringify(JSON.parse(shown)), JSON.stringify(JSON.parse(json)));
      }),
    );
  });

  it('is laid out as everybody does it', () => {
    const value = { a: [1, { b: '{,:"\\' }], c: {}, d: [], e: null };
    assert.equal(laidOut(JSON.stringify(value)), JSON.stringify(value, null, 2));
  });

  it('shows numbers and names as they are written', () => {
    assert.equal(
      laidOut('{"n":12345678901234567890,"n":1.0}'),
      '{\n  "n": 12345678901234567890,\n  "n": 1.0\n}',
    );
  });

  it('is none where it is no JSON', () => {
    for (const text of ['', '{', '{a:1}', "{'a':1}", 'entry 77'])
      assert.equal(laidOut(text), undefined, text);
  });
});

describe('visible text', () => {
  it('writes out what a screen does not show', () => {
    assert.equal(
      visible('a\u202eb\u200bc\u0000d\ufeff\u2028\u{e0041}'),
      'a\\u{202e}b\\u{200b}c\\u{0}d\\u{feff}\\u{2028}\\u{e0041}',
    );
    assert.equal(visible('Größe: 3 €\n“ß” 漢字'), 'Größe: 3 €\n“ß” 漢字');
  });
});
