import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '@bailiwick/contract/finding';
import { Detection } from './detection.ts';
import { Memo } from './memo.ts';

const finding: Finding = { start: 0, end: 4, type: 'PERSON', class: 'personal', score: 1, canonical: 'Anna' };
const long = (seed: number): string => `text number ${seed} `.repeat(20);

describe('what was found in a text', () => {
  it('is remembered for the same text after the same context, and for no other', () => {
    const memo = new Memo();
    const key = memo.keyOf({ text: long(1), before: '' }) ?? assert.fail();
    memo.set(key, [finding]);
    assert.deepEqual(memo.get(key), [finding]);
    for (const other of [
      { text: long(2), before: '' },
      { text: long(1), before: 'born on ' },
      { text: long(1).slice(0, -1), before: ' ' },
    ]) {
      assert.equal(memo.get(memo.keyOf(other) ?? assert.fail()), undefined);
    }
  });

  it('is forgotten when there is too much of it, the longest unused first', () => {
    const memo = new Memo();
    const keys = Array.from(
      { length: 5 },
      (_, i) => memo.keyOf({ text: long(i), before: '' }) ?? assert.fail(),
    );
    const many = Array.from({ length: 9_000 }, () => finding);
    for (const key of keys.slice(0, 4)) memo.set(key, many);
    memo.get(keys[0] as (typeof keys)[0]);
    memo.set(keys[4] as (typeof keys)[0], many);
    assert.deepEqual(
      keys.map((key) => memo.get(key) !== undefined),
      [true, false, true, true, true],
    );
  });

  it('is not remembered of short texts', () => {
    assert.equal(new Memo().keyOf({ text: 'Anna', before: '' }), undefined);
  });

  it('is the same the second time, in any mixture of new and known texts', async () => {
    const detection = new Detection({});
    const texts = Array.from({ length: 6 }, (_, i) => `${long(i)} write to p${i}@example.org`);
    const passages = texts.map((text) => ({ text, before: '' }));
    const first = await detection.detectAll(passages.slice(0, 3));
    const all = await detection.detectAll(passages);
    assert.deepEqual(all.slice(0, 3), first);
    assert.deepEqual(
      all.map((findings) => findings.map(({ canonical }) => canonical)),
      texts.map((_, i) => [`p${i}@example.org`]),
    );
  });
});
