import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  ANNA,
  NAMES,
  PEPE,
  STRICT,
  type Trying,
  dataOf,
  piecesOf,
  sse,
  streamed,
  whole,
} from './reply.fixture.ts';

/** A protocol's way to say a text and tool arguments, whole and in pieces, and to read them again. */
interface Speech {
  readonly route: string;
  stream(text: string, args: string, size: number): string;
  whole(text: string, args: string): object;
  /** What a client joins from the deltas. */
  heard(stream: string): { readonly text: string; readonly args: string };
  readWhole(body: string): { readonly text: string; readonly args: unknown };
}

const CHAT: Speech = {
  route: 'openai.chat',
  stream: (text, args, size) =>
    sse(
      ...piecesOf(text, size).map((content) => ({ choices: [{ index: 0, delta: { content } }] })),
      ...piecesOf(args, size).map((piece) => ({
        choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { arguments: piece } }] } }],
      })),
      { choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] },
    ) + 'data: [DONE]\n\n',
  whole: (content, args) => ({
    choices: [{ index: 0, message: { content, tool_calls: [{ function: { arguments: args } }] } }],
  }),
  heard: (stream) => {
    const deltas = dataOf(stream).flatMap(({ choices }) =>
      choices.map((choice: { delta: object }) => choice.delta),
    );
    return {
      text: deltas.map(({ content = '' }) => content).join(''),
      args: deltas.map(({ tool_calls: calls }) => calls?.[0].function.arguments ?? '').join(''),
    };
  },
  readWhole: (body) => {
    const { message } = JSON.parse(body).choices[0];
    return { text: message.content, args: JSON.parse(message.tool_calls[0].function.arguments) };
  },
};

const MESSAGES: Speech = {
  route: 'anthropic.messages',
  stream: (text, args, size) =>
    sse(
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      ...piecesOf(text, size).map((piece) => ({
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'text_delta', text: piece },
      })),
      { type: 'content_block_stop', index: 0 },
      ...piecesOf(args, size).map((piece) => ({
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: piece },
      })),
      { type: 'content_block_stop', index: 1 },
      { type: 'message_stop' },
    ),
  whole: (text, args) => ({
    content: [
      { type: 'text', text },
      { type: 'tool_use', id: 'toolu_1', name: 'f', input: JSON.parse(args) },
    ],
  }),
  heard: (stream) => {
    const deltas = dataOf(stream).map(({ delta }) => delta ?? {});
    return {
      text: deltas.map(({ text = '' }) => text).join(''),
      args: deltas.map(({ partial_json: piece = '' }) => piece).join(''),
    };
  },
  readWhole: (body) => {
    const { content } = JSON.parse(body);
    return { text: content[0].text, args: content[1].input };
  },
};

const RESPONSES: Speech = {
  route: 'openai.responses',
  stream: (text, args, size) => {
    const said = { item_id: 'msg_1', output_index: 0, content_index: 0 };
    const called = { item_id: 'fc_1', output_index: 1 };
    return sse(
      ...piecesOf(text, size).map((delta) => ({ type: 'response.output_text.delta', ...said, delta })),
      { type: 'response.output_text.done', ...said, text },
      ...piecesOf(args, size).map((delta) => ({
        type: 'response.function_call_arguments.delta',
        ...called,
        delta,
      })),
      { type: 'response.function_call_arguments.done', ...called, arguments: args },
      { type: 'response.completed', response: {} },
    );
  },
  whole: (text, args) => ({
    output: [
      { type: 'message', content: [{ type: 'output_text', text }] },
      { type: 'function_call', arguments: args },
    ],
  }),
  heard: (stream) => {
    const events = dataOf(stream);
    const joined = (family: string): string =>
      events
        .filter(({ type }) => type === `response.${family}.delta`)
        .map(({ delta }) => delta)
        .join('');
    const heard = { text: joined('output_text'), args: joined('function_call_arguments') };
    assert.equal(events.find(({ type }) => type === 'response.output_text.done').text, heard.text);
    return heard;
  },
  readWhole: (body) => {
    const { output } = JSON.parse(body);
    return { text: output[0].content[0].text, args: JSON.parse(output[1].arguments) };
  },
};

const SPEECHES = [CHAT, MESSAGES, RESPONSES];

/** What is said in the stream is what is said in the whole. */
function isSame(
  speech: Speech,
  {
    text,
    args,
    size,
    cuts,
    ...trying
  }: Trying & {
    readonly text: string;
    readonly args: string;
    readonly size: number;
    readonly cuts: readonly number[];
  },
): void {
  const source = speech.stream(text, args, size);
  const length = Buffer.byteLength(source);
  const heard = speech.heard(
    streamed(speech.route, source, { ...trying, cuts: cuts.map((edge) => edge % (length + 1)) }),
  );
  const expected = speech.readWhole(whole(speech.route, speech.whole(text, args), trying));
  assert.deepEqual({ text: heard.text, args: JSON.parse(heard.args) }, expected);
}

describe('A streamed reply equals the whole reply', () => {
  for (const speech of SPEECHES) {
    it(`of ${speech.route}, cut at every byte into up to three chunks`, () => {
      // Short, so that all pairs of cuts can be tried.
      const text = `é${ANNA.token}`;
      const args = JSON.stringify({ a: ANNA.token });
      const source = speech.stream(text, args, 40);
      const bytes = Buffer.byteLength(source);
      const expected = streamed(speech.route, source);
      assert.equal(speech.heard(expected).text, `é${ANNA.value}`);
      for (let first = 0; first <= bytes; first += 1) {
        for (let second = first; second <= bytes; second += 7) {
          if (streamed(speech.route, source, { cuts: [first, second] }) !== expected)
            assert.fail(`cut at ${first} and ${second}`);
        }
      }
    });

    it(`of ${speech.route}, with its text in pieces of every size`, () => {
      const text = `Dear ${PEPE.token}, or **${ANNA.token}**, [EMAIL`;
      const args = JSON.stringify({ to: [PEPE.token], note: `for ${ANNA.token}` });
      for (let size = 1; size <= args.length; size += 1) isSame(speech, { text, args, size, cuts: [] });
    });

    it(`of ${speech.route}, whatever is said and however it is cut`, () => {
      const word = fc.oneof(
        fc.constantFrom(...NAMES.map(({ token }) => token)),
        fc.constantFrom(
          '[PERSON',
          '[EMAIL_',
          ' bert@theatre.example ',
          ' 30123456 ',
          '\n',
          '"',
          '\\',
          'é😀',
          ', ',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      );
      const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
      fc.assert(
        fc.property(
          text,
          text,
          fc.integer({ min: 1, max: 12 }),
          fc.array(fc.nat(), { maxLength: 4 }),
          fc.constantFrom({}, { foreign: STRICT }),
          (said, value, size, cuts, trying) => {
            isSame(speech, {
              text: said,
              args: JSON.stringify({ [`k${value}`]: value }),
              size,
              cuts,
              ...trying,
            });
          },
        ),
        { numRuns: 150 },
      );
    });
  }
});
