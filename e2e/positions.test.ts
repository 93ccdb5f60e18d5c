import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';
import { PLANTED, leaked } from './values.ts';

/** Blocked by policy; split so that no scanner of this repository takes it for a real one. */
const SECRET = ['ghp', '_', 'x7Kq2mWv9LpR4tYb8NcD3fGh5JkZ0s', '2wTeyh'].join('');
const tool = (call: object) => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'c1', type: 'function', function: call }],
});
const result = (content: unknown) => [
  { role: 'user', content: 'x' },
  tool({ name: 'f', arguments: '{}' }),
  { role: 'tool', tool_call_id: 'c1', content },
];
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Where a value can stand in a request, per protocol: each row is a whole body around `value`. */
const POSITIONS: Record<string, Record<string, (value: string) => object>> = {
  '/v1/chat/completions': {
    system: (v) => ({
      messages: [
        { role: 'system', content: v },
        { role: 'user', content: 'x' },
      ],
    }),
    developer: (v) => ({
      messages: [
        { role: 'developer', content: v },
        { role: 'user', content: 'x' },
      ],
    }),
    'previous user turn': (v) => ({
      messages: [
        { role: 'user', content: v },
        { role: 'assistant', content: 'y' },
        { role: 'user', content: 'x' },
      ],
    }),
    'assistant history': (v) => ({
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: v },
        { role: 'user', content: 'x' },
      ],
    }),
    'tool definitions': (v) => ({
      messages: [{ role: 'user', content: 'x' }],
      tools: [
        {
          type: 'function',
          function: {
            name: 'f',
            description: v,
            parameters: { type: 'object', properties: { p: { enum: [v], default: v, description: v } } },
          },
        },
      ],
    }),
    'tool-call arguments': (v) => ({
      messages: [
        { role: 'user', content: 'x' },
        tool({ name: 'f', arguments: JSON.stringify({ to: v }) }),
        { role: 'tool', tool_call_id: 'c1', content: 'ok' },
      ],
    }),
    'tool result as string': (v) => ({ messages: result(v) }),
    'tool result as blocks': (v) => ({ messages: result([{ type: 'text', text: v }]) }),
    'file name': (v) => ({
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'file',
              file: { filename: `${v}.txt`, file_data: `data:text/plain;base64,${base64('hello')}` },
            },
          ],
        },
      ],
    }),
    'multimodal text part': (v) => ({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: v },
            { type: 'text', text: 'x' },
          ],
        },
      ],
    }),
    'metadata and user': (v) => ({
      messages: [{ role: 'user', content: 'x' }],
      metadata: { who: v },
      user: v,
    }),
    'a field nobody knows': (v) => ({
      messages: [{ role: 'user', content: 'x' }],
      brand_new: { deep: [{ note: v }] },
    }),
    'a key of a free object': (v) => ({ messages: [{ role: 'user', content: 'x' }], metadata: { [v]: 'x' } }),
    'JSON in a string in JSON': (v) => ({
      messages: result(JSON.stringify({ a: JSON.stringify({ b: v }) })),
    }),
    'a file': (v) => ({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'file', file: { filename: 'a.txt', file_data: `data:text/plain;base64,${base64(v)}` } },
          ],
        },
      ],
    }),
  },
  '/v1/responses': {
    system: (v) => ({ instructions: v, input: 'x' }),
    developer: (v) => ({
      input: [
        { role: 'developer', content: v },
        { role: 'user', content: 'x' },
      ],
    }),
    'previous user turn': (v) => ({
      input: [
        { role: 'user', content: [{ type: 'input_text', text: v }] },
        { role: 'user', content: 'x' },
      ],
    }),
    'assistant history': (v) => ({
      input: [
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: v }] },
        { role: 'user', content: 'x' },
      ],
    }),
    'tool definitions': (v) => ({
      input: 'x',
      tools: [
        {
          type: 'function',
          name: 'f',
          description: v,
          parameters: { type: 'object', properties: { p: { description: v } } },
        },
      ],
    }),
    'tool-call arguments': (v) => ({
      input: [
        { type: 'function_call', call_id: 'c1', name: 'f', arguments: JSON.stringify({ to: v }) },
        { type: 'function_call_output', call_id: 'c1', output: 'ok' },
      ],
    }),
    'tool result as string': (v) => ({ input: [{ type: 'function_call_output', call_id: 'c1', output: v }] }),
    'tool result as blocks': (v) => ({
      input: [{ type: 'function_call_output', call_id: 'c1', output: [{ type: 'input_text', text: v }] }],
    }),
    'file name': (v) => ({
      input: [
        {
          role: 'user',
          content: [
            {
              type: 'input_file',
              filename: `${v}.txt`,
              file_data: `data:text/plain;base64,${base64('hello')}`,
            },
          ],
        },
      ],
    }),
    'multimodal text part': (v) => ({
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: v },
            { type: 'input_text', text: 'x' },
          ],
        },
      ],
    }),
    'metadata and user': (v) => ({ input: 'x', metadata: { who: v }, user: v }),
  },
  '/v1/messages': {
    system: (v) => ({ system: v, messages: [{ role: 'user', content: 'x' }] }),
    developer: (v) => ({
      system: [{ type: 'text', text: v, cache_control: { type: 'ephemeral' } }],
      messages: [{ role: 'user', content: 'x' }],
    }),
    'previous user turn': (v) => ({
      messages: [
        { role: 'user', content: v },
        { role: 'assistant', content: 'y' },
        { role: 'user', content: 'x' },
      ],
    }),
    'assistant history': (v) => ({
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: [{ type: 'text', text: v }] },
        { role: 'user', content: 'x' },
      ],
    }),
    'tool definitions': (v) => ({
      messages: [{ role: 'user', content: 'x' }],
      tools: [
        {
          name: 'f',
          description: v,
          input_schema: { type: 'object', properties: { p: { description: v } } },
        },
      ],
    }),
    'tool-call arguments': (v) => ({
      messages: [
        { role: 'user', content: 'x' },
        {
          role: 'assistant',
          content: [{ type: 'tool_use', id: 't1', name: 'f', input: { to: v, deep: [{ cc: v }] } }],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', content: 'ok' }] },
      ],
    }),
    'tool result as string': (v) => ({
      messages: [{ role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', content: v }] }],
    }),
    'tool result as blocks': (v) => ({
      messages: [
        {
          role: 'user',
          content: [{ type: 'tool_result', tool_use_id: 't1', content: [{ type: 'text', text: v }] }],
        },
      ],
    }),
    'file name': (v) => ({
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'document',
              title: v,
              context: v,
              source: { type: 'text', media_type: 'text/plain', data: 'hello' },
            },
          ],
        },
      ],
    }),
    'multimodal text part': (v) => ({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: v },
            { type: 'text', text: 'x' },
          ],
        },
      ],
    }),
    'metadata and user': (v) => ({ messages: [{ role: 'user', content: 'x' }], metadata: { user_id: v } }),
  },
};

