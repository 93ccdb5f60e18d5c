import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import OpenAI from 'openai';
import { ANNA, EMAIL, PEPE, STRICT, dataOf, piecesOf, rewriterOf, sse, streamed } from './reply.fixture.ts';

interface Finish {
  readonly index?: number;
  readonly finish?: string | null;
}

/** @param more members of its root. */
const chunk = (delta: object, { index = 0, finish = null }: Finish = {}, more: object = {}): object => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_790_000_000,
  model: 'gpt-5.1',
  ...more,
  choices: [{ index, delta, logprobs: null, finish_reason: finish }],
});
const DONE = 'data: [DONE]\n\n';

/** A stream as the vendor's own client reads it. */
async function read(stream: string): Promise<OpenAI.ChatCompletion> {
  const client = new OpenAI({
    apiKey: 'none',
    baseURL: 'http://vendor.invalid/v1',
    fetch: () =>
      Promise.resolve(
        new Response(stream, { status: 200, headers: { 'content-type': 'text/event-stream' } }),
      ),
  });
  return await client.chat.completions
    .stream({ model: 'gpt-5.1', messages: [{ role: 'user', content: 'hi' }] })
    .finalChatCompletion();
}

const joined = (stream: string, index = 0): string =>
  dataOf(stream)
    .flatMap(({ choices }) => choices)
    .filter((choice) => choice.index === index)
    .map(({ delta }) => delta.content ?? '')
    .join('');

