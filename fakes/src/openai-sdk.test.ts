import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod/v4';
import { startFakeVendor, type FakeVendor } from './vendor.ts';

const WEATHER = {
  name: 'weather',
  parameters: { type: 'object', properties: { city: { type: 'string' }, days: { type: 'integer' } } },
};
const chatTool = { type: 'function', function: WEATHER } as const;
const responseTool = { type: 'function', ...WEATHER, strict: false } as const;
const Person = z.object({ name: z.string(), age: z.number(), tags: z.array(z.string()) });

describe('the official OpenAI SDK, pointed straight at the fake', () => {
  let vendor: FakeVendor;
  let client: OpenAI;

  before(async () => {
    vendor = await startFakeVendor();
    client = new OpenAI({ baseURL: `${vendor.url}/v1`, apiKey: 'sk-test', maxRetries: 0 });
  });
  afterEach(() => vendor.reset());
  after(() => vendor.close());

  const say = (content: string) => ({ model: 'fake-1', messages: [{ role: 'user' as const, content }] });

  it('gets an echo from a chat completion', async () => {
    const reply = await client.chat.completions.create(say('Grüße an Zoë 🙂'));
    assert.equal(reply.choices[0]?.message.content, 'Grüße an Zoë 🙂');
    assert.ok((reply.usage?.total_tokens ?? 0) > 0);
  });

  it('assembles a chat stream with its helper, for several choices, whatever the splits', async () => {
    for (const splitAt of [[], [1], [2, 3], [4, 11]]) {
      vendor.script({ splitAt });
      const stream = client.chat.completions.stream({
        ...say('Grüße 🙂!'),
        n: 2,
        stream_options: { include_usage: true },
      });
      const final = await stream.finalChatCompletion();
      assert.deepEqual(
        final.choices.map((choice) => choice.message.content),
        ['Grüße 🙂!', 'Grüße 🙂!'],
      );
      assert.ok(final.usage);
    }
  });

  it('reads a stream whose bytes come one by one, through the middle of characters', async () => {
    vendor.script({ bytes: 1, reply: 'é🙂' });
    assert.equal(await client.chat.completions.stream(say('x')).finalContent(), 'é🙂');
  });

  it('gets one tool call for each tool offered, with the text in the arguments', async () => {
    const tools = [chatTool, { type: 'function', function: { ...WEATHER, name: 'climate' } } as const];
    const whole = await client.chat.completions.create({ ...say('call_tool for Zürich'), tools });
    assert.equal(whole.choices[0]?.finish_reason, 'tool_calls');
    assert.equal(whole.choices[0]?.message.content, null);
    vendor.script({ interleaveTools: true, splitAt: [3, 20] });
    const streamed = await client.chat.completions
      .stream({ ...say('call_tool for Zürich'), tools })
      .finalChatCompletion();
    for (const reply of [whole, streamed]) {
      const calls = (reply.choices[0]?.message.tool_calls ?? []).flatMap((call) =>
        call.type === 'function' ? [call] : [],
      );
      assert.deepEqual(
        calls.map((call) => call.function.name),
        ['weather', 'climate'],
      );
      for (const call of calls)
        assert.deepEqual(JSON.parse(call.function.arguments), { city: 'call_tool for Zürich', days: 1 });
    }
  });

  it('gets the tool result back as text in the next turn', async () => {
    const call = { id: 'c1', type: 'function' as const, function: { name: 'weather', arguments: '{}' } };
    const reply = await client.chat.completions.create({
      model: 'fake-1',
      tools: [chatTool],
      messages: [
        { role: 'user', content: 'call_tool' },
        { role: 'assistant', tool_calls: [call] },
        { role: 'tool', tool_call_id: 'c1', content: 'rain' },
      ],
    });
    assert.equal(reply.choices[0]?.message.content, 'rain');
  });

  it('parses structured output in chat and responses', async () => {
    const chat = await client.chat.completions.parse({
      ...say('Ada'),
      response_format: zodResponseFormat(Person, 'person'),
    });
    assert.deepEqual(chat.choices[0]?.message.parsed, { name: 'Ada', age: 1, tags: ['Ada'] });
    const response = await client.responses.parse({
      model: 'fake-1',
      input: 'Ada',
      text: { format: zodTextFormat(Person, 'person') },
    });
    assert.deepEqual(response.output_parsed, { name: 'Ada', age: 1, tags: ['Ada'] });
  });

  it('assembles a responses stream with its helper: reasoning, text and parallel function calls', async () => {
    vendor.script({
      reply: 'Hello Zoë',
      thinking: { text: 'let me see', signature: 'c2ln' },
      toolCalls: [
        { name: 'weather', arguments: '{"city":"Bern"}' },
        { name: 'weather', arguments: '{"city":"Köln"}' },
      ],
    });
    const stream = client.responses.stream({ model: 'fake-1', input: 'hi', tools: [responseTool] });
    const types: string[] = [];
    const numbers: number[] = [];
    for await (const event of stream) {
      types.push(event.type);
      numbers.push(event.sequence_number);
    }
    const final = await stream.finalResponse();
    assert.equal(final.output_text, 'Hello Zoë');
    assert.deepEqual(
      final.output.map((item) => (item.type === 'function_call' ? item.arguments : item.type)),
      ['reasoning', 'message', '{"city":"Bern"}', '{"city":"Köln"}'],
    );
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index),
    );
    for (const wanted of [
      'created',
      'in_progress',
      'output_text.delta',
      'function_call_arguments.done',
      'completed',
    ]) {
      assert.ok(types.includes(`response.${wanted}`), wanted);
    }
  });

  it('gets an echo from responses with input items and from completions, streamed and not', async () => {
    const input = [{ role: 'user' as const, content: [{ type: 'input_text' as const, text: 'items' }] }];
    assert.equal((await client.responses.create({ model: 'fake-1', input })).output_text, 'items');
    const request = { model: 'fake-1', prompt: 'once upon a time' };
    assert.equal((await client.completions.create(request)).choices[0]?.text, 'once upon a time');
    let text = '';
    for await (const chunk of await client.completions.create({ ...request, stream: true }))
      text += chunk.choices[0]?.text ?? '';
    assert.equal(text, 'once upon a time');
  });

  it('gets the same embedding for the same text, in floats and in base64', async () => {
    const packed = await client.embeddings.create({ model: 'fake-embed-1', input: ['a', 'b', 'a'] });
    const plain = await client.embeddings.create({
      model: 'fake-embed-1',
      input: 'a',
      encoding_format: 'float',
    });
    assert.deepEqual(packed.data[0]?.embedding, packed.data[2]?.embedding);
    assert.deepEqual(packed.data[0]?.embedding, plain.data[0]?.embedding);
    assert.notDeepEqual(packed.data[0]?.embedding, packed.data[1]?.embedding);
  });

  it('lists models', async () => {
    const ids: string[] = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.deepEqual(ids, ['fake-1', 'fake-embed-1']);
  });

  it('sees a refusal as a typed error', async () => {
    vendor.script({ fault: { kind: 'status', status: 429, retryAfterSeconds: 7 } });
    await assert.rejects(client.chat.completions.create(say('x')), (error) => {
      assert.ok(error instanceof OpenAI.RateLimitError);
      assert.equal(error.headers?.get('retry-after'), '7');
      return true;
    });
  });
});
