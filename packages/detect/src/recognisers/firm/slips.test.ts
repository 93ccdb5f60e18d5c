import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDetector } from '../../index.ts';

const detector = createDetector({
  dictionary: [
    { term: 'Kestrel', spelling: 'close' },
    { term: 'Blue Lagoon Fund', spelling: 'close' },
    { term: 'Falkenhorst' },
    { term: 'Owl', spelling: 'close' },
  ],
});

const terms = (text: string): string[] =>
  detector
    .detect(text)
    .filter(({ type }) => type === 'TERM')
    .map(({ start, end }) => text.slice(start, end));

describe('a term whose spelling may be close is found', () => {
  for (const [slip, text] of [
    ['without a slip', 'Kestrel'],
    ['with a letter too few', 'Kestel'],
    ['with a letter too many', 'Kestrrel'],
    ['with another letter', 'Kostrel'],
    ['with two letters changed over', 'Ketsrel'],
    ['with a slip in one of its words', 'Blue Lagon Fund'],
    ['with a slip and other joints', 'blue-lagooon fund'],
  ] as const) {
    it(slip, () => assert.deepEqual(terms(`about ${text}, please`), [text]));
  }
});

describe('it is not found', () => {
  for (const [why, text] of [
    ['with two slips', 'Kostrol'],
    ['with a slip in each of two words', 'Blie Lagon Fund'],
    ['with a slip in a short word', 'Blues Lagoon Fund'],
    ['where a word is missing', 'Lagon Fund'],
    ['where the term is short', 'owls owl-ish Own'],
    ['where the firm did not ask for it', 'Falkenhurst'],
  ] as const) {
    it(why, () =>
      assert.deepEqual(
        terms(`about ${text}, please`).filter((found) => found !== 'owl'),
        [],
      ),
    );
  }
});

it('every single slip of a long word is found', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...letters), (at, letter) => {
      const word = 'kestrel';
      for (const slip of [
        word.slice(0, at) + letter + word.slice(at),
        word.slice(0, at) + letter + word.slice(at + 1),
        word.slice(0, at) + word.slice(at + 1),
      ]) {
        assert.deepEqual(
          terms(`(${slip})`).map((found) => found.length >= 6),
          [true],
          slip,
        );
      }
    }),
  );
});
