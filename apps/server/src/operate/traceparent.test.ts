import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { continueTrace } from './traceparent.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

test('a trace of the caller is continued with a span of our own', () => {
  const context = continueTrace(`00-${TRACE}-${SPAN}-01`);
  assert.equal(context.traceId, TRACE);
  assert.equal(context.parentSpanId, SPAN);
  assert.equal(context.sampled, 'yes');
  assert.match(context.spanId, /^[0-9a-f]{16}$/);
  assert.notEqual(context.spanId, SPAN);
});

test('a trace that the caller does not record is not recorded here', () => {
  assert.equal(continueTrace(`00-${TRACE}-${SPAN}-00`).sampled, 'no');
  assert.equal(continueTrace(`00-${TRACE}-${SPAN}-03`).sampled, 'yes');
});

test('a later version may say more after the flags, version 00 may not', () => {
  assert.equal(continueTrace(`01-${TRACE}-${SPAN}-01-more`).traceId, TRACE);
  assert.notEqual(continueTrace(`00-${TRACE}-${SPAN}-01-more`).traceId, TRACE);
});

test('anything else begins a trace', () => {
  const bad = [
    undefined,
    '',
    'x',
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-1`,
    ` 00-${TRACE}-${SPAN}-01`,
    `01-${TRACE}-${SPAN}-01-${'x'.repeat(1000)}`,
  ];
  for (const header of bad) {
    const context = continueTrace(header);
    assert.match(context.traceId, /^[0-9a-f]{32}$/);
    assert.notEqual(context.traceId, TRACE, String(header));
    assert.equal(context.parentSpanId, undefined);
    assert.equal(context.sampled, 'yes');
  }
});

test('no text of the header survives but two ids in hexadecimal', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const { traceId, spanId, parentSpanId } = continueTrace(header);
      assert.match(`${traceId}${spanId}${parentSpanId ?? ''}`, /^[0-9a-f]{48,64}$/);
    }),
  );
});
