import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answer, Outcome } from './answer.ts';
import { readAnswer } from './answer.ts';
import { bodyFor } from './ask-body.ts';
import { compare } from './comparison.ts';
import { likeness } from './likeness.ts';
import { lockedIn } from './locked-in.ts';
import { OFFICE_SAMPLE } from './office-sample.ts';
import { isRefusal } from './refusal.ts';
import { type Pair, type Side, replay } from './replay.ts';
import { parseTasks, type Task } from './task.ts';

const one = (text: string): Task => parseTasks(text)[0] ?? assert.fail();
const answered = (change: Partial<Answer> = {}): Answer => ({
  kind: 'answered',
  text: 'one two three',
  refused: false,
  calls: [],
  inputTokens: 10,
  outputTokens: 5,
  ms: 100,
  cost: 0.01,
  ...change,
});
const pair = (from: Outcome, to: Outcome, change: Partial<Pair> = {}): Pair => ({
  task: one('"hi"'),
  from,
  to,
  again: undefined,
  ...change,
});
const numberOf = (...pairs: readonly Pair[]) => lockedIn(compare(pairs)).number;

describe('a task', () => {
  it('is a prompt, or a request of either protocol as programs send it', () => {
    const tasks = parseTasks(
      '"hello"\n\n{"prompt":"hi","system":"be brief","model":"m"}\n{"model":"m","messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"u"}]}],"temperature":0}\n{"system":"s","max_tokens":5,"messages":[{"role":"user","content":"u"}]}\n',
    );
    assert.deepEqual(
      tasks.map(({ id }) => id),
      ['line 1', 'line 3', 'line 4', 'line 5'],
    );
    assert.deepEqual(
      tasks.map(({ written }) => written?.protocol),
      [undefined, undefined, 'openai', 'anthropic'],
    );
    assert.deepEqual(JSON.parse(bodyFor(tasks[2] ?? assert.fail(), 'anthropic', 'c') ?? ''), {
      model: 'c',
      max_tokens: 1024,
      system: 's',
      messages: [{ role: 'user', content: 'u' }],
    });
    assert.deepEqual(JSON.parse(bodyFor(tasks[3] ?? assert.fail(), 'openai', 'o') ?? ''), {
      model: 'o',
      messages: [
        { role: 'system', content: 's' },
        { role: 'user', content: 'u' },
      ],
      max_tokens: 5,
    });
  });

  it('stays as it was written in its own protocol, but for the model and the stream', () => {
    const written =
      '{"model":"m","messages":[{"role":"user","content":"u"}],"response_format":{"type":"json_object"},"stream":true,"x":1}';
    const task = one(written);
    assert.deepEqual(JSON.parse(bodyFor(task, 'openai', 'n') ?? ''), {
      model: 'n',
      messages: [{ role: 'user', content: 'u' }],
      response_format: { type: 'json_object' },
      x: 1,
    });
    assert.equal(bodyFor(task, 'anthropic', 'c'), undefined);
    assert.deepEqual(task.features, ['response_format', 'x']);
  });

  it('tells its tools in both protocols', () => {
    const task = one(
      '{"messages":[{"role":"user","content":"u"}],"tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]}',
    );
    const there = JSON.parse(bodyFor(task, 'anthropic', 'c') ?? '') as { tools: unknown };
    assert.deepEqual(there.tools, [{ name: 'f', input_schema: { type: 'object' } }]);
    assert.deepEqual(task.features, ['tools']);
  });

  it('that is none is refused by its line, and never quoted', () => {
    for (const line of ['{"secret":"anna"}', 'anna', '[1]', '7', 'null'])
      assert.throws(
        () => parseTasks(`"ok"\n${line}`),
        (error: Error) => /line 2/.test(error.message) && !error.message.includes('anna'),
      );
  });

  it('of the office sample can be asked in both protocols', () => {
    for (const task of OFFICE_SAMPLE)
      for (const protocol of ['openai', 'anthropic'] as const) assert.ok(bodyFor(task, protocol, 'm'));
  });
});

describe('an answer', () => {
  it('is read from both protocols, tool calls by function and names of arguments', () => {
    const chat = readAnswer({
      choices: [
        {
          finish_reason: 'tool_calls',
          message: { content: null, tool_calls: [{ function: { name: 'f', arguments: '{"b":1,"a":2}' } }] },
        },
      ],
      usage: { prompt_tokens: 3, completion_tokens: 4 },
    });
    const message = readAnswer({
      content: [{ type: 'tool_use', name: 'f', input: { b: 1, a: 2 } }],
      stop_reason: 'tool_use',
      usage: { input_tokens: 3, output_tokens: 4 },
    });
    assert.deepEqual(chat, message);
    assert.deepEqual(chat?.calls, [{ name: 'f', keys: ['a', 'b'] }]);
    assert.equal(readAnswer({ hello: 1 }), undefined);
  });

  it('that declines is known in several languages, and an ordinary one is not taken for it', () => {
    for (const text of [
      "I'm sorry, but I can't help with that.",
      'I cannot assist.',
      'Es tut mir leid, dabei kann ich nicht helfen.',
      'Je suis désolé, je ne peux pas.',
      'Lo siento, no puedo.',
    ])
      assert.ok(isRefusal(text), text);
    for (const text of [
      'Sorry for the delay: the parcel leaves today.',
      'You cannot cancel after 14 days.',
      'Leider verspätet sich die Lieferung.',
      '',
    ])
      assert.ok(!isRefusal(text), text);
    assert.equal(readAnswer({ choices: [{ message: { content: null, refusal: 'No.' } }] })?.refused, true);
    assert.equal(readAnswer({ content: [], stop_reason: 'refusal' })?.refused, true);
  });
});