describe('every position of a request is inspected, streamed and not', () => {
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    vendor = await startFakeVendor();
    door = await openDoor(usualConfiguration(vendor));
  });
  afterEach(() => vendor.reset());
  after(async () => {
    await door.close();
    await vendor.close();
  });

  const send = async (path: string, body: object, stream: boolean): Promise<Response> => {
    const response = await fetch(door.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(path === '/v1/messages' ? { 'anthropic-version': '2023-06-01' } : {}),
      },
      body: JSON.stringify({ model: 'fake-1', max_tokens: 100, stream, ...body }),
    });
    return response;
  };

  for (const [path, positions] of Object.entries(POSITIONS)) {
    for (const [position, body] of Object.entries(positions)) {
      it(`${path}: ${position}`, async () => {
        for (const stream of [false, true]) {
          const masked = await send(path, body(PLANTED.email), stream);
          await masked.text();
          assert.equal(masked.status, 200);
          assert.equal(masked.headers.get('x-bailiwick-decision'), 'pseudonymise');
          const sent = vendor.requests.at(-1)?.body.toString('utf8') ?? '';
          assert.deepEqual(leaked(sent), []);
          assert.match(sent, /EMAIL_/);

          const seen = vendor.requests.length;
          const blocked = await send(path, body(SECRET), stream);
          assert.equal(blocked.status, 403, 'a credential is blocked');
          assert.match(await blocked.text(), /blocked_by_policy/);
          assert.equal(vendor.requests.length, seen);
        }
      });
    }
  }
});
