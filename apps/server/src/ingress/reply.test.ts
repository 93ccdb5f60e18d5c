import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { ANNA, EMAIL, NAMES, PEPE, STREET, STRICT, whole } from './reply.fixture.ts';

const chat = (message: object, more: object = {}): object => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_790_000_000,
  model: 'gpt-5.1',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop', ...more }],
});

describe('A whole chat completion', () => {
  it('gets every value back, and keeps every other byte', () => {
    const source = `{ "id":"chatcmpl-1",\n "big": 12345678901234567890, "choices":[{"message":{"content":"Dear ${ANNA.token}, \\u00e9\\/", "x": [1.0, null]}}] , "z":{} }`;
    assert.equal(
      whole('openai.chat', source),
      source.replace(`"Dear ${ANNA.token}, \\u00e9\\/"`, `"Dear ${ANNA.value}, é/"`),
    );
    const untouched = source.replace(ANNA.token, 'you');
    assert.equal(whole('openai.chat', untouched), untouched);
  });

  it('is restored wherever the model can say something, known or not', () => {
    const source = chat({
      content: ANNA.token,
      refusal: ANNA.token,
      reasoning_content: ANNA.token,
      annotations: [{ type: 'url_citation', url_citation: { title: ANNA.token, url: 'https://x.example' } }],
      audio: { id: 'audio_1', transcript: ANNA.token },
      brand_new: { deep: [ANNA.token] },
    });
    const text = JSON.stringify(source);
    assert.equal(whole('openai.chat', text), text.replaceAll(ANNA.token, ANNA.value));
  });

  it('has values escaped in tool arguments, which are JSON in a string, and plain in the input of a custom tool', () => {
    for (const { token, value } of NAMES) {
      const args = JSON.stringify({ to: token, note: `for ${token}.` });
      const reply = JSON.parse(
        whole(
          'openai.chat',
          chat({
            tool_calls: [
              { id: 'call_1', type: 'function', function: { name: 'send', arguments: args } },
              { id: 'call_2', type: 'custom', custom: { name: 'write', input: `for ${token}` } },
            ],
            function_call: { name: 'send', arguments: args },
          }),
        ),
      );
      const { tool_calls, function_call } = reply.choices[0].message;
      for (const call of [tool_calls[0].function, function_call])
        assert.deepEqual(JSON.parse(call.arguments), { to: value, note: `for ${value}.` });
      assert.equal(tool_calls[1].custom.input, `for ${value}`);
    }
  });

  it('stays a JSON document where structured output was asked for', () => {
    const content = JSON.stringify({ who: PEPE.token, where: STREET.token });
    const reply = JSON.parse(whole('openai.chat', chat({ content }), { jsonReply: true }));
    assert.deepEqual(JSON.parse(reply.choices[0].message.content), { who: PEPE.value, where: STREET.value });
    const prose = JSON.parse(whole('openai.chat', chat({ content: PEPE.token, refusal: PEPE.token })));
    assert.equal(prose.choices[0].message.content, PEPE.value);
  });

  it('passes identifiers and words of the protocol by their look only', () => {
    const strange = {
      ...chat({ content: 'hi' }),
      id: `about ${ANNA.token}`,
      system_fingerprint: 'fp_12345678',
    };
    const reply = JSON.parse(whole('openai.chat', strange, { foreign: STRICT }));
    assert.equal(reply.id, `about ${ANNA.value}`);
    assert.equal(reply.system_fingerprint, 'fp_12345678');
  });

  it('keeps log probabilities beside a text that did not change, and loses them beside one that did', () => {
    const logprobs = { content: [{ token: 'PERSON', logprob: -0.1, bytes: [80], top_logprobs: [] }] };
    const same = JSON.stringify(chat({ content: 'hello' }, { logprobs }));
    assert.equal(whole('openai.chat', same), same);
    const changed = JSON.parse(whole('openai.chat', chat({ content: ANNA.token }, { logprobs })));
    assert.equal(changed.choices[0].logprobs, null);
  });

  it('withholds what the caller never sent, also in arguments and in unknown places', () => {
    const source = chat({ content: 'ask bert@theatre.example now', brand_new: 'bert@theatre.example' });
    const { message } = JSON.parse(whole('openai.chat', source, { foreign: STRICT })).choices[0];
    assert.deepEqual([message.content, message.brand_new], ['ask [EMAIL withheld] now', '[EMAIL withheld]']);
  });

  it('is handed on as it came where nothing was replaced', () => {
    const source = JSON.stringify(chat({ content: ANNA.token }, { logprobs: { content: [] } }));
    assert.equal(whole('openai.chat', source, { active: false }), source);
  });
});

