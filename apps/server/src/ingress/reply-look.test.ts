import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, NAMES, STRICT, rewriterOf, sse, whole } from './reply.fixture.ts';
import { type PassedKind, isMember, looksLike } from './reply-look.ts';
import { PASSED_FIELDS } from './reply-words.ts';
import { ROUTES } from './routes.ts';

const BARE = ANNA.token.slice(1, -1);
const CARD = '4111111111111111';

function yes(kind: PassedKind, ...values: readonly string[]): void {
  for (const value of values) assert.ok(looksLike(kind, value), `${kind} ${value}`);
}

function no(kind: PassedKind, ...values: readonly string[]): void {
  for (const value of values) assert.ok(!looksLike(kind, value), `${kind} ${value}`);
}

describe('A string of a reply passes by its look', () => {
  it('as a word of the protocol, with the day of a version but without other digits in a row', () => {
    yes('word', 'assistant', 'in_progress', 'chat.completion', 'tool_calls', 'image/png', 'MAX_TOKENS');
    yes('word', 'web_search_20250305', 'response.output_text.delta', 'gpt-5.1');
    no('word', 'Anna', 'anna schmidt', 'phone_030123456', CARD, '555666', 'anna@x.example', '');
    no('word', 'web_search_20259905', 'Ä', 'a'.repeat(65));
  });

  it('as an identifier, with any digits among letters and few without', () => {
    yes(
      'identifier',
      'chatcmpl-9f8a7654321',
      'call_4444',
      'fp_12345678',
      'msg_01XFDUDYJgAACzvnptvVoYEL',
      '7',
    );
    no('identifier', CARD, '+4930123456', '030-123456', 'Anna Schmidt', 'a@b.example', 'x'.repeat(257));
  });

  it('as the name of a tool or a model, with a version', () => {
    yes('tool name', 'get_weather', 'mcp__files.read', 'Bash', 'code_execution_20250825');
    no('tool name', 'call_491701234567', 'get weather', CARD, '202020');
    yes('model', 'claude-sonnet-4-5-20250929', 'meta-llama/Llama-3.3-70B-Instruct', 'gpt-5.1-2025-11-13');
    no('model', CARD, 'model of Anna', 'm-030123456');
  });

  it('as a time', () => {
    yes('time', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00.123456+01:00');
    no('time', '2026-03-01', CARD, '12.03.1980');
  });

  it('never as a pseudonym, with its brackets or without', () => {
    for (const { token } of NAMES)
      for (const kind of ['word', 'identifier', 'tool name', 'model', 'time'] as const)
        no(kind, token, token.slice(1, -1), `x-${token.slice(1, -1)}-y`);
  });

  it('as the name of a member, in small letters at first and without a number of a person', () => {
    for (const name of ['choices', 'promptFeedback', '$defs', '_x', 'x-request'])
      assert.ok(isMember(name), name);
    for (const name of ['Anna', 'Anna Schmidt', CARD, `_${CARD}`, BARE, '', 'a.b'])
      assert.ok(!isMember(name), name);
  });
});

describe('Nothing that a model says passes without a look', () => {
  it('under a name of the protocol, whatever its place', () => {
    const others = 'name display_name title format code param provider model label data result';
    const names = new Set([...PASSED_FIELDS.keys(), ...others.split(' ')]);
    for (const { name: route } of ROUTES) {
      for (const name of names) {
        const reply = { extra: { [name]: ANNA.token, deep: [{ [name]: BARE }] } };
        const restored = { extra: { [name]: ANNA.value, deep: [{ [name]: ANNA.value }] } };
        assert.deepEqual(JSON.parse(whole(route, reply)), restored, `${route} ${name}`);
        const phone = { extra: { [name]: '12345678' } };
        const withheld = { extra: { [name]: '[PHONE withheld]' } };
        assert.deepEqual(JSON.parse(whole(route, phone, { foreign: STRICT })), withheld, `${route} ${name}`);
      }
    }
  });

  it('as the name of a member outside of tool input', () => {
    const reply = { extra: { [BARE]: 1, n12345678: { Anna: 2 } } };
    assert.deepEqual(JSON.parse(whole('openai.chat', reply, { foreign: STRICT })), {
      extra: { [ANNA.value]: 1, 'n[PHONE withheld]': { Anna: 2 } },
    });
    assert.deepEqual(JSON.parse(whole('openai.chat', { extra: { '12345678': 1 } }, { foreign: STRICT })), {
      extra: { '[PHONE withheld]': 1 },
    });
  });

  it('as the code that a program of the vendor runs, though errors have a code too', () => {
    const events = sse(
      { type: 'response.code_interpreter_call_code.done', item_id: 'ci_1', output_index: 0, code: BARE },
      { type: 'error', code: 'rate_limit_exceeded', message: BARE, param: 'input' },
    );
    const rewriter = rewriterOf('openai.responses');
    assert.equal(
      rewriter.push(Buffer.from(events)) + rewriter.end(),
      events.replaceAll(`"${BARE}"`, JSON.stringify(ANNA.value)),
    );
  });

  it('while names of tools stay as they are, though a firm may have made one of its words a term', () => {
    const TERMS = { ...STRICT, detector: { ...STRICT.detector, detect: everyWord } };
    const reply = JSON.stringify({
      choices: [
        {
          message: {
            tool_calls: [
              { id: 'call_1', type: 'function', function: { name: 'ask_heron', arguments: '{}' } },
            ],
          },
        },
      ],
    });
    assert.equal(whole('openai.chat', reply, { foreign: TERMS }), reply);
  });
});

/** A detector that finds every text of letters. */
function everyWord(text: string): ReturnType<typeof STRICT.detector.detect> {
  return /^\w+$/.test(text)
    ? [{ start: 0, end: text.length, type: 'TERM', class: 'confidential', score: 1, canonical: text }]
    : [];
}
