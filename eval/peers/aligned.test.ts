import assert from 'node:assert/strict';
import { it } from 'node:test';
import { replacedSpans } from './aligned.ts';

const spans = (text: string, redacted: string): string[] =>
  replacedSpans(text, redacted, /<[A-Z]+>/g, () => 'OTHER').map(({ start, end }) => text.slice(start, end));

it('what stands between placeholders shows what they replaced', () => {
  assert.deepEqual(spans('Hi Anna Lu, call 123.', 'Hi <NAME>, call <PHONE>.'), ['Anna Lu', '123']);
});

it('placeholders at the ends and in a row are followed', () => {
  assert.deepEqual(spans('Anna Lu', '<NAME> <NAME>'), ['Anna', 'Lu']);
  assert.deepEqual(spans('Anna123 ok', '<NAME><PHONE> ok'), ['Anna123']);
  assert.deepEqual(spans('call 123', 'call <PHONE>'), ['123']);
});

it('nothing replaced is nothing found', () => {
  assert.deepEqual(spans('all clear', 'all clear'), []);
});

it('a text that was changed otherwise is followed as far as it can be', () => {
  assert.deepEqual(spans('a 1 b 2 c', 'a <N> b <N> D'), ['1']);
});
