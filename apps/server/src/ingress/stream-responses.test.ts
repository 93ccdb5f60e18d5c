import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import OpenAI from 'openai';
import type { Response as Reply } from 'openai/resources/responses/responses';
import { ANNA, PEPE, STRICT, dataOf, piecesOf, rewriterOf, sse, streamed } from './reply.fixture.ts';

const envelope = (more: object): object => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1_790_000_000,
  model: 'gpt-5.1',
  status: 'in_progress',
  output: [],
  ...more,
});

/** Events with their numbers, as the vendor counts them. */
const numbered = (...events: readonly object[]): string =>
  sse(...events.map((event, sequence_number) => ({ ...event, sequence_number })));

function messageEvents(
  text: string,
  size: number,
  at = 0,
): { readonly events: readonly object[]; readonly item: object } {
  const item_id = `msg_${at}`;
  const place = { item_id, output_index: at, content_index: 0 };
  const part = (said: string): object => ({ type: 'output_text', text: said, annotations: [], logprobs: [] });
  const item = {
    id: item_id,
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [part(text)],
  };
  return {
    item,
    events: [
      {
        type: 'response.output_item.added',
        output_index: at,
        item: { ...item, status: 'in_progress', content: [] },
      },
      { type: 'response.content_part.added', ...place, part: part('') },
      ...piecesOf(text, size).map((delta) => ({
        type: 'response.output_text.delta',
        ...place,
        delta,
        logprobs: [{ token: delta, logprob: 0 }],
        obfuscation: 'q',
      })),
      { type: 'response.output_text.done', ...place, text, logprobs: [] },
      { type: 'response.content_part.done', ...place, part: part(text) },
      { type: 'response.output_item.done', output_index: at, item },
    ],
  };
}

function callEvents(
  args: string,
  size: number,
  at: number,
): { readonly events: readonly object[]; readonly item: object } {
  const place = { item_id: `fc_${at}`, output_index: at };
  const item = {
    id: `fc_${at}`,
    type: 'function_call',
    call_id: `call_${at}`,
    name: 'send',
    arguments: args,
    status: 'completed',
  };
  return {
    item,
    events: [
      {
        type: 'response.output_item.added',
        output_index: at,
        item: { ...item, arguments: '', status: 'in_progress' },
      },
      ...piecesOf(args, size).map((delta) => ({
        type: 'response.function_call_arguments.delta',
        ...place,
        delta,
      })),
      { type: 'response.function_call_arguments.done', ...place, name: 'send', arguments: args },
      { type: 'response.output_item.done', output_index: at, item },
    ],
  };
}

const around = (events: readonly object[], output: readonly object[]): string =>
  numbered({ type: 'response.created', response: envelope({}) }, ...events, {
    type: 'response.completed',
    response: envelope({ status: 'completed', output, usage: { input_tokens: 3, output_tokens: 4 } }),
  });

/** A stream as the vendor's own client reads it: the deltas joined, and the final reply. */
async function read(stream: string): Promise<{ readonly deltas: string; readonly reply: Reply }> {
  const client = new OpenAI({
    apiKey: 'none',
    baseURL: 'http://vendor.invalid/v1',
    fetch: () =>
      Promise.resolve(
        new Response(stream, { status: 200, headers: { 'content-type': 'text/event-stream' } }),
      ),
  });
  const running = client.responses.stream({ model: 'gpt-5.1', input: 'hi' });
  let deltas = '';
  for await (const event of running) if (event.type === 'response.output_text.delta') deltas += event.delta;
  return { deltas, reply: await running.finalResponse() };
}

