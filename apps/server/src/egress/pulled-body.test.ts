import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PulledBody } from './pulled-body.ts';

function bodyWithSource() {
  const calls: string[] = [];
  const body = new PulledBody({
    pause: () => calls.push('pause'),
    resume: () => calls.push('resume'),
    cancelled: () => calls.push('cancelled'),
  });
  return { body, calls };
}

async function read(body: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of body) text += Buffer.from(chunk).toString('latin1');
  return text;
}

test('what was pushed is read, in order, however pushing and pulling interleave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ maxLength: 5 }), fc.boolean())), async (pieces) => {
      const { body } = bodyWithSource();
      const reading = read(body);
      let sent = '';
      for (const [piece, breathe] of pieces) {
        body.push(Buffer.from(piece, 'latin1'));
        sent += Buffer.from(piece, 'latin1').toString('latin1');
        if (breathe) await Promise.resolve();
      }
      body.end();
      assert.equal(await reading, sent);
    }),
  );
});

test('a source is paused while nobody pulls and resumed when half is read', async () => {
  const { body, calls } = bodyWithSource();
  for (let i = 0; i < 6; i += 1) body.push(Buffer.alloc(16 * 1024));
  assert.deepEqual(calls, ['pause']);
  assert.equal(body.paused, true);
  for (let i = 0; i < 4; i += 1) await body.next();
  assert.deepEqual(calls, ['pause']);
  await body.next();
  assert.deepEqual(calls, ['pause', 'resume']);
});

test('what arrived before a break is read before the error comes', async () => {
  const { body } = bodyWithSource();
  body.push(Buffer.from('ab'));
  body.fail(new Error('broken'));
  assert.equal(Buffer.from((await body.next()).value!).toString(), 'ab');
  await assert.rejects(body.next(), /broken/);
});

test('leaving the loop cancels the source, once', async () => {
  const { body, calls } = bodyWithSource();
  body.push(Buffer.from('a'));
  for await (const _ of body) break;
  body.cancel();
  assert.deepEqual(calls, ['cancelled']);
  assert.deepEqual(await body.next(), { done: true, value: undefined });
});

test('a cancel releases a reader that waits, and later bytes vanish', async () => {
  const { body } = bodyWithSource();
  const waiting = body.next();
  body.cancel();
  body.push(Buffer.from('late'));
  assert.deepEqual(await waiting, { done: true, value: undefined });
  assert.equal(await read(body), '');
});

test('a cancel after the end does not reach the source', () => {
  const { body, calls } = bodyWithSource();
  body.end();
  body.cancel();
  assert.deepEqual(calls, []);
});

test('a second reader is refused rather than given half of the bytes', async () => {
  const { body } = bodyWithSource();
  const first = body.next();
  await assert.rejects(body.next(), TypeError);
  body.end();
  await first;
});