describe('A chat stream', () => {
  it('gives the whole text back, and its rest in a chunk of its own before the finishing one', async () => {
    // The text ends in what could still become a name.
    const text = `Dear ${PEPE.token}, ask [EMAIL`;
    const source = sse(
      chunk({ role: 'assistant', content: '' }, {}, { usage: null }),
      ...piecesOf(text, 3).map((content) => chunk({ content }, {}, { usage: null, obfuscation: 'xyz' })),
      chunk({}, { finish: 'stop' }, { usage: null }),
      { ...chunk({}), choices: [], usage: { prompt_tokens: 5, completion_tokens: 7 } },
    );
    const out = streamed('openai.chat', source + DONE);
    assert.equal(joined(out), `Dear ${PEPE.value}, ask [EMAIL`);
    const chunks = dataOf(out);
    const finishing = chunks.findIndex(({ choices }) => choices[0]?.finish_reason === 'stop');
    assert.deepEqual(chunks[finishing - 1], {
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1_790_000_000,
      model: 'gpt-5.1',
      choices: [{ index: 0, delta: { content: '[EMAIL' }, finish_reason: null }],
    });
    assert.ok(out.endsWith(DONE));
    assert.equal((await read(out)).choices[0]?.message.content, `Dear ${PEPE.value}, ask [EMAIL`);
  });

  it('says the rest in the finishing chunk when that carries text itself', () => {
    const source = sse(
      chunk({ content: `${ANNA.token.slice(0, 6)}` }),
      chunk({ content: ANNA.token.slice(6) }, { finish: 'stop' }),
    );
    const chunks = dataOf(streamed('openai.chat', source + DONE));
    assert.equal(chunks.length, 2);
    assert.deepEqual(chunks[1].choices[0], {
      index: 0,
      delta: { content: ANNA.value },
      logprobs: null,
      finish_reason: 'stop',
    });
  });

  it('puts what it held of a finishing chunk into that chunk', () => {
    const chunks = dataOf(
      streamed('openai.chat', sse(chunk({ content: 'see [PERSON' }, { finish: 'length' }))),
    );
    assert.deepEqual(chunks, [chunk({ content: 'see [PERSON' }, { finish: 'length' })]);
  });

  it('goes on holding the text of one choice when another finishes', () => {
    const [first, second] = [ANNA.token.slice(0, 5), ANNA.token.slice(5)];
    const source = sse(
      chunk({ content: first }, { index: 1 }),
      chunk({ content: 'no' }),
      chunk({}, { finish: 'stop' }),
      chunk({ content: second }, { index: 1 }),
      chunk({}, { index: 1, finish: 'stop' }),
    );
    assert.equal(joined(streamed('openai.chat', source + DONE), 1), ANNA.value);
  });

  it('passes a chunk whose text is held with the text empty', () => {
    const [first] = dataOf(
      streamed(
        'openai.chat',
        sse(chunk({ content: ANNA.token.slice(0, 6) }), chunk({ content: ANNA.token.slice(6) })),
      ),
    );
    assert.deepEqual(first, chunk({ content: '' }));
  });

  it('keeps choices apart that speak in turns', () => {
    const pieces = piecesOf(`Dear ${ANNA.token}!`, 2);
    const source = sse(
      ...pieces.flatMap((content) => [0, 1, 2].map((index) => chunk({ content }, { index }))),
      ...[0, 1, 2].map((index) => chunk({}, { index, finish: 'stop' })),
    );
    const out = streamed('openai.chat', source + DONE);
    for (const index of [0, 1, 2]) assert.equal(joined(out, index), `Dear ${ANNA.value}!`);
  });

  it('keeps parallel tool calls apart that come interleaved, and says no name or id twice', async () => {
    const args = [{ to: PEPE.token }, { to: EMAIL.token, cc: ANNA.token }].map((value) =>
      piecesOf(JSON.stringify(value), 4),
    );
    const call = (index: number, part: object): object => ({ tool_calls: [{ index, ...part }] });
    const start = (index: number): object =>
      call(index, {
        id: `call_${index}`,
        type: 'function',
        function: { name: `send_${index}`, arguments: '' },
      });
    const source = sse(
      chunk({ role: 'assistant', content: null }),
      chunk(start(0)),
      chunk(start(1)),
      ...Array.from({ length: 40 }, (_, at) =>
        [0, 1].flatMap((index) => {
          const piece = args[index]?.[at];
          return piece === undefined ? [] : [chunk(call(index, { function: { arguments: piece } }))];
        }),
      ).flat(),
      chunk({}, { finish: 'tool_calls' }),
    );
    const reply = await read(streamed('openai.chat', source + DONE));
    const calls = (reply.choices[0]?.message.tool_calls ?? []).filter((made) => made.type === 'function');
    assert.deepEqual(
      calls.map(({ id, function: { name, arguments: text } }) => [id, name, JSON.parse(text)]),
      [
        ['call_0', 'send_0', { to: PEPE.value }],
        ['call_1', 'send_1', { to: EMAIL.value, cc: ANNA.value }],
      ],
    );
  });

  it('says the rest of arguments that were cut off without announcing the call again', async () => {
    const source = sse(
      chunk({
        tool_calls: [
          {
            index: 1,
            id: 'call_1',
            type: 'function',
            function: { name: 'f', arguments: `{"a":"${ANNA.token.slice(0, 5)}` },
          },
        ],
      }),
      chunk({}, { finish: 'length' }),
    );
    const chunks = dataOf(streamed('openai.chat', source + DONE));
    assert.deepEqual(chunks[1].choices[0].delta, {
      tool_calls: [{ index: 1, function: { arguments: ANNA.token.slice(0, 5) } }],
    });
  });

  it('tells whole tool calls apart that name an id and no index', () => {
    const whole = (id: string, text: string): object =>
      chunk({ tool_calls: [{ id, type: 'function', function: { name: 'f', arguments: text } }] });
    const out = dataOf(
      streamed(
        'openai.chat',
        sse(whole('a', '{"x":"[PERSON'), whole('b', `{"x":"${ANNA.token}"}`), chunk({}, { finish: 'stop' })),
      ),
    );
    const second = out.find(({ choices }) => choices[0].delta.tool_calls?.[0].id === 'b');
    assert.deepEqual(JSON.parse(second.choices[0].delta.tool_calls[0].function.arguments), { x: ANNA.value });
  });

  it('restores refusals, reasoning, legacy calls, content parts and members that nobody knows', () => {
    const deltas: readonly ((text: string) => object)[] = [
      (refusal) => ({ refusal }),
      (reasoning_content) => ({ reasoning_content }),
      (text) => ({ function_call: { arguments: text } }),
      (text) => ({ content: [{ type: 'text', text }] }),
      (brand_new) => ({ brand_new }),
      (text) => ({ reasoning_details: [{ type: 'reasoning.text', text, index: 0 }] }),
    ];
    for (const delta of deltas) {
      const source = sse(
        ...piecesOf(`Dear ${ANNA.token} [PERSON`, 4).map((piece) => chunk(delta(piece))),
        chunk({}, { finish: 'stop' }),
      );
      const said = JSON.stringify(dataOf(streamed('openai.chat', source + DONE)));
      const plain = [
        ...said.matchAll(/"(?:refusal|reasoning_content|arguments|text|brand_new)":"([^"]*)"/g),
      ].map(([, text]) => text);
      assert.equal(plain.join(''), `Dear ${ANNA.value} [PERSON`, said);
    }
  });

  it('restores an annotation whole in its chunk', () => {
    const annotation = (title: string): object => ({
      annotations: [{ type: 'url_citation', url_citation: { title } }],
    });
    const source = sse(chunk(annotation(`${ANNA.token} [PERSON`)), chunk({}, { finish: 'stop' }));
    assert.deepEqual(
      dataOf(streamed('openai.chat', source))[0].choices[0].delta,
      annotation(`${ANNA.value} [PERSON`),
    );
  });

  it('does not take an empty finish reason for an end', () => {
    const source = sse(
      ...piecesOf(ANNA.token, 2).map((content) => chunk({ content }, { finish: '' })),
      chunk({}, { finish: 'stop' }),
    );
    assert.equal(joined(streamed('openai.chat', source)), ANNA.value);
  });

  it('takes log probabilities out, which list the text piece by piece', () => {
    const logprobs = { content: [{ token: ANNA.token, logprob: -1 }] };
    const source = sse({
      ...chunk({}),
      choices: [{ index: 0, delta: { content: 'hi' }, logprobs, finish_reason: null }],
    });
    assert.equal(dataOf(streamed('openai.chat', source))[0].choices[0].logprobs, null);
  });

  it('is complete when every choice that has begun is finished, or with its closing word', () => {
    const complete = (source: string): boolean => {
      const rewriter = rewriterOf('openai.chat');
      rewriter.push(Buffer.from(source));
      rewriter.end();
      return rewriter.complete;
    };
    const begun = sse(
      chunk({ content: 'a' }),
      chunk({ content: 'b' }, { index: 1 }),
      chunk({}, { finish: 'stop' }),
    );
    assert.equal(complete(begun), false);
    assert.equal(complete(begun + sse(chunk({}, { index: 1, finish: 'stop' }))), true);
    assert.equal(complete(begun + DONE), true);
    assert.equal(complete('data: [DONE]'), true);
  });

  it('says what it held when the vendor goes away without a closing event', () => {
    const rewriter = rewriterOf('openai.chat');
    rewriter.push(Buffer.from(sse(chunk({ content: 'see [PERSON' }))));
    assert.equal(joined(rewriter.end()), '[PERSON');
    assert.equal(rewriter.complete, false);
  });

  it('says what it held before the vendor tells of a failure', () => {
    const source = sse(chunk({ content: 'see [PERSON' }), { error: { message: 'overloaded', code: 'x' } });
    const rewriter = rewriterOf('openai.chat');
    const out = dataOf(rewriter.push(Buffer.from(source)));
    assert.equal(out[1].choices[0].delta.content, '[PERSON');
    assert.deepEqual(out[2], { error: { message: 'overloaded', code: 'x' } });
    assert.equal(rewriter.failed, true);
  });

  it('withholds what the caller never sent, however it is cut', () => {
    const text = 'Ask bert@theatre.example or 30123456 now.';
    for (const size of [1, 3, 50]) {
      const source = sse(
        ...piecesOf(text, size).map((content) => chunk({ content })),
        chunk({}, { finish: 'stop' }),
      );
      assert.equal(
        joined(streamed('openai.chat', source, { foreign: STRICT })),
        'Ask [EMAIL withheld] or [PHONE withheld] now.',
      );
    }
  });

  it('restores the text of completions, choice by choice', () => {
    const piece = (text: string, index: number, finish: string | null = null): object => ({
      id: 'cmpl-1',
      object: 'text_completion',
      choices: [{ text, index, logprobs: null, finish_reason: finish }],
    });
    const source = sse(
      ...piecesOf(`${ANNA.token} [PERSON`, 3).flatMap((text) => [piece(text, 0), piece(text, 1)]),
      piece('', 0, 'length'),
      piece('', 1, 'length'),
    );
    const choices = dataOf(streamed('openai.completions', source)).flatMap((data) => data.choices);
    for (const index of [0, 1]) {
      const text = choices.filter((choice) => choice.index === index).map((choice) => choice.text);
      assert.equal(text.join(''), `${ANNA.value} [PERSON`);
    }
  });
});
