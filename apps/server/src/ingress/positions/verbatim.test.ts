import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isIdentifier, isMemberName, isOpaque, isToolName, isWord } from './verbatim.ts';

const PERSONAL = [
  'jane@example.test',
  '+49 151 12345678',
  '4915112345678',
  '123-45-6789',
  'Jane Doe',
  'DE89370400440532013000',
  'Müller',
  '4111111111111111',
  'a4111111111111111',
];

describe('strings that pass by their look', () => {
  it('are the words of the protocols', () => {
    for (const word of [
      'user',
      'auto',
      'gpt-5.1-2025-11-13',
      'claude-sonnet-4-5-20250929',
      'web_search_20250305',
      'application/pdf',
      'reasoning.encrypted_content',
      'openai/gpt-5:free',
      '30m',
    ]) {
      assert.ok(isWord(word), word);
    }
  });

  it('are the identifiers that programs make', () => {
    for (const id of ['call_Ab12Cd34', 'toolu_01A09q90qw90lq91qq', 'msg_abc', 'resp-1.2:3', 'file-AbC'])
      assert.ok(isIdentifier(id), id);
  });

  it('are never values of a person', () => {
    for (const value of PERSONAL)
      for (const passes of [isWord, isIdentifier, isToolName, isMemberName]) assert.ok(!passes(value), value);
    assert.ok(!isIdentifier('AB123456C'), 'a national insurance number');
    assert.ok(!isWord('x'.repeat(129)));
    assert.ok(!isWord('user\n'), 'a line end is not part of a word');
  });

  it('are seals only when they are long and have no spaces', () => {
    assert.ok(isOpaque('gAAAAAB-_x'.repeat(7)));
    assert.ok(!isOpaque('DE89370400440532013000'));
    assert.ok(!isOpaque(`${'a'.repeat(80)} b`));
    assert.ok(!isOpaque(`${'a'.repeat(80)}@b`));
  });
});
