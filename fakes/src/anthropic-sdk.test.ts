import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'zod/v4';
import { startFakeVendor, type FakeVendor } from './vendor.ts';

const weather = {
  name: 'weather',
  input_schema: { type: 'object' as const, properties: { city: { type: 'string' } } },
};

describe('the official Anthropic SDK, pointed straight at the fake', () => {
  let vendor: FakeVendor;
  let client: Anthropic;

  before(async () => {
    vendor = await startFakeVendor();
    client = new Anthropic({ baseURL: vendor.url, apiKey: 'sk-ant-test', maxRetries: 0 });
  });
  afterEach(() => vendor.reset());
  after(() => vendor.close());

  const say = (content: string) => ({
    model: 'fake-1',
    max_tokens: 100,
    messages: [{ role: 'user' as const, content }],
  });

  it('gets an echo from messages', async () => {
    const reply = await client.messages.create(say('Grüße 🙂'));
    assert.deepEqual(
      reply.content.map((block) => (block.type === 'text' ? block.text : block.type)),
      ['Grüße 🙂'],
    );
    assert.equal(reply.stop_reason, 'end_turn');
  });

  it('assembles a stream with its helper: thinking with its signature, text and parallel tool uses', async () => {
    vendor.script({
      bytes: 3,
      reply: 'Hällo',
      thinking: { text: 'let me see', signature: 'c2lnbmF0dXJl' },
      toolCalls: [
        { id: 'toolu_1', name: 'weather', arguments: '{"city":"Bern"}' },
        { id: 'toolu_2', name: 'weather', arguments: '{"city":"Köln"}' },
      ],
    });
    const stream = client.messages.stream({ ...say('hi'), tools: [weather] });
    let text = '';
    stream.on('text', (delta) => (text += delta));
    const final = await stream.finalMessage();
    assert.equal(text, 'Hällo');
    assert.equal(final.stop_reason, 'tool_use');
    assert.deepEqual(
      final.content.map((block) => {
        if (block.type === 'thinking') return [block.thinking, block.signature];
        if (block.type === 'tool_use') return [block.id, block.input];
        return block.type === 'text' ? block.text : block.type;
      }),
      [['let me see', 'c2lnbmF0dXJl'], 'Hällo', ['toolu_1', { city: 'Bern' }], ['toolu_2', { city: 'Köln' }]],
    );
  });

  it('gets a tool use for a tool offered, and its result back as text', async () => {
    const reply = await client.messages.create({ ...say('call_tool Zürich'), tools: [weather] });
    const [use] = reply.content;
    assert.ok(use?.type === 'tool_use');
    assert.deepEqual(use.input, { city: 'call_tool Zürich' });
    const next = await client.messages.create({
      ...say(''),
      tools: [weather],
      messages: [
        { role: 'user', content: 'call_tool Zürich' },
        { role: 'assistant', content: reply.content },
        {
          role: 'user',
          content: [{ type: 'tool_result', tool_use_id: use.id, content: [{ type: 'text', text: 'rain' }] }],
        },
      ],
    });
    assert.equal(next.content[0]?.type === 'text' && next.content[0].text, 'rain');
  });

  it('parses structured output', async () => {
    const Person = z.object({ name: z.string(), married: z.boolean() });
    const reply = await client.messages.parse({
      ...say('Ada'),
      output_config: { format: zodOutputFormat(Person) },
    });
    assert.deepEqual(reply.parsed_output, { name: 'Ada', married: true });
  });

  it('counts tokens and lists models in the vendor’s own form', async () => {
    const counted = await client.messages.countTokens({ model: 'fake-1', messages: say('hello').messages });
    assert.ok(counted.input_tokens > 0);
    const ids: string[] = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.deepEqual(ids, ['fake-1', 'fake-embed-1']);
  });

  it('sees an error in mid-stream, and an overload before it, as API errors', async () => {
    vendor.script({ reply: 'a'.repeat(200), fault: { kind: 'error-event' } });
    await assert.rejects(client.messages.stream(say('x')).finalMessage(), Anthropic.APIError);
    vendor.script({ fault: { kind: 'status', status: 529 } });
    await assert.rejects(client.messages.create(say('x')), (error) => {
      return (
        error instanceof Anthropic.APIError &&
        error.status === 529 &&
        error.message.includes('overloaded_error')
      );
    });
  });
});
