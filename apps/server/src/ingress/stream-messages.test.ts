import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import {
  ANNA,
  PEPE,
  STREET,
  dataOf,
  eventsOf,
  piecesOf,
  rewriterOf,
  sse,
  streamed,
} from './reply.fixture.ts';

const START = {
  type: 'message_start',
  message: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-x',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 25, output_tokens: 1 },
  },
};
const END = [
  {
    type: 'message_delta',
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: { output_tokens: 15 },
  },
  { type: 'message_stop' },
];
const start = (index: number, content_block: object): object => ({
  type: 'content_block_start',
  index,
  content_block,
});
const delta = (index: number, piece: object): object => ({
  type: 'content_block_delta',
  index,
  delta: piece,
});
const stop = (index: number): object => ({ type: 'content_block_stop', index });
const text = (piece: string): object => ({ type: 'text_delta', text: piece });
const input = (piece: string): object => ({ type: 'input_json_delta', partial_json: piece });
const TEXT = { type: 'text', text: '' };

/** A stream as the vendor's own client reads it. */
async function read(stream: string): Promise<Anthropic.Message> {
  const client = new Anthropic({
    apiKey: 'none',
    baseURL: 'http://vendor.invalid',
    fetch: () =>
      Promise.resolve(
        new Response(stream, { status: 200, headers: { 'content-type': 'text/event-stream' } }),
      ),
  });
  return await client.messages
    .stream({ model: 'claude-x', max_tokens: 9, messages: [{ role: 'user', content: 'hi' }] })
    .finalMessage();
}

const rewritten = (...events: readonly object[]): string =>
  streamed('anthropic.messages', sse(START, ...events, ...END));

