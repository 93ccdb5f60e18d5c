import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from './engine/template.ts';

describe('the language of the templates', () => {
  it('parts text, slots, phrases and choices', () => {
    assert.deepEqual(parse('To <p1.first> [<@day>|now]'), [
      { kind: 'text', text: 'To ' },
      { kind: 'slot', name: 'p', number: '1', field: 'first' },
      { kind: 'text', text: ' ' },
      { kind: 'choice', options: [[{ kind: 'phrase', name: 'day' }], [{ kind: 'text', text: 'now' }]] },
    ]);
  });

  it('takes a wording for a man and one for a woman', () => {
    assert.deepEqual(parse('<p1~Herr|Frau>'), [{ kind: 'gender', key: 'p1', male: 'Herr', female: 'Frau' }]);
  });

  it('writes an escaped sign as it is, and a closing bracket that closes nothing', () => {
    assert.deepEqual(parse(String.raw`\["a"]`), [{ kind: 'text', text: '["a"]' }]);
  });

  for (const broken of ['an <open slot', 'an [open choice|', '<No Slot>'])
    it(`refuses ${broken}`, () => assert.throws(() => parse(broken), SyntaxError));
});
