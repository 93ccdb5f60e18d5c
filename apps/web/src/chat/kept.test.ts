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

  it('leaves out what was refused or is still being written, and what it does not understand', () => {
    assert.equal(keptForm({ ...ANSWER, state: { kind: 'writing' } }, 's'), undefined);
    assert.equal(
      keptForm(
        {
          ...ANSWER,
          state: { kind: 'refused', code: 'x', message: '', instead: [], classes: [], record: undefined },
        },
        's',
      ),
      undefined,
    );
    const foreign = [...said, { id: 'x', text: '?', more: { from: 'another version' } }];
    assert.equal(reopened({ id: 'cv_1', title: '', said: foreign }).messages.length, 2);
  });
});