describe('A stream of responses', () => {
  it('says in deltas what it says at the end, and its rest before the text is done', async () => {
    const { events, item } = messageEvents(`Dear ${PEPE.token}, at [ADDRESS`, 3);
    const out = streamed('openai.responses', around(events, [item]));
    const { deltas, reply } = await read(out);
    assert.equal(deltas, `Dear ${PEPE.value}, at [ADDRESS`);
    assert.equal(reply.output_text, deltas);
    const read_ = dataOf(out);
    const done = read_.findIndex(({ type }) => type === 'response.output_text.done');
    assert.deepEqual(
      { ...read_[done - 1], sequence_number: 0 },
      {
        type: 'response.output_text.delta',
        item_id: 'msg_0',
        output_index: 0,
        content_index: 0,
        delta: '[ADDRESS',
        logprobs: [],
        obfuscation: '',
        sequence_number: 0,
      },
    );
    assert.equal(read_[done].text, deltas);
    assert.equal(read_[done + 1].part.text, deltas);
    assert.equal(read_[done + 2].item.content[0].text, deltas);
  });

  it('numbers its events without a gap or a double, inserted ones too', () => {
    const one = messageEvents('first [PERSON', 4, 0);
    const two = messageEvents('second [PERSON', 4, 1);
    // The second text begins before the first is done.
    const events = [
      ...one.events.slice(0, -3),
      ...two.events.slice(0, 3),
      ...one.events.slice(-3),
      ...two.events.slice(3),
    ];
    const numbers = dataOf(streamed('openai.responses', around(events, [one.item, two.item]))).map(
      (event) => event.sequence_number,
    );
    assert.equal(numbers.length, events.length + 2 + 2, 'two rests were said');
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at),
    );
  });

  it('keeps parallel function calls apart, with values escaped for JSON', async () => {
    const calls = [{ to: PEPE.token }, { to: ANNA.token, about: 'x' }].map((args, at) =>
      callEvents(JSON.stringify(args), 4, at),
    );
    const interleaved = Array.from({ length: 40 }, (_, at) =>
      calls.flatMap(({ events }) => events.slice(at, at + 1)),
    ).flat();
    const out = streamed(
      'openai.responses',
      around(
        interleaved,
        calls.map(({ item }) => item),
      ),
    );
    const made = dataOf(out).filter(({ type }) => type === 'response.function_call_arguments.delta');
    for (const [at, expected] of [{ to: PEPE.value }, { to: ANNA.value, about: 'x' }].entries()) {
      const text = made
        .filter((event) => event.output_index === at)
        .map(({ delta }) => delta)
        .join('');
      assert.deepEqual(JSON.parse(text), expected);
    }
    const { reply } = await read(out);
    assert.deepEqual(
      reply.output.map((item) => item.type === 'function_call' && JSON.parse(item.arguments)),
      [{ to: PEPE.value }, { to: ANNA.value, about: 'x' }],
    );
  });

  it('keeps the parts of one item apart, also when one of them is done before the other', () => {
    const piece = (content_index: number, delta: string): object => ({
      type: 'response.output_text.delta',
      item_id: 'msg_1',
      output_index: 0,
      content_index,
      delta,
    });
    const [first, second] = [ANNA.token.slice(0, 5), ANNA.token.slice(5)];
    const done = { ...piece(0, ''), type: 'response.output_text.done', text: ANNA.token };
    const source = numbered(piece(0, first), piece(1, first), piece(0, second), done, piece(1, second), {
      type: 'response.completed',
      response: envelope({}),
    });
    const out = dataOf(streamed('openai.responses', source));
    for (const at of [0, 1]) {
      const said = out.filter((event) => event.content_index === at).map(({ delta }) => delta);
      assert.equal(said.join(''), ANNA.value);
    }
  });

  it('is JSON in its answer and prose in its summary where structured output was asked for', () => {
    const answer = messageEvents(JSON.stringify({ who: PEPE.token }), 3, 1);
    const place = { item_id: 'rs_0', output_index: 0, summary_index: 0 };
    const summary = [
      ...piecesOf(`For ${PEPE.token}`, 3).map((delta) => ({
        type: 'response.reasoning_summary_text.delta',
        ...place,
        delta,
      })),
      { type: 'response.reasoning_summary_text.done', ...place, text: `For ${PEPE.token}` },
      {
        type: 'response.reasoning_summary_part.done',
        ...place,
        part: { type: 'summary_text', text: `For ${PEPE.token}` },
      },
    ];
    const out = dataOf(
      streamed('openai.responses', around([...summary, ...answer.events], [answer.item]), {
        jsonReply: true,
      }),
    );
    const said = (family: string): string =>
      out
        .filter(({ type }) => type === `response.${family}.delta`)
        .map(({ delta }) => delta)
        .join('');
    assert.equal(said('reasoning_summary_text'), `For ${PEPE.value}`);
    assert.equal(
      out.find(({ type }) => type === 'response.reasoning_summary_text.done').text,
      `For ${PEPE.value}`,
    );
    assert.deepEqual(JSON.parse(said('output_text')), { who: PEPE.value });
    assert.deepEqual(JSON.parse(out.find(({ type }) => type === 'response.output_text.done').text), {
      who: PEPE.value,
    });
  });

  it('restores the texts of every other kind of event, and says their rest when their item is done', () => {
    const families = [
      'refusal',
      'reasoning_text',
      'custom_tool_call_input',
      'code_interpreter_call_code',
      'shell_call_command',
      'brand_new',
    ];
    for (const family of families) {
      const place = { item_id: 'x_1', output_index: 4 };
      const source = numbered(
        ...piecesOf(`${ANNA.token} [PERSON`, 4).map((delta) => ({
          type: `response.${family}.delta`,
          ...place,
          delta,
        })),
        { type: 'response.output_item.done', output_index: 4, item: { id: 'x_1', type: 'x' } },
      );
      const out = dataOf(streamed('openai.responses', source));
      assert.equal(out.map(({ delta }) => delta ?? '').join(''), `${ANNA.value} [PERSON`, family);
      assert.equal(out.at(-1).type, 'response.output_item.done');
    }
  });

  it('restores deltas that are objects, and repeats nothing of what stands beside a rest', () => {
    const place = {
      type: 'response.shell_call_output_content.delta',
      item_id: 'x_1',
      output_index: 0,
      command_index: 0,
    };
    const source = numbered(
      { ...place, delta: { stdout: `${ANNA.token} [PERSON`, stderr: 'bad ' } },
      { type: 'response.completed', response: envelope({}) },
    );
    const out = dataOf(streamed('openai.responses', source));
    assert.deepEqual(
      out.slice(0, 2).map(({ delta }) => delta),
      [
        { stdout: `${ANNA.value} `, stderr: 'bad ' },
        { stdout: '[PERSON', stderr: '' },
      ],
    );
  });

  it('passes sound and pictures as they came', () => {
    const data = Buffer.from('12345678 '.repeat(9)).toString('base64');
    const source = sse(
      { type: 'response.audio.delta', delta: data },
      { type: 'response.image_generation_call.partial_image', item_id: 'ig_1', partial_image_b64: data },
    );
    assert.equal(streamed('openai.responses', source, { foreign: STRICT }), source);
  });

  it('is complete with its closing event, whichever it is, and knows a failure', () => {
    for (const [type, failed] of [
      ['response.completed', false],
      ['response.incomplete', false],
      ['response.failed', true],
      ['error', true],
    ] as const) {
      const rewriter = rewriterOf('openai.responses');
      rewriter.push(
        Buffer.from(sse({ type, response: envelope({ usage: { input_tokens: 3, output_tokens: 4 } }) })),
      );
      assert.deepEqual([rewriter.complete, rewriter.failed], [true, failed], type);
      assert.deepEqual(rewriter.usage, { inputTokens: 3, outputTokens: 4 });
    }
    const open = rewriterOf('openai.responses');
    open.push(
      Buffer.from(
        numbered(
          { type: 'response.created', response: envelope({}) },
          messageEvents('[PERSON', 9).events[2]!,
        ),
      ),
    );
    const rest = dataOf(open.end());
    assert.deepEqual([rest[0].delta, rest[0].sequence_number, open.complete], ['[PERSON', 2, false]);
  });
});
