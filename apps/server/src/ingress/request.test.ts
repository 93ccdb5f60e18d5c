import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Address, read, readBody, shout } from './reading.suite.ts';
import { readRequest } from './request.ts';
import { matchRoute } from './routes.ts';

const ADDRESSES: readonly Address[] = [
  'chat/completions',
  'responses',
  'completions',
  'embeddings',
  'messages',
  'messages/count_tokens',
];

describe('reading a request', () => {
  it('knows model, stream and whether the reply is JSON', () => {
    const wire = read('chat/completions', {
      model: 'gpt-5.1',
      stream: true,
      messages: [],
      response_format: { type: 'json_schema' },
    });
    assert.deepEqual([wire.model, wire.stream, wire.jsonReply], ['gpt-5.1', true, true]);
    assert.equal(
      read('chat/completions', { messages: [], response_format: { type: 'text' } }).jsonReply,
      false,
    );
    assert.equal(
      read('responses', { input: 'x', text: { format: { type: 'json_object' } } }).jsonReply,
      true,
    );
    assert.equal(
      read('messages', { messages: [], output_config: { format: { type: 'json_schema' } } }).jsonReply,
      true,
    );
    assert.equal(read('messages', { messages: [], output_format: { type: 'json_schema' } }).jsonReply, true);
    assert.equal(read('responses', { input: 'x', stream: null }).stream, false);
    assert.equal(
      read('messages/count_tokens', { messages: [], stream: true }).stream,
      false,
      'tokens are never streamed',
    );
  });

  it('renames the model in place, and adds one where there was none', () => {
    const rename = (source: string) =>
      readBody('responses', source).rewrite({ model: 'a"b', texts: new Map(), files: new Map() });
    assert.equal(rename('{ "input":"x", "model" : "old" }'), '{ "input":"x", "model" : "a\\"b" }');
    assert.equal(rename('{"input":"x"}'), '{"model":"a\\"b","input":"x"}');
    assert.equal(rename('{}'), '{"model":"a\\"b"}');
  });

  it('leaves a body without edits byte for byte, odd spacing, big numbers and duplicates included', () => {
    const source =
      '\n{"model":"m",  "seed":12345678901234567890,"messages":[{"role":"user","content":"a\\u0062\\/","content":"c"}], "x":1E+2 }\r\n';
    const wire = readBody('chat/completions', source);
    assert.equal(wire.rewrite({ texts: new Map(), files: new Map() }), source);
    assert.deepEqual(
      wire.texts.map(({ value }) => value),
      ['ab/', 'c'],
    );
  });

  it('refuses a body that is not a JSON object', () => {
    for (const source of ['', 'null', '[]', '"x"', '1', '{', '{"a":1}x', '\ufeff{}']) {
      for (const address of ADDRESSES)
        assert.throws(() => readBody(address, source), { code: 'malformed_request' });
    }
  });

  it('refuses wrong types in the fields that it acts on, and names the field', () => {
    const wrong: [Address, object, RegExp][] = [
      ['chat/completions', { model: 5, messages: [] }, /"model" must be string, not number/],
      ['chat/completions', { model: null, messages: [] }, /"model"/],
      ['chat/completions', { model: 'm', messages: 'hi' }, /"messages" must be array, not string/],
      ['chat/completions', { model: 'm', messages: {} }, /"messages"/],
      ['chat/completions', { model: 'm' }, /"messages" is missing/],
      [
        'chat/completions',
        { model: 'm', messages: [], stream: 'yes' },
        /"stream" must be boolean or null, not string/,
      ],
      ['messages', { model: 'm' }, /"messages" is missing/],
      ['messages/count_tokens', { model: 'm', messages: null }, /"messages"/],
      ['responses', { model: 'm', input: 5 }, /"input"/],
      ['embeddings', { model: 'm', input: { a: 1 } }, /"input"/],
      ['chat/completions', { messages: [], tools: {} }, /"tools"/],
    ];
    for (const [address, body, message] of wrong)
      assert.throws(() => read(address, body), { code: 'malformed_request', message });
  });

  it('refuses a second model or stream, and one in another letter case, which parsers read differently', () => {
    for (const rest of [
      '"model":"a","model":"b"',
      '"model":"a","Model":"b"',
      '"MODEL":"b"',
      '"model":"a","\\u006dodel":"b"',
      '"stream":true,"stream":false',
      '"Stream":true',
      '"Messages":[]',
    ]) {
      assert.throws(
        () => readBody('chat/completions', `{"messages":[],${rest}}`),
        { code: 'malformed_request' },
        rest,
      );
    }
  });

  it('refuses two types or roles in one object, by which a text could be taken for another', () => {
    for (const message of [
      '{"role":"user","role":"system","content":"x"}',
      '{"role":"user","content":[{"type":"text","type":"image","text":"x"}]}',
    ]) {
      for (const address of ['chat/completions', 'messages'] as const) {
        assert.throws(() => readBody(address, `{"model":"m","messages":[${message}]}`), {
          code: 'malformed_request',
        });
      }
    }
    const source = '{"type":"text","type":"base64","media_type":"application/pdf","data":"JVBERi0="}';
    assert.throws(
      () =>
        readBody(
          'messages',
          `{"messages":[{"role":"user","content":[{"type":"document","source":${source}}]}]}`,
        ),
      { code: 'malformed_request' },
    );
    // In the caller's own data it is the caller's business.
    readBody(
      'messages',
      '{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"n","input":{"type":"a","type":"b"}}]}]}',
    );
  });

  it('refuses token numbers in place of text, since nobody can read them', () => {
    const bodies: [Address, object][] = [
      ['completions', { prompt: [15496, 11, 995] }],
      ['completions', { prompt: ['text', 11] }],
      ['completions', { prompt: [[1, 2], [3]] }],
      ['embeddings', { input: [1, 2, 3] }],
      ['embeddings', { input: [[1, 2, 3]] }],
      ['responses', { input: [1] }],
    ];
    for (const [address, body] of bodies)
      assert.throws(() => read(address, { model: 'm', ...body }), { code: 'uninspectable_content' });
  });

  it('inspects prompts and inputs of completions and embeddings', () => {
    assert.deepEqual(
      read('completions', { model: 'm', prompt: ['a', 'b'], suffix: 'c', stop: 'd' }).texts.map(
        ({ value }) => value,
      ),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(
      read('embeddings', {
        model: 'm',
        input: 'a',
        user: 'u',
        encoding_format: 'float',
        dimensions: 1536000,
      }).texts.map(({ value }) => value),
      ['a', 'u'],
    );
  });

  it('meets a depth bomb with too_large', () => {
    const bomb = `{"messages":[{"role":"user","content":${'['.repeat(100)}${']'.repeat(100)}}]}`;
    for (const address of ADDRESSES) assert.throws(() => readBody(address, bomb), { code: 'too_large' });
  });

  it('wants no body where the route has none', () => {
    const models = matchRoute('GET', '/v1/models', {});
    assert.equal(readRequest(models, '', { depth: 64 }).rewrite({ texts: new Map(), files: new Map() }), '');
    assert.throws(() => readRequest(models, '{}', { depth: 64 }), { code: 'malformed_request' });
  });

  it('survives hostile members: prototype names, empty names, nulls, wrong shapes everywhere', () => {
    const odd = fc.jsonValue({ maxDepth: 4 });
    const names = [
      'role',
      'content',
      'type',
      'text',
      'source',
      'file',
      'input',
      'tool_calls',
      '__proto__',
      'constructor',
      '',
      'messages',
      'tools',
      'metadata',
      'prompt',
      'system',
      'image_url',
    ];
    const hostile = fc.array(fc.dictionary(fc.constantFrom(...names), odd), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(...ADDRESSES),
        hostile,
        fc.dictionary(fc.constantFrom(...names), hostile),
        (address, messages, rest) => {
          let wire;
          try {
            wire = read(address, { ...rest, model: 'm', messages, input: 'x' });
          } catch (error) {
            assert.ok(
              ['malformed_request', 'uninspectable_content'].includes((error as { code: string }).code),
              String(error),
            );
            return;
          }
          assert.equal(wire.rewrite({ texts: new Map(), files: new Map() }), wire.body);
          JSON.parse(shout(wire));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('accounts for every string: inspected, sealed, a file, a name of the protocol, or passed by its look', () => {
    const text = fc.string({ minLength: 1 }).map((value) => `${value} canary!`);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'type',
            'text',
            'content',
            'name',
            'id',
            'x y!',
            'source',
            'arguments',
            'parameters',
            'role',
            'tools',
            'thinking',
            'file',
            'data',
          ),
          tie('tree'),
          { maxKeys: 4 },
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...ADDRESSES), tree, tree, (address, first, second) => {
        let wire;
        try {
          wire = read(address, {
            model: 'm',
            input: [first],
            messages: [first],
            tools: [second],
            extra: second,
          });
        } catch (error) {
          assert.equal((error as { code: string }).code, 'malformed_request');
          return;
        }
        const sent = shout(wire);
        const files = wire.files.length;
        assert.ok(sent.split('canary!').length - 1 <= files, 'a text that no one has looked at went through');
      }),
      { numRuns: 500 },
    );
  });
});
