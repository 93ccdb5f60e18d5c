import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflected, type Case } from './cast/polish.ts';

const who = (first: string, last: string, female: boolean) => ({
  first,
  last,
  female,
  native: true,
  middle: '',
  suffix: '',
  year: 1980,
});

describe('Polish names in their cases', () => {
  const rows: readonly (readonly [string, string, boolean, Case, string])[] = [
    ['Jan', 'Kowalski', false, 'gen', 'Jana Kowalskiego'],
    ['Jan', 'Kowalski', false, 'ins', 'Janem Kowalskim'],
    ['Marek', 'Nowak', false, 'dat', 'Markowi Nowakowi'],
    ['Anna', 'Kowalska', true, 'acc', 'Annę Kowalską'],
    ['Monika', 'Nowak', true, 'dat', 'Monice Nowak'],
    ['Kinga', 'Sikora', true, 'gen', 'Kingi Sikory'],
    ['Adam', 'Sikora', false, 'dat', 'Adamowi Sikorze'],
  ];
  for (const [first, last, female, which, expected] of rows)
    it(`${first} ${last} is ${expected} in the ${which}`, () => {
      const form = inflected(who(first, last, female), which);
      assert.equal(`${form.first} ${form.last}`, expected);
    });

  it('leaves a foreign name alone', () => {
    assert.deepEqual(inflected({ ...who('John', 'Smith', false), native: false }, 'ins'), {
      first: 'John',
      last: 'Smith',
    });
  });
});
