import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Answer,
  type Conversation,
  type Question,
  newConversation,
  wayOf,
  withMessage,
} from './conversation.ts';
import { keptForm, reopened } from './kept.ts';

const QUESTION: Question = {
  id: 'q1',
  parent: undefined,
  from: 'person',
  text: 'Read this.',
  files: [{ name: 'letter.pdf', type: 'application/pdf', size: 3, bytes: 'AAA=' }],
};
const ANSWER: Answer = {
  id: 'a1',
  parent: 'q1',
  from: 'model',
  offering: 'eu',
  model: 'm',
  text: 'I have.',
  thought: 'Hm.',
  state: { kind: 'whole' },
  decided: {
    kind: 'decided',
    action: 'pseudonymise',
    offering: 'eu',
    model: 'm',
    findings: {},
    record: 'r',
    classes: [],
  },
};

describe('a kept conversation', () => {
  const whole: Conversation = [QUESTION, ANSWER].reduce<Conversation>(
    withMessage,
    newConversation('scope-of-it'),
  );
  const said = whole.messages.flatMap((message) => keptForm(message, whole.id) ?? []);

  it('is shown again as it was, but for the contents of files', () => {
    const back = reopened({
      id: 'cv_1',
      title: whole.title,
      said: JSON.parse(JSON.stringify(said)) as typeof said,
    });
    assert.deepEqual(
      wayOf(back).map(({ id, text }) => [id, text]),
      [
        ['q1', 'Read this.'],
        ['a1', 'I have.'],
      ],
    );
    assert.equal(back.id, 'scope-of-it', 'its pseudonyms stay those that it had');
    assert.doesNotMatch(JSON.stringify(said), /AAA=/);
    const [, answer] = wayOf(back);
    assert.deepEqual(answer?.from === 'model' && [answer.thought, answer.decided?.action], [
      'Hm.',
      'pseudonymise',
    ]);
  });

  it('shows what was refused as refused, and what was said before and after it', () => {
    const refused: Answer = {
      ...ANSWER,
      id: 'a2',
      parent: 'q2',
      text: '',
      state: {
        kind: 'refused',
        code: 'blocked_by_policy',
        message: 'credential at eu: policy says block.',
        instead: ['remove_spans'],
        classes: ['credential'],
        record: 'r2',
      },
      decided: undefined,
    };
    const longer = [
      { ...QUESTION, id: 'q2', parent: 'a1', files: [] },
      refused,
      { ...QUESTION, id: 'q3', parent: 'a2', files: [] },
    ].reduce<Conversation>(withMessage, whole);
    const kept = longer.messages.flatMap((message) => keptForm(message, whole.id) ?? []);
    const back = reopened({
      id: 'cv_1',
      title: '',
      said: JSON.parse(JSON.stringify(kept)) as typeof kept,
    });
    assert.deepEqual(
      wayOf(back).map(({ id }) => id),
      ['q1', 'a1', 'q2', 'a2', 'q3'],
    );
    const again = back.messages.find(({ id }) => id === 'a2');
    assert.deepEqual(again?.from === 'model' && again.state, refused.state);
  });

  it('leaves out what is still being written, and what it does not understand', () => {
    assert.equal(keptForm({ ...ANSWER, state: { kind: 'writing' } }, 's'), undefined);
    const foreign = [...said, { id: 'x', text: '?', more: { from: 'another version' } }];
    assert.equal(reopened({ id: 'cv_1', title: '', said: foreign }).messages.length, 2);
  });
});
