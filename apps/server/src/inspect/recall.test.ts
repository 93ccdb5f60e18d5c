import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '@bailiwick/contract/finding';
import { RequestRecall } from './recall.ts';

const finding = (text: string, value: string): Finding => {
  const start = text.indexOf(value);
  return {
    start,
    end: start + value.length,
    type: 'DATE_OF_BIRTH',
    class: 'personal',
    score: 0.9,
    canonical: value,
  };
};

describe('a value recognised in one place of a request is recognised in every other', () => {
  const context = 'born on 12.3.1980 in Ulm';
  const recall = new RequestRecall();
  recall.learn(context, [finding(context, '12.3.1980')]);

  it('where nothing around it gives it away', () => {
    const text = '{"d":"12.3.1980"} and again 12.3.1980';
    const found = recall.complete(text, []);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['12.3.1980', '12.3.1980'],
    );
    assert.ok(found.every(({ type }) => type === 'DATE_OF_BIRTH'));
  });

  it('but not as a part of a longer word or number', () => {
    assert.deepEqual(recall.complete('12.3.19805 and 912.3.1980', []), []);
  });

  it('and not twice where the detector has seen it', () => {
    const seen = [finding(context, '12.3.1980')];
    assert.equal(recall.complete(context, seen), seen);
  });

  it('values that begin with a sign are found too, and very short ones are left alone', () => {
    const text = 'call +49 30 901820 or 12';
    const signs = new RequestRecall();
    signs.learn(text, [finding(text, '+49 30 901820'), finding(text, '12')]);
    assert.equal(signs.complete('new: +49 30 901820, 12', []).length, 1);
  });

  it('the cost of looking grows with the text, not with the number of values', () => {
    const many = new RequestRecall();
    const values = Array.from({ length: 5000 }, (_, i) => `value${i}number`);
    const source = values.join(' ');
    many.learn(
      source,
      values.map((value) => finding(source, value)),
    );
    const text = 'nothing of interest here '.repeat(20_000);
    const began = performance.now();
    assert.deepEqual(many.complete(text, []), []);
    assert.ok(performance.now() - began < 1_000);
  });
});
