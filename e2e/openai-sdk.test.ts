import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod/v4';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';
import { PLANTED, SENTENCE, leaked } from './values.ts';

const NOTE = { name: 'note', parameters: { type: 'object', properties: { text: { type: 'string' } } } };
const chatTools = ['note', 'remember'].map((name) => ({
  type: 'function' as const,
  function: { ...NOTE, name },
}));

describe('the official OpenAI SDK, unchanged, through the door', () => {
  let vendor: FakeVendor;
  let door: TestDoor;
  let client: OpenAI;

  before(async () => {
    vendor = await startFakeVendor();
    door = await openDoor(usualConfiguration(vendor));
    client = new OpenAI({ baseURL: `${door.url}/v1`, apiKey: 'unused', maxRetries: 0 });
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

  const ask = (content: string) => ({ model: 'fake-1', messages: [{ role: 'user' as const, content }] });

  it('gives every value back in a chat completion, while the vendor saw none', async () => {
    const reply = await client.chat.completions.create(ask(SENTENCE));
    assert.equal(reply.choices[0]?.message.content, SENTENCE);
    assert.match(vendor.requests[0]?.body.toString() ?? '', /\[EMAIL_[a-z0-9]{4,}\]/);
  });

  it('gives every value back in a chat stream, however the vendor cuts it', async () => {
    for (const cut of [
      { bytes: 1 },
      { bytes: 7 },
      { splitAt: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] },
    ]) {
      vendor.script(cut);
      const stream = client.chat.completions.stream(ask(SENTENCE));
      assert.equal(await stream.finalContent(), SENTENCE);
    }
  });

  it('restores several choices of one stream independently', async () => {
    vendor.script({ splitAt: Array.from({ length: 80 }, (_, i) => i * 3) });
    const final = await client.chat.completions.stream({ ...ask(SENTENCE), n: 3 }).finalChatCompletion();
    assert.deepEqual(
      final.choices.map((choice) => choice.message.content),
      [SENTENCE, SENTENCE, SENTENCE],
    );
  });

  it('restores parallel, interleaved tool calls and pseudonymises them again when they return in history', async () => {
    const question = `call_tool: ${SENTENCE}`;
    for (const stream of [false, true]) {
      if (stream)
        vendor.script({ interleaveTools: true, splitAt: Array.from({ length: 120 }, (_, i) => i * 2) });
      const body = { ...ask(question), tools: chatTools };
      const reply = stream
        ? await client.chat.completions.stream(body).finalChatCompletion()
        : await client.chat.completions.create(body);
      const message = reply.choices[0]!.message;
      assert.equal(message.tool_calls?.length, 2);
      for (const call of message.tool_calls ?? []) {
        assert.ok(call.type === 'function');
        assert.equal(JSON.parse(call.function.arguments).text, question);
      }
      const next = await client.chat.completions.create({
        ...body,
        messages: [
          ...body.messages,
          { role: 'assistant', tool_calls: message.tool_calls },
          ...(message.tool_calls ?? []).map((call) => ({
            role: 'tool' as const,
            tool_call_id: call.id,
            content: JSON.stringify({ saved: SENTENCE }),
          })),
        ],
      });
      assert.equal(
        next.choices[0]?.message.content,
        JSON.stringify({ saved: SENTENCE })
          .concat('\n', JSON.stringify({ saved: SENTENCE }))
          .split('\n')[0],
      );
    }
  });

  it('keeps structured output valid JSON, with the values in it', async () => {
    const Contact = z.object({ email: z.string(), note: z.string() });
    const body = { ...ask(SENTENCE), response_format: zodResponseFormat(Contact, 'contact') };
    const whole = await client.chat.completions.parse(body);
    const streamed = await client.chat.completions.stream(body).finalChatCompletion();
    for (const reply of [whole, streamed]) assert.equal(reply.choices[0]?.message.parsed?.note, SENTENCE);
  });

  it('restores responses, streamed with the helper and not, and their function calls', async () => {
    assert.equal((await client.responses.create({ model: 'fake-1', input: SENTENCE })).output_text, SENTENCE);
    vendor.script({ bytes: 5 });
    const stream = client.responses.stream({ model: 'fake-1', input: SENTENCE });
    let deltas = '';
    for await (const event of stream) if (event.type === 'response.output_text.delta') deltas += event.delta;
    assert.equal(deltas, SENTENCE);
    assert.equal((await stream.finalResponse()).output_text, SENTENCE);

    const tools = [{ type: 'function' as const, ...NOTE, strict: false }];
    vendor.script({ splitAt: Array.from({ length: 120 }, (_, i) => i * 2) });
    const called = await client.responses
      .stream({ model: 'fake-1', input: `call_tool ${SENTENCE}`, tools })
      .finalResponse();
    const call = called.output.find((item) => item.type === 'function_call');
    assert.equal(JSON.parse(call?.arguments ?? '{}').text, `call_tool ${SENTENCE}`);
  });

  it('serves completions, embeddings and model lists', async () => {
    const completion = await client.completions.create({ model: 'fake-1', prompt: SENTENCE });
    assert.equal(completion.choices[0]?.text, SENTENCE);
    const embedding = await client.embeddings.create({ model: 'fake-embed-1', input: [SENTENCE, 'plain'] });
    assert.equal(embedding.data.length, 2);
    const names: string[] = [];
    for await (const model of client.models.list()) names.push(model.id);
    assert.ok(names.includes('fake-1'));
  });

  it('reads a text file in the request instead of forwarding it', async () => {
    const file_data = `data:text/csv;base64,${Buffer.from(`name,mail\nAnna,${PLANTED.email}\n`).toString('base64')}`;
    const reply = await client.chat.completions.create({
      model: 'fake-1',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Summarise.' },
            { type: 'file', file: { filename: 'customers.csv', file_data } },
          ],
        },
      ],
    });
    assert.match(reply.choices[0]?.message.content ?? '', new RegExp(PLANTED.email));
    assert.doesNotMatch(vendor.requests[0]?.body.toString() ?? '', /base64/);
  });

  it('stops the vendor when the caller aborts, and the journal says so', async () => {
    vendor.script({
      delayMs: 30,
      reply: 'word '.repeat(400),
      splitAt: Array.from({ length: 300 }, (_, i) => i * 5),
    });
    const stream = await client.chat.completions.create({ ...ask('hello'), stream: true });
    for await (const _ of stream) break;
    stream.controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(vendor.requests[0]?.aborted, true);
    const last = (await door.journal()).at(-1);
    assert.equal(last?.kind === 'outcome' && last.ending, 'cancelled');
  });

  it('blocks a credential with the stable code and tells why, and nothing leaves', async () => {
    const secret = [
      '-----BEGIN PRIVATE',
      ' KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj\n-----END PRIVATE',
      ' KEY-----',
    ].join('');
    await assert.rejects(client.chat.completions.create(ask(secret)), (error: unknown) => {
      assert.ok(error instanceof OpenAI.PermissionDeniedError);
      assert.equal(error.code, 'blocked_by_policy');
      assert.match(error.message, /credential/);
      return true;
    });
    assert.equal(vendor.requests.length, 0);
  });

  it('counts what it withheld once, however often the closing events of a stream repeat it', async () => {
    vendor.script({ reply: 'Ask bert.brecht@theater.example instead.', bytes: 9 });
    await client.responses.stream({ model: 'fake-1', input: 'Who knows?' }).finalResponse();
    const outcome = (await door.journal()).findLast((entry) => entry.kind === 'outcome');
    assert.deepEqual(outcome?.withheld, { EMAIL: 1 });
  });

  it('withholds personal data that the caller never sent', async () => {
    const foreign = 'Ask bert.brecht@theater.example instead.';
    for (const stream of [false, true]) {
      vendor.script({ reply: foreign, bytes: 3 });
      const body = ask('Who knows?');
      const reply = stream
        ? await client.chat.completions.stream(body).finalChatCompletion()
        : await client.chat.completions.create(body);
      assert.equal(reply.choices[0]?.message.content, 'Ask [EMAIL withheld] instead.');
    }
  });
});
