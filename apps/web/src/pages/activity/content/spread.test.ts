import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { spread } from './spread.ts';

const mark = (start: number, end: number) => ({ start, end, type: 'EMAIL', class: 'personal' });

it('spreads an object and keeps marks where their texts are', () => {
  const text = '{"to":"anna@example.org","at":[1,2],"none":{}}';
  const start = text.indexOf('anna');
  const { text: out, marks } = spread(text, [mark(start, start + 16)]);
  assert.equal(out, '{\n  "to": "anna@example.org",\n  "at": [\n    1,\n    2\n  ],\n  "none": {}\n}');
  assert.deepEqual(
    marks.map((one) => out.slice(one.start, one.end)),
    ['anna@example.org'],
  );
});

it('leaves prose, and JSON that is none, as it is', () => {
  for (const text of ['hello, {world}', '{"cut off": "he', '', '"a string"'])
    assert.deepEqual(spread(text, [mark(0, 1)]), { text, marks: [mark(0, 1)] });
});

it('says the same as before, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.object(), fc.array(fc.json())), (value) => {
      const text = JSON.stringify(value);
      assert.deepEqual(JSON.parse(spread(text, []).text), JSON.parse(text));
    }),
  );
});
