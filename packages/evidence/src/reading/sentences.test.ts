import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesIn } from './sentences.ts';

const cut = (text: string): readonly string[] =>
  [...sentencesIn(text, 0, text.length)].map(({ start, end }) => text.slice(start, end));

test('a sentence ends at its full stop, not at an abbreviation, a number or an initial', () => {
  assert.deepEqual(cut('Acme Inc. may sell it. See Art. 28 and sec. 4.2 of the Act, e.g. No. 5.'), [
    'Acme Inc. may sell it.',
    'See Art. 28 and sec. 4.2 of the Act, e.g. No. 5.',
  ]);
  assert.deepEqual(cut('It is made by Acme, Inc. The customer pays.'), [
    'It is made by Acme, Inc.',
    'The customer pays.',
  ]);
  assert.deepEqual(cut('Under the EU-U.S. Data Privacy Framework it may.'), [
    'Under the EU-U.S. Data Privacy Framework it may.',
  ]);
});

test('a full stop that lost its space still ends a sentence', () => {
  assert.deepEqual(cut('It ends.The next begins.'), ['It ends.', 'The next begins.']);
});

test('each item of an enumeration within a sentence stands alone', () => {
  assert.deepEqual(cut('Acme will (a) keep it; (b) sort it; and (c) delete it.'), [
    'Acme will (a) keep it;',
    '(b) sort it;',
    'and (c) delete it.',
  ]);
});

test('a text without any end is cut, and never within a character', () => {
  const pieces = cut('😀'.repeat(4000));
  assert.ok(pieces.length > 1);
  assert.equal(pieces.join(''), '😀'.repeat(4000));
  for (const piece of pieces) assert.ok(piece.isWellFormed() && piece.length <= 3000);
});