describe('A stream of Anthropic messages', () => {
  it('gives the whole text back, and its rest in a delta before the block stops', async () => {
    const said = `Dear ${PEPE.token}, at [ADDRESS`;
    const out = rewritten(
      start(0, TEXT),
      { type: 'ping' },
      ...piecesOf(said, 3).map((piece) => delta(0, text(piece))),
      stop(0),
    );
    const [block] = (await read(out)).content;
    assert.equal(block?.type === 'text' && block.text, `Dear ${PEPE.value}, at [ADDRESS`);
    const events = dataOf(out);
    const stopped = events.findIndex(({ type }) => type === 'content_block_stop');
    assert.deepEqual(events[stopped - 1], delta(0, text('[ADDRESS')));
    assert.ok(eventsOf(out).every(({ name, data }) => name === JSON.parse(data ?? '{}').type));
  });

  it('keeps tool inputs apart that come interleaved, with values escaped for JSON', async () => {
    const inputs = [{ to: PEPE.token }, { where: STREET.token, who: ANNA.token }];
    const pieces = inputs.map((value) => piecesOf(JSON.stringify(value), 5));
    const tool = (index: number): object =>
      start(index, { type: 'tool_use', id: `toolu_${index}`, name: 'send', input: {} });
    const turns = Array.from({ length: 30 }, (_, at) =>
      [0, 1].flatMap((index) =>
        pieces[index]?.[at] === undefined ? [] : [delta(index, input(pieces[index][at]))],
      ),
    );
    const message = await read(rewritten(tool(0), tool(1), ...turns.flat(), stop(0), stop(1)));
    assert.deepEqual(
      message.content.map((block) => block.type === 'tool_use' && block.input),
      [{ to: PEPE.value }, { where: STREET.value, who: ANNA.value }],
    );
  });

  it('goes on holding the text of one block when another stops', () => {
    const [first, second] = [ANNA.token.slice(0, 5), ANNA.token.slice(5)];
    const out = dataOf(
      rewritten(
        start(0, TEXT),
        start(1, TEXT),
        delta(1, text(first)),
        delta(0, text('no')),
        stop(0),
        delta(1, text(second)),
        stop(1),
      ),
    );
    const said = out.filter((event) => event.type === 'content_block_delta' && event.index === 1);
    assert.equal(said.map((event) => event.delta.text).join(''), ANNA.value);
  });

  it('opens no block twice when the text of its start is held', async () => {
    const out = rewritten(start(0, { type: 'text', text: 'see [PERSON' }), stop(0));
    assert.deepEqual(
      dataOf(out).map(({ type }) => type),
      [
        'message_start',
        'content_block_start',
        'content_block_delta',
        'content_block_stop',
        'message_delta',
        'message_stop',
      ],
    );
    const [block] = (await read(out)).content;
    assert.equal(block?.type === 'text' && block.text, 'see [PERSON');
  });

  it('joins the text of a start with the deltas that follow', async () => {
    const [first, second] = [ANNA.token.slice(0, 4), ANNA.token.slice(4)];
    const [block] = (
      await read(rewritten(start(0, { type: 'text', text: first }), delta(0, text(second)), stop(0)))
    ).content;
    assert.equal(block?.type === 'text' && block.text, ANNA.value);
  });

  it('passes thinking, signatures and compactions byte for byte', () => {
    const sealed = [
      start(0, { type: 'thinking', thinking: '', signature: '' }),
      delta(0, { type: 'thinking_delta', thinking: ANNA.token }),
      delta(0, { type: 'signature_delta', signature: 'RXFRQkNr' }),
      stop(0),
      start(1, { type: 'redacted_thinking', data: ANNA.token }),
      stop(1),
      start(2, { type: 'compaction', content: null, encrypted_content: null }),
      delta(2, { type: 'compaction_delta', content: ANNA.token, encrypted_content: 'x' }),
      stop(2),
    ];
    const source = sse(START, ...sealed, ...END);
    assert.equal(streamed('anthropic.messages', source), source);
  });

  it('restores citations and results of server tools whole', () => {
    const citation = {
      type: 'citations_delta',
      citation: { type: 'char_location', cited_text: `${ANNA.token} [PERSON`, document_title: ANNA.token },
    };
    const result = {
      type: 'web_fetch_tool_result',
      tool_use_id: 'srvtoolu_1',
      content: { title: `${ANNA.token} [PERSON` },
    };
    const events = [delta(0, citation), start(1, result), stop(1)];
    const expected = JSON.parse(
      JSON.stringify([START, ...events, ...END]).replaceAll(ANNA.token, ANNA.value),
    );
    assert.deepEqual(dataOf(rewritten(...events)), expected);
  });

  it('restores a delta of a kind that nobody knows, piece by piece', () => {
    const pieces = piecesOf(`${ANNA.token} [PERSON`, 4);
    const out = dataOf(
      rewritten(...pieces.map((piece) => delta(0, { type: 'poem_delta', verse: piece })), stop(0)),
    );
    assert.equal(out.map((event) => event.delta?.verse ?? '').join(''), `${ANNA.value} [PERSON`);
  });

  it('is complete with message_stop only, and counts tokens as they grow', () => {
    const rewriter = rewriterOf('anthropic.messages');
    rewriter.push(Buffer.from(sse(START)));
    assert.deepEqual(rewriter.usage, { inputTokens: 25, outputTokens: 1 });
    rewriter.push(Buffer.from(sse(END[0]!)));
    assert.deepEqual([rewriter.usage?.outputTokens, rewriter.complete], [15, false]);
    rewriter.push(Buffer.from(sse(END[1]!)));
    assert.deepEqual([rewriter.complete, rewriter.failed], [true, false]);
  });

  it('says what it held in a delta when the vendor goes away, or tells of an error', () => {
    const open = sse(START, start(0, TEXT), delta(0, text('[PERSON')));
    const rewriter = rewriterOf('anthropic.messages');
    rewriter.push(Buffer.from(open));
    assert.deepEqual(dataOf(rewriter.end()), [delta(0, text('[PERSON'))]);
    assert.equal(rewriter.complete, false);
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
    const failing = rewriterOf('anthropic.messages');
    assert.deepEqual(dataOf(failing.push(Buffer.from(open + sse(error)))).slice(-2), [
      delta(0, text('[PERSON')),
      error,
    ]);
    assert.equal(failing.failed, true);
  });
});
