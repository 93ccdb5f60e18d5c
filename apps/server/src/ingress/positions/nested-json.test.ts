import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CANARY, read, shout } from '../reading.suite.ts';

const ask = (text: string) => ({
  model: 'm',
  messages: [{ role: 'tool', tool_call_id: 'c', content: text }],
});
const wrap = (value: unknown, levels: number): string =>
  levels === 1 ? JSON.stringify(value) : JSON.stringify({ inner: wrap(value, levels - 1) });
const content = (body: string): string =>
  (JSON.parse(body) as { messages: { content: string }[] }).messages[0]!.content;

describe('JSON inside strings', () => {
  it('is opened wherever an inspected text holds a whole object or array', () => {
    const wire = read('chat/completions', ask(` \n{"mail":"${CANARY}","list":["a",123456]}\t`));
    assert.deepEqual(
      wire.texts.map(({ value, before, position }) => [value, before, position]),
      [
        ['mail', '', 'key'],
        [CANARY, 'mail: ', 'tool_result'],
        ['list', '', 'key'],
        ['a', 'list: ', 'tool_result'],
        ['123456', 'list: ', 'tool_result'],
      ],
    );
  });

  it('is opened three levels deep; the fourth is a text', () => {
    for (const [levels, opened] of [
      [1, true],
      [2, true],
      [3, true],
      [4, false],
    ] as const) {
      const wire = read('chat/completions', ask(wrap({ mail: CANARY }, levels)));
      const place = wire.texts.find(({ value }) => value.includes(CANARY))!;
      assert.equal(place.value === CANARY, opened, `${levels} levels`);
    }
  });

  it('is encoded again level by level, with its spacing and numbers as they came', () => {
    const inner = `{ "mail" : "${CANARY}",\n "n": 1.50 }`;
    const outer = `{"body":${JSON.stringify(inner)}, "big":12345678901234567890}`;
    const wire = read('chat/completions', ask(outer));
    const place = wire.texts.find(({ value }) => value === CANARY)!;
    const sent = content(wire.rewrite({ texts: new Map([[place, '[EMAIL_k7q2]']]), files: new Map() }));
    assert.equal(
      sent,
      `{"body":${JSON.stringify(inner.replace(CANARY, '[EMAIL_k7q2]'))}, "big":12345678901234567890}`,
    );
  });

  it('makes a string of a long number that is replaced', () => {
    const wire = read('chat/completions', ask('{"phone":4915112345678}'));
    const place = wire.texts.find(({ value }) => value === '4915112345678')!;
    assert.equal(
      content(wire.rewrite({ texts: new Map([[place, '[PHONE_k7q2]']]), files: new Map() })),
      '{"phone":"[PHONE_k7q2]"}',
    );
  });

  it('is left a text when it only looks like JSON, or is too deep', () => {
    for (const text of [
      '[EMAIL_k7q2] wrote',
      '{"a":1} and more',
      '{"a":"b"}\n{"a":"c"}',
      '[',
      '['.repeat(100) + ']'.repeat(100),
    ]) {
      assert.deepEqual(
        read('chat/completions', ask(text)).texts.map(({ value }) => value),
        [text],
      );
    }
  });

  it('keeps every text of any value, at any nesting, and changes all of them', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.integer({ min: 1, max: 4 }), (value, levels) => {
        const marked = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
          typeof inner === 'string' ? `${inner}canary` : inner,
        ) as unknown;
        const wire = read('chat/completions', ask(wrap(marked, levels)));
        assert.doesNotMatch(shout(wire), /canary/);
        assert.equal(wire.rewrite({ texts: new Map(), files: new Map() }), wire.body);
      }),
      { numRuns: 300 },
    );
  });
});
