import assert from 'node:assert/strict';
import { type AddressInfo } from 'node:net';
import { type Server, createServer } from 'node:http';
import { after, before, test } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import fc from 'fast-check';
import OpenAI from 'openai';
import { mirrorReply } from './mirror.ts';
import { pieces } from './pieces.ts';

const NAMES: Readonly<Record<string, string>> = {
  'POST /v1/chat/completions': 'openai.chat',
  'POST /v1/responses': 'openai.responses',
  'POST /v1/completions': 'openai.completions',
  'POST /v1/embeddings': 'openai.embeddings',
  'GET /v1/models': 'openai.models',
  'GET /v1/models/mirror': 'openai.model',
  'POST /v1/messages': 'anthropic.messages',
  'POST /v1/messages/count_tokens': 'anthropic.count_tokens',
};

let server: Server;
let openai: OpenAI;
let anthropic: Anthropic;
/** The bytes of the last request, which the mirror is to show. */
let received = '';

before(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received = Buffer.concat(chunks).toString('utf8');
    const named = NAMES[`${request.method} ${request.url}`] ?? '';
    const name =
      request.headers['anthropic-version'] === undefined ? named : named.replace('openai.', 'anthropic.');
    const stream = /"stream":\s*true/.test(received);
    const reply = mirrorReply({ name }, received, { stream, now: 1_700_000_000_000 });
    response.writeHead(reply.status, { 'content-type': reply.contentType });
    for (const chunk of reply.chunks) response.write(chunk);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  openai = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 });
  anthropic = new Anthropic({ baseURL: url, apiKey: 'none', maxRetries: 0 });
});

after(() => {
  server.closeAllConnections();
  server.close();
});

const PROMPT =
  'Ask [PERSON_k7q2] about "Zürich"\n\\ and 🦔🦔 – line\u2028end, then go on for a while, please.';
const messages = [{ role: 'user' as const, content: PROMPT }];

test('a chat shows the request body, whole and streamed', async () => {
  const whole = await openai.chat.completions.create({ model: 'm', messages });
  assert.equal(whole.choices[0]!.message.content, received);
  assert.equal(whole.model, 'mirror');
  assert.equal(whole.usage!.total_tokens, 0);

  const deltas: string[] = [];
  for await (const chunk of await openai.chat.completions.create({ model: 'm', messages, stream: true }))
    deltas.push(chunk.choices[0]?.delta.content ?? '');
  assert.equal(deltas.join(''), received);
  assert.ok(deltas.filter((delta) => delta !== '').length > 3);
});

test('the streaming helper of the library finishes, with usage when it was asked for', async () => {
  const final = await openai.chat.completions
    .stream({ model: 'm', messages, stream_options: { include_usage: true } })
    .finalChatCompletion();
  assert.equal(final.choices[0]!.message.content, received);
  assert.equal(final.choices[0]!.finish_reason, 'stop');
  assert.equal(final.usage!.total_tokens, 0);
});

test('a response shows the request body, whole and streamed', async () => {
  const whole = await openai.responses.create({ model: 'm', input: PROMPT });
  assert.equal(whole.output_text, received);
  assert.equal(whole.model, 'mirror');

  const stream = openai.responses.stream({ model: 'm', input: PROMPT });
  let text = '';
  const numbers: number[] = [];
  for await (const event of stream) {
    numbers.push(event.sequence_number);
    if (event.type === 'response.output_text.delta') text += event.delta;
  }
  assert.equal(text, received);
  assert.equal((await stream.finalResponse()).output_text, received);
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index),
  );
});

test('a completion shows the request body, whole and streamed', async () => {
  const whole = await openai.completions.create({ model: 'm', prompt: PROMPT });
  assert.equal(whole.choices[0]!.text, received);
  let text = '';
  for await (const chunk of await openai.completions.create({ model: 'm', prompt: PROMPT, stream: true }))
    text += chunk.choices[0]?.text ?? '';
  assert.equal(text, received);
});

test('embeddings are one and the same unit vector for each text, in either encoding', async () => {
  const both = await openai.embeddings.create({ model: 'm', input: ['a', 'b'], dimensions: 4 });
  assert.deepEqual(
    both.data.map(({ embedding }) => embedding),
    [
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ],
  );
  const plain = await openai.embeddings.create({ model: 'm', input: 'a', encoding_format: 'float' });
  assert.deepEqual(plain.data[0]!.embedding, [1, 0, 0, 0, 0, 0, 0, 0]);
  assert.equal((plain as unknown as { received: string }).received, received);
  const tokens = await openai.embeddings.create({ model: 'm', input: [1, 2, 3], encoding_format: 'float' });
  assert.equal(tokens.data.length, 1);
});

test('a message shows the request body, whole and streamed', async () => {
  const whole = await anthropic.messages.create({ model: 'm', max_tokens: 9, messages });
  assert.deepEqual(whole.content, [{ type: 'text', text: received }]);
  assert.equal(whole.model, 'mirror');

  const stream = anthropic.messages.stream({ model: 'm', max_tokens: 9, messages });
  let pushes = 0;
  stream.on('text', () => (pushes += 1));
  const final = await stream.finalMessage();
  assert.equal(final.content.map((block) => (block.type === 'text' ? block.text : '')).join(''), received);
  assert.equal(final.stop_reason, 'end_turn');
  assert.ok(pushes > 3);
});

test('tokens are counted roughly', async () => {
  const { input_tokens: tokens } = await anthropic.messages.countTokens({ model: 'm', messages });
  assert.equal(tokens, Math.ceil(received.length / 4));
});

test('both protocols list one model, and it calls itself what it is', async () => {
  const ids: string[] = [];
  for await (const model of openai.models.list()) ids.push(model.id);
  assert.deepEqual(ids, ['mirror']);
  assert.equal((await openai.models.retrieve('mirror')).owned_by, 'bailiwick');
  const names: string[] = [];
  for await (const model of anthropic.models.list()) names.push(model.display_name);
  assert.match(names.join(), /no model/);
  assert.equal((await anthropic.models.retrieve('mirror')).id, 'mirror');
});

test('a route without a shape is refused', () => {
  assert.throws(() => mirrorReply({ name: 'openai.images' }, '', { stream: false, now: 0 }), {
    code: 'unknown_route',
  });
});

test('any body is shown unchanged, even one that is no JSON', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('openai.chat', 'anthropic.messages', 'openai.responses', 'openai.completions'),
      (body, name) => {
        const stream = [...mirrorReply({ name }, body, { stream: true, now: 0 }).chunks].join('');
        const texts: string[] = [];
        for (const [, data] of stream.matchAll(/^data: (\{.*\})$/gm)) {
          const value = JSON.parse(data!);
          texts.push(
            value.choices?.[0]?.delta?.content ??
              value.choices?.[0]?.text ??
              (typeof value.delta === 'string' ? value.delta : (value.delta?.text ?? '')),
          );
        }
        assert.equal(texts.join(''), body);
      },
    ),
  );
});

test('hostile wishes are bounded', () => {
  const body = '{"input":["a"],"dimensions":1e9}';
  const [reply] = mirrorReply({ name: 'openai.embeddings' }, body, { stream: false, now: 0 }).chunks;
  assert.equal(JSON.parse(reply!).data[0].embedding.length, 4096);
});

test('pieces join to the text and split no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const cut = [...pieces(text)];
      assert.equal(cut.join(''), text);
      for (const piece of cut) assert.ok(piece.isWellFormed());
    }),
  );
});
