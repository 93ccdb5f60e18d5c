import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertInspected, CANARY, read, shout } from '../reading.suite.ts';

const chat = (messages: unknown, rest: object = {}) => ({ model: 'gpt-5.1', messages, ...rest });
const TEXT = `Write to ${CANARY} today`;

/** One body for each place, with the position that it must be inspected as. */
const PLACES: Readonly<Record<string, readonly [unknown, string]>> = {
  'a system prompt': [chat([{ role: 'system', content: TEXT }]), 'system'],
  'a system prompt in parts': [chat([{ role: 'system', content: [{ type: 'text', text: TEXT }] }]), 'system'],
  'a developer prompt': [chat([{ role: 'developer', content: TEXT }]), 'developer'],
  'a previous user turn': [
    chat([
      { role: 'user', content: TEXT },
      { role: 'assistant', content: 'ok' },
      { role: 'user', content: 'go on' },
    ]),
    'user',
  ],
  'a turn of a role that nobody knows': [chat([{ role: 'critic', content: TEXT }]), 'unknown'],
  'assistant history': [chat([{ role: 'assistant', content: TEXT }]), 'assistant'],
  'a refusal in history': [chat([{ role: 'assistant', content: null, refusal: TEXT }]), 'assistant'],
  'reasoning in history': [chat([{ role: 'assistant', content: 'x', reasoning_content: TEXT }]), 'assistant'],
  'a description of a tool': [
    chat([], { tools: [{ type: 'function', function: { name: 'f', description: TEXT } }] }),
    'tool_definition',
  ],
  'a default of a parameter': [
    chat([], { tools: [tool({ to: { type: 'string', default: CANARY } })] }),
    'tool_definition',
  ],
  'an enum of a parameter': [chat([], { tools: [tool({ to: { enum: ['a', CANARY] } })] }), 'tool_definition'],
  'a description deep in a schema': [
    chat([], { tools: [tool({ a: { items: { anyOf: [{ properties: { b: { description: TEXT } } }] } } })] }),
    'tool_definition',
  ],
  'the name of a parameter': [chat([], { tools: [tool({ [CANARY]: { type: 'string' } })] }), 'key'],
  'an unknown word of a schema': [
    chat([], { tools: [tool({ a: { 'x-owner': CANARY } })] }),
    'tool_definition',
  ],
  'a legacy function': [chat([], { functions: [{ name: 'f', description: TEXT }] }), 'tool_definition'],
  'the grammar of a custom tool': [
    chat([], {
      tools: [
        {
          type: 'custom',
          custom: { name: 'c', format: { type: 'grammar', grammar: { syntax: 'lark', definition: TEXT } } },
        },
      ],
    }),
    'tool_definition',
  ],
  'a tool name that is none': [
    chat([
      {
        role: 'assistant',
        tool_calls: [{ id: 'call_a', type: 'function', function: { name: CANARY, arguments: '{}' } }],
      },
    ]),
    'tool_name',
  ],
  'the input of a custom tool': [
    chat([
      {
        role: 'assistant',
        tool_calls: [{ id: 'call_a', type: 'custom', custom: { name: 'c', input: TEXT } }],
      },
    ]),
    'tool_arguments',
  ],
  'arguments that are not JSON': [
    chat([
      {
        role: 'assistant',
        tool_calls: [
          { id: 'call_a', type: 'function', function: { name: 'f', arguments: `{"to": ${CANARY}` } },
        ],
      },
    ]),
    'tool_arguments',
  ],
  'arguments of a legacy function': [
    chat([{ role: 'assistant', function_call: { name: 'f', arguments: TEXT } }]),
    'tool_arguments',
  ],
  'a tool result': [chat([{ role: 'tool', tool_call_id: 'call_a', content: TEXT }]), 'tool_result'],
  'a tool result in blocks': [
    chat([{ role: 'tool', tool_call_id: 'call_a', content: [{ type: 'text', text: TEXT }] }]),
    'tool_result',
  ],
  'a function result': [chat([{ role: 'function', name: 'f', content: TEXT }]), 'tool_result'],
  'a file name': [
    chat([
      {
        role: 'user',
        content: [
          { type: 'file', file: { filename: `${CANARY}.txt`, file_data: 'data:text/plain;base64,YQ==' } },
        ],
      },
    ]),
    'file_name',
  ],
  'a multimodal text part': [
    chat([
      {
        role: 'user',
        content: [
          { type: 'text', text: TEXT },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBO' } },
        ],
      },
    ]),
    'user',
  ],
  'a part of an unknown type': [
    chat([{ role: 'user', content: [{ type: 'hologram', caption: TEXT }] }]),
    'user',
  ],
  metadata: [chat([], { metadata: { ticket: TEXT } }), 'metadata'],
  'a name in metadata': [chat([], { metadata: { [CANARY]: 'x' } }), 'key'],
  'the user field': [chat([], { user: CANARY }), 'end_user'],
  'the safety identifier': [chat([], { safety_identifier: CANARY }), 'end_user'],
  'the cache key': [chat([], { prompt_cache_key: CANARY }), 'end_user'],
  'the name of a participant': [chat([{ role: 'user', name: CANARY, content: 'hi' }]), 'participant'],
  'a prediction': [chat([], { prediction: { type: 'content', content: TEXT } }), 'prediction'],
  'a prediction in parts': [
    chat([], { prediction: { type: 'content', content: [{ type: 'text', text: TEXT }] } }),
    'prediction',
  ],
  'a stop sequence': [chat([], { stop: ['END', CANARY] }), 'stop'],
  'an output schema': [
    chat([], {
      response_format: { type: 'json_schema', json_schema: { name: 'n', schema: { description: TEXT } } },
    }),
    'output_schema',
  ],
  'the place of a web search': [
    chat([], {
      web_search_options: { user_location: { type: 'approximate', approximate: { city: CANARY } } },
    }),
    'user_location',
  ],
  'an unknown field': [chat([], { customer: TEXT }), 'unknown'],
  'an unknown field deep in an unknown object': [chat([], { x: { y: [{ z: CANARY }] } }), 'unknown'],
  'the name of an unknown field': [chat([], { [CANARY]: 1 }), 'key'],
  'a word that is none': [chat([], { service_tier: CANARY }), 'setting'],
  'an identifier that is none': [chat([{ role: 'tool', tool_call_id: CANARY, content: 'x' }]), 'id'],
};

