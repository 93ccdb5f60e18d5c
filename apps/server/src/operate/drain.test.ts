import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drain } from './drain.ts';

test('with nothing under way a drain is finished at once', async () => {
  const drain = new Drain();
  assert.equal(drain.state, 'serving');
  assert.equal(await drain.drain(1000), 'finished');
  assert.equal(drain.state, 'draining');
});

test('a drain waits for the last request, and for what it still writes', async () => {
  const drain = new Drain();
  const written = Promise.withResolvers<void>();
  drain.arrived();
  drain.arrived();
  drain.add(written.promise);
  let end: string | undefined;
  const draining = drain.drain(5000).then((result) => (end = result));
  drain.left();
  drain.left();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(drain.requests, 0);
  assert.equal(end, undefined);
  written.resolve();
  assert.equal(await draining, 'finished');
});

test('a stream that does not end is waited for until the limit', async () => {
  const drain = new Drain();
  drain.arrived();
  const started = performance.now();
  assert.equal(await drain.drain(30), 'limit');
  assert.ok(performance.now() - started >= 25);
  assert.equal(drain.requests, 1);
});

test('work that fails counts as done', async () => {
  const drain = new Drain();
  drain.add(Promise.reject(new Error('x')));
  assert.equal(await drain.drain(1000), 'finished');
});

test('two who wait are both told', async () => {
  const drain = new Drain();
  drain.arrived();
  const both = Promise.all([drain.drain(1000), drain.drain(1000)]);
  drain.left();
  assert.deepEqual(await both, ['finished', 'finished']);
});
