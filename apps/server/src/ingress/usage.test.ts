import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanJson } from './json/scan.ts';
import { type Usage, usageIn } from './usage.ts';

const read = (document: object, known?: Usage): Usage | undefined =>
  usageIn(scanJson(JSON.stringify(document), { depth: 9 }).root, known);

describe('The usage of a reply', () => {
  it('is read in the words of each protocol, wherever they stand', () => {
    const expected = { inputTokens: 3, outputTokens: 4 };
    assert.deepEqual(read({ usage: { prompt_tokens: 3, completion_tokens: 4 } }), expected);
    assert.deepEqual(read({ usage: { input_tokens: 3, output_tokens: 4 } }), expected);
    assert.deepEqual(read({ response: { usage: { input_tokens: 3, output_tokens: 4 } } }), expected);
    assert.deepEqual(read({ message: { usage: { input_tokens: 3, output_tokens: 4 } } }), expected);
  });

  it('keeps what is known where an event says nothing, or nothing that is a number', () => {
    const known = { inputTokens: 3, outputTokens: 4 };
    assert.deepEqual(read({ usage: null }, known), known);
    assert.deepEqual(read({ usage: { input_tokens: null, output_tokens: 'many' } }, known), known);
    assert.deepEqual(read({ usage: { output_tokens: 9 } }, known), { inputTokens: 3, outputTokens: 9 });
    assert.equal(read({ choices: [] }), undefined);
  });

  it('takes no number that counts nothing: what adds them up would break on it, and the reply with it', () => {
    const usage = (said: string): Usage | undefined =>
      usageIn(scanJson(`{"usage":{"input_tokens":${said},"output_tokens":4}}`, { depth: 9 }).root, undefined);
    for (const said of ['-1', '1e999', '-1e999', '0.5', '1e300'])
      assert.deepEqual(usage(said), { inputTokens: undefined, outputTokens: 4 }, said);
    assert.deepEqual(usage('0'), { inputTokens: 0, outputTokens: 4 });
  });
});