function tool(properties: object): object {
  return { type: 'function', function: { name: 'f', parameters: { type: 'object', properties } } };
}

describe('positions of a chat request', () => {
  for (const [place, [body, position]] of Object.entries(PLACES)) {
    it(`inspects ${place} as ${position}`, () => {
      assertInspected('chat/completions', body, position);
    });
  }

  it('inspects each argument of a tool call on its own, with its name as context', () => {
    const args = JSON.stringify({ to: CANARY, account: 4711998877, born: [{ on: '1980-03-12' }] });
    const wire = read(
      'chat/completions',
      chat([
        {
          role: 'assistant',
          tool_calls: [{ id: 'call_a', type: 'function', function: { name: 'f', arguments: args } }],
        },
      ]),
    );
    assert.deepEqual(
      wire.texts.map(({ position, value, before }) => [position, value, before]),
      [
        ['key', 'to', ''],
        ['tool_arguments', CANARY, 'to: '],
        ['key', 'account', ''],
        ['tool_arguments', '4711998877', 'account: '],
        ['key', 'born', ''],
        ['key', 'on', ''],
        ['tool_arguments', '1980-03-12', 'on: '],
      ],
    );
    const sent = JSON.parse(shout(wire)) as {
      messages: { tool_calls: { function: { arguments: string } }[] }[];
    };
    assert.deepEqual(JSON.parse(sent.messages[0]!.tool_calls[0]!.function.arguments), {
      TO: CANARY.toUpperCase(),
      ACCOUNT: '4711998877',
      BORN: [{ ON: '1980-03-12' }],
    });
  });

  it('passes the words, identifiers and numbers of the protocol', () => {
    const wire = read('chat/completions', {
      model: 'gpt-5.1-2025-11-13',
      messages: [{ role: 'tool', tool_call_id: 'call_Ab12', content: '' }],
      service_tier: 'auto',
      seed: 123456789,
      max_tokens: 200000,
      reasoning_effort: 'high',
      stream_options: { include_usage: true },
      tool_choice: { type: 'function', function: { name: 'get_weather' } },
      tools: [{ type: 'function', function: { name: 'get_weather', strict: true } }],
    });
    assert.deepEqual(wire.texts, []);
    assert.ok(wire.passed >= 10);
  });

  it('inspects a number in a field that it does not know', () => {
    const wire = read('chat/completions', chat([], { phone: 4915112345678 }));
    assert.deepEqual(
      wire.texts.map(({ position, value, before }) => [position, value, before]),
      [['unknown', '4915112345678', 'phone: ']],
    );
  });

  it('seals reasoning that another vendor has signed, and signatures wherever they stand', () => {
    const seal = 'A'.repeat(80);
    const wire = read(
      'chat/completions',
      chat([
        {
          role: 'assistant',
          content: 'x',
          reasoning_details: [
            { type: 'reasoning.text', text: 'thought', signature: 'sig' },
            { type: 'reasoning.encrypted', data: seal },
          ],
          tool_calls: [
            {
              id: 'call_a',
              type: 'function',
              function: { name: 'f', arguments: '{}' },
              extra_content: { google: { thought_signature: seal } },
            },
          ],
        },
      ]),
    );
    assert.deepEqual(
      wire.texts.filter(({ treatment }) => treatment === 'sealed').map(({ value }) => value),
      ['thought', 'sig', seal, seal],
    );
  });
});