describe('A whole Anthropic message', () => {
  const message = (...content: readonly object[]): object => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-x',
    content,
    stop_reason: 'end_turn',
  });
  const blocks = (...content: readonly object[]): readonly Record<string, unknown>[] =>
    JSON.parse(whole('anthropic.messages', message(...content))).content;

  it('has the strings and the member names of tool input restored, bare names too', () => {
    const bare = ANNA.token.slice(1, -1);
    const input = {
      [bare]: bare,
      type: 'thinking',
      signature: ANNA.token,
      id: bare,
      nested: [{ name: PEPE.token }],
    };
    assert.deepEqual(blocks({ type: 'tool_use', id: 'toolu_1', name: 'send', input })[0]?.['input'], {
      [ANNA.value]: ANNA.value,
      type: 'thinking',
      signature: ANNA.value,
      id: ANNA.value,
      nested: [{ name: PEPE.value }],
    });
  });

  it('keeps what a tool calls logprobs', () => {
    const input = { logprobs: [ANNA.token] };
    assert.deepEqual(blocks({ type: 'tool_use', id: 'toolu_1', name: 'x', input })[0]?.['input'], {
      logprobs: [ANNA.value],
    });
  });

  it('never changes a signed or encrypted block', () => {
    const sealed = [
      { type: 'thinking', thinking: `About ${ANNA.token}`, signature: 'c2ln' },
      { type: 'redacted_thinking', data: ANNA.token },
      {
        type: 'compaction',
        content: `So far: ${ANNA.token}`,
        encrypted_content: 'x',
        tool_changes: [{ note: ANNA.token }],
      },
      { type: 'web_search_result', encrypted_content: ANNA.token, title: 'none' },
    ];
    assert.deepEqual(blocks(...sealed), sealed);
  });

  it('has citations and results of server tools restored', () => {
    const block = {
      type: 'text',
      text: ANNA.token,
      citations: [
        { type: 'char_location', cited_text: ANNA.token, document_title: ANNA.token, encrypted_index: 'e' },
      ],
    };
    const result = {
      type: 'code_execution_tool_result',
      tool_use_id: 'srvtoolu_1',
      content: { stdout: ANNA.token },
    };
    const expected = JSON.parse(JSON.stringify([block, result]).replaceAll(ANNA.token, ANNA.value));
    assert.deepEqual(blocks(block, result), expected);
  });

  it('withholds a number that nobody sent in tool input, and stays valid JSON', () => {
    const source = message({
      type: 'tool_use',
      id: 'toolu_1',
      name: 'call',
      input: { phone: 30_123_456, small: 7, parts: [-30_123_456, 30_123_456.5] },
    });
    const reply = JSON.parse(
      whole('anthropic.messages', { ...source, created: 30_123_456 }, { foreign: STRICT }),
    );
    assert.deepEqual(reply.content[0].input, {
      phone: '[PHONE withheld]',
      small: 7,
      parts: ['-[PHONE withheld]', '[PHONE withheld].5'],
    });
    assert.equal(reply.created, 30_123_456, 'numbers of the protocol stay');
  });
});

