import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Answer, answerTo } from '@bailiwick/fakes/answer';
import { readAsk } from '@bailiwick/fakes/ask';
import { chatCompletion, chatFrames } from '@bailiwick/fakes/chat';
import { message, messageFrames } from '@bailiwick/fakes/messages';
import { response, responseFrames } from '@bailiwick/fakes/responses';
import type { Frame, Script } from '@bailiwick/fakes/script';
import fc from 'fast-check';
import type { Heard } from './content.ts';
import { StreamHearing, hearWhole } from './hearing.ts';

const ASK = { model: 'fake-1', stream: true, messages: [{ role: 'user', content: 'hello' }] };
const ask = readAsk(ASK);

const PROTOCOLS = {
  chat: {
    whole: (answer: Answer) => chatCompletion(ask, answer),
    frames: (answer: Answer, script: Script) => chatFrames(ask, answer, script),
  },
  messages: {
    whole: (answer: Answer) => message(ask, answer),
    frames: (answer: Answer, script: Script) => messageFrames(ask, answer, script),
  },
  responses: {
    whole: (answer: Answer) => response(ask, answer, ASK),
    frames: (answer: Answer, script: Script) => responseFrames(ask, answer, script, ASK),
  },
} as const;

const wire = (frames: readonly Frame[]): Buffer =>
  Buffer.from(
    frames
      .map(({ event, data }) => `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`)
      .join(''),
  );

function heardIn(
  shape: keyof typeof PROTOCOLS,
  bytes: Buffer,
  cuts: readonly number[],
  most?: number,
): Heard {
  const hearing = new StreamHearing(shape, most);
  let done = 0;
  for (const cut of [...new Set(cuts.map((at) => at % (bytes.length + 1)))].toSorted((a, b) => a - b)) {
    hearing.push(bytes.subarray(done, cut));
    done = cut;
  }
  hearing.push(bytes.subarray(done));
  return hearing.heard();
}

const json = fc.json().map((text) => JSON.stringify({ given: JSON.parse(text) as unknown }));
const scripts = fc.record({
  reply: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  toolCalls: fc.array(fc.record({ name: fc.constantFrom('look_up', 'write'), arguments: json }), {
    maxLength: 2,
  }),
  splitAt: fc.array(fc.nat(60), { maxLength: 6 }),
});

describe('what a reply says', () => {
  for (const [shape, { whole, frames }] of Object.entries(PROTOCOLS) as [
    keyof typeof PROTOCOLS,
    (typeof PROTOCOLS)['chat'],
  ][])
    it(`is the same whole and streamed, however the bytes are cut: ${shape}`, () => {
      fc.assert(
        fc.property(scripts, fc.array(fc.nat(10_000), { maxLength: 12 }), (script, cuts) => {
          const answer = answerTo(ask, script, 1);
          const all = hearWhole(JSON.stringify(whole(answer)), shape);
          const bytes = wire(frames(answer, script));
          const heard = heardIn(shape, bytes, cuts);
          const sorted = ({ said }: Heard) =>
            said
              .map(({ kind, name, text }) => [kind, name, kind === 'tool_call' ? JSON.parse(text) : text])
              .filter(([, , text]) => text !== '');
          assert.deepEqual(sorted(heard), sorted(all));
          assert.ok(sorted(all).some(([kind, , text]) => kind === 'text' && text === script.reply));
          for (const call of script.toolCalls)
            assert.ok(all.said.some(({ kind, name }) => kind === 'tool_call' && name === call.name));
        }),
        { numRuns: 150 },
      );
    });

  it('is bounded, and says by how much', () => {
    const answer = answerTo(ask, { reply: 'x'.repeat(500) }, 1);
    for (const [shape, { whole, frames }] of Object.entries(PROTOCOLS) as [
      keyof typeof PROTOCOLS,
      (typeof PROTOCOLS)['chat'],
    ][]) {
      const all = hearWhole(JSON.stringify(whole(answer)), shape, 100);
      assert.deepEqual([all.said[0]?.text.length, all.cut], [100, 400], shape);
      const heard = heardIn(shape, wire(frames(answer, {})), [], 100);
      assert.deepEqual([heard.said[0]?.text.length, heard.cut], [100, 400], shape);
    }
  });

  it('of what is no reply is what came, and of a vendor that refuses its words', () => {
    assert.deepEqual(hearWhole('<html>', 'chat'), { said: [{ kind: 'other', text: '<html>' }], cut: 0 });
    assert.deepEqual(hearWhole('{"error":{"message":"no"}}', 'messages').said, [
      { kind: 'fault', text: 'no' },
    ]);
    const endless = new StreamHearing('chat');
    endless.push(Buffer.alloc(9 * 1024 * 1024, 'x'));
    endless.push(Buffer.from('data: {"choices":[{"delta":{"content":"more"}}]}\n\n'));
    assert.deepEqual(endless.heard(), { said: [], cut: 0 });
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('chat', 'messages', 'responses', 'embeddings'),
        (text, shape) => {
          hearWhole(text, shape);
          const hearing = new StreamHearing(shape);
          hearing.push(Buffer.from(`data: ${text}\n\n`));
          hearing.heard();
        },
      ),
    );
  });
});
