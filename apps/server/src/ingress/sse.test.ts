import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import fc from 'fast-check';
import { cut } from './reply.fixture.ts';
import { type SseEvent, SseParser, eventText, withData } from './sse.ts';

function parsed(pieces: readonly Uint8Array[], options: { longest?: number } = {}): readonly SseEvent[] {
  const parser = new SseParser(options);
  return [...pieces.flatMap((piece) => [...parser.push(piece)]), ...parser.end()];
}

const events = (text: string): readonly SseEvent[] => parsed([Buffer.from(text)]);
const brief = (text: string): readonly unknown[] => events(text).map(({ name, data }) => [name, data]);

const tooLong = (error: unknown): boolean =>
  error instanceof BailiwickError && error.code === 'upstream_failed';

describe('An event stream', () => {
  it('is read as events with their names and data, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['event: a', 'data: 1', '', 'data: 2', 'data:3', '', ''].join(end);
      assert.deepEqual(brief(text), [
        ['a', '1'],
        [undefined, '2\n3'],
      ]);
    }
  });

  it('has fields without a colon, without a space, and with spaces of their own', () => {
    assert.deepEqual(brief('data\n\n'), [[undefined, '']]);
    assert.deepEqual(brief('data:x\n\ndata:  y \n\n'), [
      [undefined, 'x'],
      [undefined, ' y '],
    ]);
  });

  it('passes comments, ids, retry times and unknown fields without data', () => {
    assert.deepEqual(brief(': keep-alive\n\nid: 1\nretry: 5\nother: x\n\n'), [
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('may begin with a byte order mark, which is not part of it', () => {
    assert.deepEqual(brief('\uFEFFdata: 1\n\n'), [[undefined, '1']]);
  });

  it('gives the last event though its blank line is missing', () => {
    assert.deepEqual(brief('data: 1\n\ndata: [DONE]'), [
      [undefined, '1'],
      [undefined, '[DONE]'],
    ]);
    assert.deepEqual(brief('data: 1\r\n\r'), [[undefined, '1']]);
    assert.equal(events('data: 1\r\n\r')[0]?.text, 'data: 1\r\n\r', 'it has its blank line');
  });

  it('gives an event as soon as it is complete', () => {
    const parser = new SseParser();
    assert.equal([...parser.push(Buffer.from('data: 1\n'))].length, 0);
    assert.equal([...parser.push(Buffer.from('\n'))].length, 1);
  });

  it('keeps the text of every event, so that all texts together are the stream', () => {
    const text = ': hi\r\n\r\nevent: a\rdata: 1\r\rdata: é😀\nid: 7\n\n\n\ndata: end\n\n';
    assert.equal(
      events(text)
        .map((event) => event.text)
        .join(''),
      text,
    );
  });

  it('holds the same events for every cut of its bytes', () => {
    const line = fc.constantFrom('data: x', 'data: é😀山', 'event: e', ': c', 'id: 1', 'data', '');
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, end), { maxLength: 12 }),
        fc.array(fc.nat(120), { maxLength: 6 }),
        fc.boolean(),
        (lines, cuts, bytewise) => {
          const bytes = Buffer.from(lines.flat().join(''));
          const at = bytewise
            ? Array.from(bytes, (_, i) => i)
            : cuts.map((edge) => Math.min(edge, bytes.length));
          assert.deepEqual(parsed(cut(bytes, at)), parsed([bytes]));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows a broken character as U+FFFD and reads on', () => {
    const bytes = Buffer.concat([
      Buffer.from('data: a'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('\n\ndata: b\n\n'),
    ]);
    assert.deepEqual(
      parsed([bytes]).map(({ data }) => data),
      ['a\uFFFD(', 'b'],
    );
  });

  it('is refused when an event grows over the limit, in one piece or in many', () => {
    const bytes = Buffer.from(`data: ${'x'.repeat(100)}\n\n`);
    for (const pieces of [
      [bytes],
      cut(
        bytes,
        Array.from({ length: 40 }, (_, i) => i),
      ),
    ])
      assert.throws(() => parsed(pieces, { longest: 100 }), tooLong);
    assert.equal(parsed([bytes], { longest: 108 }).length, 1);
  });

  it('gives the events before the one that is too long', () => {
    const parser = new SseParser({ longest: 20 });
    const seen: string[] = [];
    assert.throws(() => {
      for (const { data } of parser.push(Buffer.from(`data: 1\n\ndata: ${'x'.repeat(50)}`)))
        seen.push(data ?? '');
    }, tooLong);
    assert.deepEqual(seen, ['1']);
  });

  it('costs time in proportion to its length, also byte by byte', () => {
    const bytes = Buffer.from(`data: ${'x'.repeat(400_000)}\n\n`);
    const started = performance.now();
    assert.equal(parsed(Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))).length, 1);
    // Searching all that is pending at every byte would be 80 thousand million steps.
    assert.ok(performance.now() - started < 5000);
  });
});

describe('A rewritten event', () => {
  it('keeps its name, id and comments, and holds the new data', () => {
    const [event] = events('event: a\r\n: note\r\nid: 5\r\ndata: old\r\ndata: older\r\n\r\n');
    assert.equal(withData(event!, 'new'), 'event: a\n: note\nid: 5\ndata: new\n\n');
    assert.deepEqual(brief(withData(event!, 'two\nlines')), [['a', 'two\nlines']]);
  });

  it('is read back as it was written', () => {
    assert.deepEqual(brief(eventText('a', '1')), [['a', '1']]);
    assert.deepEqual(brief(eventText(undefined, '1\n2')), [[undefined, '1\n2']]);
  });
});
