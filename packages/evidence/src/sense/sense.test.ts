import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPassages } from '../reading/passages.ts';
import { anyOf, nouns, verbs } from './lexeme.ts';
import { excepts, isDenied, sensesOf, together } from './sense.ts';

const at = (words: string, word: string): boolean => {
  const index = words.indexOf(word);
  return isDenied(words, index, index + word.length);
};

test('a denial reaches to the end of its clause, before and behind', () => {
  assert.equal(at('we do not use it to train models', 'train'), true);
  assert.equal(at('training on content is ruled out', 'training'), true);
  assert.equal(at('we do not sell it, but we train on it', 'train'), false);
  assert.equal(at('we train on it; nothing is sold', 'train'), false);
  assert.equal(at('vendor deletes the data, and vendor is not liable', 'deletes'), false);
});

test('an idiom denies nothing', () => {
  assert.equal(at('no later than 30 days after the end we delete it', 'delete'), false);
  assert.equal(at('not only may we keep it', 'keep'), false);
  assert.equal(at('free of charge the texts are reused', 'reused'), false);
});

test('an exception for the law is none, another is', () => {
  assert.equal(excepts('we never use it except as the law requires'), false);
  assert.equal(excepts('we never use it except on free plans'), true);
});

test('a sentence leans on the one before where it points to it', () => {
  const senses = sensesOf(
    readPassages('## Content\n\nYour recordings are kept safe. They are never shared. The sky is blue.'),
  );
  assert.deepEqual(
    senses.map(({ before }) => before),
    ['', "customer's recordings are kept safe.", ''],
  );
  assert.equal(senses[1]?.head, 'content');
});

test('words far apart have nothing to do with each other', () => {
  const words = `export ${'and so on '.repeat(30)} data`;
  assert.equal(together(words, 40, /\bexport\b/, /\bdata\b/), false);
  assert.equal(together('export your data', 40, /\bexport\b/, /\bdata\b/), true);
});

test('a lexicon knows the forms of its words', () => {
  const remove = anyOf(verbs('delete destroy wipe scrub notify'), nouns('copy recording'));
  for (const word of 'deletes deleting destroyed wiped scrubbed notifies copies recording'.split(' '))
    assert.match(word, remove);
  for (const word of 'delet scrubby copier'.split(' ')) assert.doesNotMatch(word, remove);
});