describe('likeness', () => {
  it('is 1 for the same words in any order, 0 for none in common, and the same from both sides', () => {
    assert.equal(likeness('Anna meets Bert.', 'bert meets anna'), 1);
    assert.equal(likeness('yes', 'no'), 0);
    assert.equal(likeness('', ''), 1);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (a, b) => {
        const alike = likeness(a, b);
        assert.equal(alike, likeness(b, a));
        assert.ok(alike >= 0 && alike <= 1);
        assert.equal(likeness(a, a), 1);
      }),
    );
  });
});

describe('the number', () => {
  it('is 0 where nothing changes, and 100 where nothing works', () => {
    assert.equal(numberOf(pair(answered(), answered())), 0);
    const lost: Outcome = { kind: 'unable', code: 'x', says: '' };
    assert.equal(numberOf(pair(answered(), lost)), 100);
    assert.equal(numberOf(pair(answered(), lost), pair(answered(), answered())), 50);
    const forbidden: Outcome = { kind: 'forbidden', code: 'x', says: '' };
    assert.equal(numberOf(pair(answered(), forbidden)), 100);
    assert.equal(numberOf(pair(lost, answered())), undefined);
    assert.equal(numberOf(), undefined);
  });

  it('measures other words by how the first one’s own answers differ', () => {
    const other = answered({ text: 'one two four' });
    const alone = lockedIn(compare([pair(answered(), other)]));
    const fair = lockedIn(compare([pair(answered(), other, { again: answered({ text: 'one two five' }) })]));
    const loss = ({ parts }: typeof alone) => parts.find(({ name }) => name === 'answers differ')?.loss ?? 0;
    assert.ok(Math.abs(loss(alone) - 1 / 3) < 1e-9);
    assert.equal(loss(fair), 0);
  });

  it('counts tool calls, refusals, cost and time as the report states', () => {
    const call = (keys: readonly string[], name = 'f') => answered({ text: '', calls: [{ name, keys }] });
    const losses = (from: Answer, to: Answer) =>
      new Map(lockedIn(compare([pair(from, to)])).parts.map(({ name, loss }) => [name, loss]));
    assert.equal(losses(call(['a']), call(['a'])).get('tool calls differ'), 0);
    assert.equal(losses(call(['a']), call(['b'])).get('tool calls differ'), 0.5);
    assert.equal(losses(call(['a']), call(['a'], 'g')).get('tool calls differ'), 1);
    assert.equal(losses(call(['a']), answered()).get('tool calls differ'), 1);
    assert.equal(losses(answered(), answered({ refused: true })).get('refusals differ'), 1);
    assert.equal(
      losses(answered(), answered({ cost: 0.015 }))
        .get('costs more')
        ?.toFixed(2),
      '0.50',
    );
    assert.equal(losses(answered(), answered({ cost: undefined })).get('costs more'), undefined);
    assert.equal(losses(answered(), answered({ ms: 200 })).get('is slower'), 0.5);
  });

  it('never leaves 0 to 100, and is the sum of its parts', () => {
    const outcome: fc.Arbitrary<Outcome> = fc.oneof(
      fc
        .record({
          text: fc.lorem(),
          refused: fc.boolean(),
          ms: fc.nat(9999),
          cost: fc.option(fc.double({ min: 0, max: 9, noNaN: true }), { nil: undefined }),
        })
        .map(answered),
      fc.constant<Outcome>({ kind: 'forbidden', code: 'c', says: 's' }),
      fc.constant<Outcome>({ kind: 'unable', code: 'c', says: 's' }),
      fc.constant<Outcome>({ kind: 'unsaid', features: [] }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, outcome), { maxLength: 8 }), (all) => {
        const number = numberOf(...all.map(([from, to]) => pair(from, to)));
        assert.ok(number === undefined || (number >= 0 && number <= 100));
        const { parts } = lockedIn(compare(all.map(([from, to]) => pair(from, to))));
        const points = parts.reduce((sum, part) => sum + part.points, 0);
        if (number !== undefined) assert.ok(Math.abs(points - number) <= 0.5 + 1e-9);
      }),
    );
  });
});

describe('features', () => {
  it('are lacking where every request with them failed, and no other', () => {
    const lost: Outcome = { kind: 'unable', code: 'x', says: '' };
    const task = (features: readonly string[]): Task => ({ ...one('"hi"'), features });
    const { features } = compare([
      pair(answered(), lost, { task: task(['logprobs', 'tools']) }),
      pair(answered(), answered(), { task: task(['tools']) }),
    ]);
    assert.deepEqual(features, [{ feature: 'logprobs', failed: 1, asked: 1 }]);
  });
});

describe('a replay', () => {
  const side = (offering: string): Side => ({ offering, protocols: ['openai'], modelFor: () => 'm' });

  it('stops before the request that would begin beyond the budget', async () => {
    const replayed = await replay(OFFICE_SAMPLE, {
      from: side('a'),
      to: side('b'),
      door: () => Promise.resolve(answered({ cost: 1 })),
      budget: 7,
      progress: () => {},
    });
    assert.equal(replayed.stopped, 'budget');
    assert.deepEqual([replayed.pairs.length, replayed.spent, replayed.asked], [3, 9, 9]);
  });

  it('stops when the key has none left, and keeps what it has', async () => {
    let asked = 0;
    const replayed = await replay(OFFICE_SAMPLE, {
      from: side('a'),
      to: side('b'),
      door: () => Promise.resolve((asked += 1) > 3 ? { kind: 'out_of_budget' } : answered()),
      budget: undefined,
      progress: () => {},
    });
    assert.deepEqual([replayed.stopped, replayed.pairs.length], ['budget of the key', 1]);
  });
});
