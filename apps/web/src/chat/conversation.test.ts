import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Answer,
  type Conversation,
  type Question,
  alongOf,
  besides,
  chosen,
  comparedIn,
  endedBy,
  heard,
  newConversation,
  switchedTo,
  wayOf,
  withMessage,
} from './conversation.ts';

const question = (id: string, parent?: string, text = id): Question => ({
  id,
  parent,
  from: 'person',
  text,
  files: [],
});
const answer = (id: string, parent: string): Answer => ({
  id,
  parent,
  from: 'model',
  offering: 'o',
  model: 'm',
  text: '',
  thought: '',
  state: { kind: 'writing' },
  decided: undefined,
});

describe('a conversation', () => {
  const first = [question('q1'), answer('a1', 'q1')].reduce(withMessage, newConversation('c'));

  it('goes on without what was held back, which would hold back all that comes after it', () => {
    const refused = (classes: readonly string[]) =>
      ({ kind: 'refused', code: 'x', message: '', instead: [], classes, record: undefined }) as const;
    const heldBack = { ...answer('a2', 'q2'), state: refused(['credential']) };
    const nobodyThere = { ...answer('a3', 'q3'), state: refused([]) };
    const way = [question('q2', 'a1'), heldBack, question('q3', 'a2'), nobodyThere, question('q4', 'a3')];
    const along = alongOf(way.reduce<Conversation>(withMessage, first));
    assert.deepEqual(
      along.map(({ id }) => id),
      ['q1', 'a1', 'q3', 'a3', 'q4'],
    );
  });

  it('is titled by the first line of its first question', () => {
    const long = withMessage(newConversation('c'), question('q', undefined, `${'word '.repeat(40)}\nmore`));
    assert.equal(long.title.length <= 60, true);
    assert.equal(long.title.endsWith('…'), true);
    assert.equal(withMessage(first, question('q2', 'a1')).title, 'q1');
  });

  it('gathers an answer from the events of its stream', () => {
    const said = [
      { kind: 'text', text: 'Hel' },
      { kind: 'text', text: 'lo' },
      { kind: 'ended', how: 'whole' },
    ] as const;
    const [, last] = wayOf(said.reduce((before, event) => heard(before, 'a1', event), first));
    assert.deepEqual(last?.from === 'model' && [last.text, last.state.kind], ['Hello', 'whole']);
  });

  it('keeps what was said before an edit, as a branch to which one can go back', () => {
    const edited = [question('q1b'), answer('a1b', 'q1b')].reduce(withMessage, first);
    assert.deepEqual(
      wayOf(edited).map(({ id }) => id),
      ['q1b', 'a1b'],
    );
    const [q1] = first.messages;
    assert.ok(q1);
    assert.deepEqual(
      besides(edited, q1).map(({ id }) => id),
      ['q1', 'q1b'],
    );
    assert.deepEqual(
      wayOf(switchedTo(edited, 'q1')).map(({ id }) => id),
      ['q1', 'a1'],
    );
  });

  it('does not call an answer stopped that had ended by itself', () => {
    const whole = heard(first, 'a1', { kind: 'ended', how: 'whole' });
    const [, last] = wayOf(endedBy(whole, 'a1', { kind: 'stopped' }));
    assert.equal(last?.from === 'model' && last.state.kind, 'whole');
  });

  it('lays answers side by side until one is chosen; the other stays as a branch', () => {
    const both = [answer('a1', 'q1'), answer('a2', 'q1')].reduce(
      withMessage,
      withMessage(newConversation('c'), question('q1')),
    );
    const comparing = { ...both, comparing: ['a1', 'a2'] };
    assert.deepEqual(
      comparedIn(comparing).map(({ id }) => id),
      ['a1', 'a2'],
    );
    const on = chosen(comparing, 'a1');
    assert.deepEqual(comparedIn(on), []);
    assert.deepEqual(
      wayOf(on).map(({ id }) => id),
      ['q1', 'a1'],
    );
    assert.equal(besides(on, answer('a1', 'q1')).length, 2);
    // Whoever asks again, or goes elsewhere, compares no more.
    assert.deepEqual(comparedIn(withMessage(comparing, answer('a3', 'q1'))), []);
  });
});
