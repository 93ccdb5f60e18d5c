import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readMarkedSet, readMarks } from './marks.ts';

it('marks become spans of the text without them', () => {
  const { text, spans } = readMarks('1', 'To [[PERSON:Ann Lu]] <[[EMAIL:a@b.example]]>');
  assert.equal(text, 'To Ann Lu <a@b.example>');
  assert.deepEqual(
    spans.map(({ start, end, type }) => [type, text.slice(start, end)]),
    [
      ['PERSON', 'Ann Lu'],
      ['EMAIL', 'a@b.example'],
    ],
  );
});

it('brackets that mark nothing stay', () => {
  assert.equal(readMarks('1', 'a[[1]] and [[x]]').text, 'a[[1]] and [[x]]');
});

it('a mark of an unknown type, or one left open, is refused', () => {
  assert.throws(() => readMarks('1', '[[PERSEN:Ann]]'), /no such type: PERSEN/);
  assert.throws(() => readMarks('1', '[[PERSON:Ann]'), /not closed/);
});

it('a file has a head and texts', () => {
  const set = readMarkedSet(
    'name: n\nkind: k\nlang: en\ntypes: PERSON, EMAIL\n=== one\nHi [[PERSON:Bo]]\n\n=== two\nNobody\n',
  );
  assert.deepEqual(set.types, ['PERSON', 'EMAIL']);
  assert.deepEqual(
    set.texts.map(({ id, text }) => [id, text]),
    [
      ['n/one', 'Hi Bo'],
      ['n/two', 'Nobody'],
    ],
  );
  assert.throws(() => readMarkedSet('name: n\n=== one\nx'), /lacks its "kind" line/);
});
