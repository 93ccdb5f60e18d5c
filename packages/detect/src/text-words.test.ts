import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TextWords } from './text-words.ts';
import { Words } from './words.ts';

function hashesOf(words: Words): readonly number[] {
  return words.hashes.slice(0, words.count);
}

describe('the words of a text, read once', () => {
  it('are those that reading a part of it gives, wherever the part begins and ends', () => {
    const unit = fc.constantFrom('a', 'B', 'é', '7', ' ', '_', ',', '\n', '号');
    const parts = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), parts, (text, asked) => {
        const all = new TextWords(text);
        for (const [from, length] of asked) {
          const to = Math.min(text.length, from + length);
          const [copied, read] = [new Words(128), new Words(128)];
          all.copy(from, to, copied);
          read.read(text, from, to);
          assert.deepEqual(hashesOf(copied), hashesOf(read), JSON.stringify([text, from, to]));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are no more than fit', () => {
    const words = new Words(3);
    new TextWords('one two three four').copy(0, 18, words);
    assert.equal(words.count, 3);
  });
});
