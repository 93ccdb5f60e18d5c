import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { ANNA, cut, dataOf, rewriterOf, sse, streamed } from './reply.fixture.ts';

const chunk = (content: string): object => ({ choices: [{ index: 0, delta: { content } }] });

const isFailure = (error: unknown): boolean =>
  error instanceof BailiwickError && error.code === 'upstream_failed' && !error.message.includes('secret');

describe('A stream that is not what it should be', () => {
  it('is refused when an event holds no JSON object, and nothing of it is told', () => {
    for (const data of [
      '{"secret":',
      'secret',
      '"secret"',
      '[1]',
      '1',
      'null',
      '{"a":1}{"b":2}',
      '<p>secret</p>',
    ]) {
      for (const name of ['openai.chat', 'openai.responses', 'anthropic.messages'])
        assert.throws(() => streamed(name, `data: ${data}\n\n`), isFailure, data);
    }
  });

  it('is refused when its JSON is nested too deep', () => {
    const data = `{"a":${'['.repeat(70)}${']'.repeat(70)}}`;
    assert.throws(() => streamed('openai.chat', `data: ${data}\n\n`), isFailure);
  });

  it('is refused when an event never ends', () => {
    const rewriter = rewriterOf('openai.chat');
    const piece = Buffer.from('x'.repeat(1024 * 1024));
    rewriter.push(Buffer.from('data: '));
    assert.throws(() => {
      for (let i = 0; i < 9; i += 1) rewriter.push(piece);
    }, isFailure);
  });

  it('is refused when it opens texts without end', () => {
    const rewriter = rewriterOf('anthropic.messages');
    const delta = (index: number): object => ({
      type: 'content_block_delta',
      index,
      delta: { type: 'text_delta', text: 'x' },
    });
    assert.throws(() => {
      for (let index = 0; index < 2000; index += 1) rewriter.push(Buffer.from(sse(delta(index))));
    }, isFailure);
  });

  it('gives what came before the broken event, whatever the cuts, then fails and stays so', () => {
    const good = sse(chunk(`Dear ${ANNA.token}, `));
    const bytes = Buffer.from(`${good}data: {broken\n\n${good}`);
    for (let at = 0; at <= bytes.length; at += 1) {
      const rewriter = rewriterOf('openai.chat');
      let out = '';
      assert.throws(() => {
        for (const piece of cut(bytes, [at])) out += rewriter.push(piece);
        rewriter.end();
      }, isFailure);
      assert.equal(dataOf(out)[0].choices[0].delta.content, `Dear ${ANNA.value}, `);
      assert.throws(() => rewriter.end(), isFailure);
      assert.throws(() => rewriter.push(Buffer.from(good)), isFailure);
    }
  });

  it('passes events that nobody knows, comments and unnamed fields byte for byte', () => {
    const source = [
      ': OPENROUTER PROCESSING\r\n\r\n',
      'event: ping\r\ndata: {"type": "ping"}\r\n\r\n',
      'id: 7\nevent: brand.new\ndata: { "type":"brand.new",\ndata: "n": 1.0, "model":"m-1", "list":[true,null] }\n\n',
      'retry: 3000\n\n\n\n',
      'data:\n\n',
      'data: [DONE]\n\n',
    ].join('');
    for (const name of ['openai.chat', 'openai.responses', 'anthropic.messages'])
      assert.equal(streamed(name, source), source);
  });

  it('is passed byte for byte where nothing was replaced, and is still read for its end', () => {
    const source = `${sse(chunk(ANNA.token), { choices: [], usage: { prompt_tokens: 1, completion_tokens: 2 } })}data: [DONE]\n\n`;
    const rewriter = rewriterOf('openai.chat', { active: false });
    assert.equal(rewriter.push(Buffer.from(source)) + rewriter.end(), source);
    assert.deepEqual([rewriter.complete, rewriter.usage], [true, { inputTokens: 1, outputTokens: 2 }]);
  });

  it('is not complete when it is empty or ends in the middle', () => {
    for (const source of ['', ': hi\n\n', sse(chunk('a'))]) {
      const rewriter = rewriterOf('openai.chat');
      rewriter.push(Buffer.from(source));
      rewriter.end();
      assert.equal(rewriter.complete, false);
    }
  });

  it('restores a text that an unknown event holds', () => {
    const source = sse({ type: 'brand.new', note: ANNA.token });
    assert.deepEqual(dataOf(streamed('openai.responses', source)), [{ type: 'brand.new', note: ANNA.value }]);
  });

  it('takes member names of the model without end', () => {
    const rewriter = rewriterOf('anthropic.messages');
    for (let i = 0; i < 3000; i += 1) {
      const block = { type: 'tool_use', id: 'toolu_1', name: 'f', input: { [`k${i}`]: ANNA.token } };
      const out = rewriter.push(
        Buffer.from(sse({ type: 'content_block_start', index: 0, content_block: block })),
      );
      assert.equal(dataOf(out)[0].content_block.input[`k${i}`], ANNA.value);
    }
  });
});
