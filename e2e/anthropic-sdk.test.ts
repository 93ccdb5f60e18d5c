import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';
import { PLANTED, SENTENCE, leaked } from './values.ts';

const tools: Anthropic.Tool[] = ['note', 'remember'].map((name) => ({
  name,
  input_schema: { type: 'object', properties: { text: { type: 'string' } } },
}));

describe('the official Anthropic SDK, unchanged, through the door', () => {
  let vendor: FakeVendor;
  let door: TestDoor;
  let client: Anthropic;

  before(async () => {
    vendor = await startFakeVendor();
    door = await openDoor(usualConfiguration(vendor));
    client = new Anthropic({ baseURL: door.url, apiKey: 'unused', maxRetries: 0 });
  });
  afterEach(() => {
    const sent = vendor.requests.map((request) => request.body.toString('utf8')).join('\n');
    assert.deepEqual(leaked(sent), [], 'a planted value left');
    vendor.reset();
  });
  after(async () => {
    await door.close();
    await vendor.close();
  });

  const ask = (content: Anthropic.MessageParam['content']) => ({
    model: 'fake-1',
    max_tokens: 1000,
    messages: [{ role: 'user' as const, content }],
  });
  const textOf = (message: Anthropic.Message): string =>
    message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');

  it('gives every value back, streamed with the helper and not', async () => {
    assert.equal(textOf(await client.messages.create(ask(SENTENCE))), SENTENCE);
    for (const cut of [{ bytes: 1 }, { splitAt: Array.from({ length: 200 }, (_, i) => i) }]) {
      vendor.script(cut);
      assert.equal(await client.messages.stream(ask(SENTENCE)).finalText(), SENTENCE);
    }
  });

  it('restores tool input and pseudonymises it again in history, results as string and as blocks', async () => {
    const question = `call_tool: ${SENTENCE}`;
    vendor.script({ splitAt: Array.from({ length: 200 }, (_, i) => i) });
    const message = await client.messages.stream({ ...ask(question), tools }).finalMessage();
    const calls = message.content.filter((block) => block.type === 'tool_use');
    assert.equal(calls.length, 2);
    for (const call of calls) assert.deepEqual((call.input as { text: string }).text, question);
    const results: Anthropic.ToolResultBlockParam[] = calls.map((call, i) => ({
      type: 'tool_result',
      tool_use_id: call.id,
      content: i === 0 ? SENTENCE : [{ type: 'text', text: SENTENCE }],
    }));
    const next = await client.messages.create({
      ...ask(question),
      tools,
      messages: [
        { role: 'user', content: question },
        { role: 'assistant', content: message.content },
        { role: 'user', content: results },
      ],
    });
    assert.match(textOf(next), new RegExp(PLANTED.email));
  });

  it('never touches a signed thinking block, on its way back and in history', async () => {
    const thinking = {
      text: 'They want a letter to the address given.',
      signature: 'EqQBCkYIARgCKkBsaWduYXR1cmU=',
    };
    vendor.script({ thinking, reply: 'ok', bytes: 4 });
    const message = await client.messages.stream(ask(SENTENCE)).finalMessage();
    const block = message.content[0];
    assert.ok(block?.type === 'thinking');
    assert.equal(block.thinking, thinking.text);
    assert.equal(block.signature, thinking.signature);
    await client.messages.create({
      ...ask(SENTENCE),
      messages: [
        { role: 'user', content: SENTENCE },
        { role: 'assistant', content: message.content },
        { role: 'user', content: 'go on' },
      ],
    });
    assert.ok(vendor.requests.at(-1)?.body.includes(JSON.stringify(block)));
  });

  it('refuses a signed block that holds in clear what the request pseudonymises: the vendor cannot have written it', async () => {
    const thinking = {
      type: 'thinking' as const,
      thinking: `They gave ${PLANTED.email}.`,
      signature: 'c2lnbmF0dXJl'.repeat(8),
    };
    const messages: Anthropic.MessageParam[] = [
      { role: 'user', content: SENTENCE },
      { role: 'assistant', content: [thinking, { type: 'text', text: 'ok' }] },
      { role: 'user', content: 'go on' },
    ];
    await assert.rejects(
      client.messages.create({ ...ask(SENTENCE), messages }),
      Anthropic.PermissionDeniedError,
    );
    assert.equal(vendor.requests.length, 0);
  });

  it('counts tokens and lists models', async () => {
    const { input_tokens } = await client.messages.countTokens({
      model: 'fake-1',
      messages: [{ role: 'user', content: SENTENCE }],
    });
    assert.ok(input_tokens > 0);
    const models = await client.models.list();
    assert.ok(models.data.some((model) => model.id === 'fake-1'));
  });

  it('turns a document into inspected text', async () => {
    const data = Buffer.from(`Customer: ${PLANTED.email}`).toString('base64');
    const document = {
      type: 'document',
      source: { type: 'base64', media_type: 'text/plain', data },
    } as unknown as Anthropic.DocumentBlockParam;
    await client.messages.create(ask([{ type: 'text', text: 'Read.' }, document]));
    assert.match(vendor.requests[0]?.body.toString() ?? '', /EMAIL_/);
  });

  it('refuses a picture that nobody can look into', async () => {
    const image: Anthropic.ImageBlockParam = {
      type: 'image',
      source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' },
    };
    await assert.rejects(
      client.messages.create(ask([image])),
      (error: unknown) => error instanceof Anthropic.APIError && error.status === 415,
    );
    assert.equal(vendor.requests.length, 0);
  });

  it('forwards betas and versions, not the key', async () => {
    await client.beta.messages.create({ ...ask('hi'), betas: ['context-1m-2025-08-07'] });
    const sent = vendor.requests[0];
    assert.equal(sent?.headers['anthropic-beta'], 'context-1m-2025-08-07');
    assert.equal(sent?.headers['x-api-key'], 'vendor-secret-key');
    const agent = await fetch(`${door.url}/v1/messages?beta=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' },
      body: JSON.stringify(ask('hi')),
    });
    assert.equal(agent.status, 200);
    assert.equal(vendor.requests.at(-1)?.path, '/v1/messages?beta=true');
    // As agents ask whether anybody is there.
    const probe = await fetch(door.url, { method: 'HEAD' });
    assert.deepEqual([probe.status, await probe.text()], [200, '']);
    const { length } = await door.journal();
    await fetch(door.url, { method: 'HEAD' });
    assert.equal((await door.journal()).length, length, 'which is no request to an AI');
  });
});