describe('A whole response', () => {
  const output = (...items: readonly object[]): object => ({
    id: 'resp_1',
    object: 'response',
    output: items,
  });
  const items = (source: object, trying = {}): readonly Record<string, unknown>[] =>
    JSON.parse(whole('openai.responses', source, trying)).output;

  it('is JSON in its answer and prose in its summary where structured output was asked for', () => {
    const [reasoning, message] = items(
      output(
        {
          type: 'reasoning',
          id: 'rs_1',
          summary: [{ type: 'summary_text', text: PEPE.token }],
          encrypted_content: 'e',
        },
        {
          type: 'message',
          id: 'msg_1',
          content: [{ type: 'output_text', text: JSON.stringify({ who: PEPE.token }) }],
        },
      ),
      { jsonReply: true },
    );
    assert.deepEqual(reasoning?.['summary'], [{ type: 'summary_text', text: PEPE.value }]);
    const [part] = (message?.['content'] ?? []) as readonly { text: string }[];
    assert.deepEqual(JSON.parse(part!.text), { who: PEPE.value });
  });

  it('has programs restored though they may look like a word', () => {
    const bare = ANNA.token.slice(1, -1);
    const [call] = items(
      output({ type: 'code_interpreter_call', id: 'ci_1', code: bare, outputs: [{ logs: bare }] }),
    );
    assert.equal(call?.['code'], ANNA.value);
    assert.deepEqual(call?.['outputs'], [{ logs: ANNA.value }]);
  });

  it('has the echo of what the caller sent restored: instructions, metadata and tools', () => {
    const source = {
      ...output(),
      instructions: `Help ${ANNA.token}`,
      metadata: { [ANNA.token]: ANNA.token },
      tools: [
        {
          type: 'function',
          name: 'f',
          parameters: { properties: { [ANNA.token]: { enum: [EMAIL.token] } } },
        },
      ],
    };
    const text = JSON.stringify(source);
    assert.equal(
      whole('openai.responses', text),
      text.replaceAll(ANNA.token, ANNA.value).replaceAll(EMAIL.token, EMAIL.value),
    );
  });

  it('passes a picture as it came, and looks into what only stands in its place', () => {
    const picture = Buffer.from('12345678 '.repeat(20)).toString('base64');
    const made = (result: string): unknown =>
      items(output({ type: 'image_generation_call', id: 'ig_1', result }), { foreign: STRICT })[0]?.[
        'result'
      ];
    assert.equal(made(picture), picture);
    assert.equal(made('write to bert@theatre.example'), 'write to [EMAIL withheld]');
  });
});

describe('Other whole replies', () => {
  it('restore the text of a completion', () => {
    const reply = JSON.parse(whole('openai.completions', { choices: [{ index: 0, text: ANNA.token }] }));
    assert.equal(reply.choices[0].text, ANNA.value);
  });

  it('leave embeddings alone, as numbers and as base64', () => {
    const data = [
      { object: 'embedding', index: 0, embedding: 'MTIzNDU2Nzg5MDEyMzQ1Njc4' },
      { embedding: [0.12345678, 12345678] },
    ];
    const source = JSON.stringify({ object: 'list', data });
    assert.equal(whole('openai.embeddings', source, { foreign: STRICT }), source);
  });

  it('restore the message of an error that the vendor made', () => {
    const error = {
      message: `No user ${ANNA.token}`,
      type: 'invalid_request_error',
      param: null,
      code: 'bad_user',
    };
    assert.deepEqual(JSON.parse(whole('openai.chat', { error })).error, {
      ...error,
      message: `No user ${ANNA.value}`,
    });
  });

  it('are refused as the fault of the vendor when they are no JSON or too deep, and nothing of them is told', () => {
    for (const source of [
      '<html>secret-value</html>',
      '{"a":"secret-value"',
      '',
      '['.repeat(100) + ']'.repeat(100),
    ]) {
      assert.throws(
        () => whole('openai.chat', source),
        (error: unknown) =>
          error instanceof BailiwickError &&
          error.code === 'upstream_failed' &&
          !error.message.includes('secret'),
      );
    }
  });
});
