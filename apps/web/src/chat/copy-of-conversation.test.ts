import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CopyWords, type Seen, fileNameOf, jsonOf, markdownOf } from './copy-of-conversation.ts';
import {
  type Answer,
  type Conversation,
  type Question,
  newConversation,
  withMessage,
} from './conversation.ts';

const QUESTION: Question = {
  id: 'q1',
  parent: undefined,
  from: 'person',
  text: 'Write to Ada.\n```\ncode\n```',
  files: [{ name: 'a|b.txt', type: 'text/plain', size: 3, bytes: 'AAAA' }],
};
const ANSWER: Answer = {
  id: 'a1',
  parent: 'q1',
  from: 'model',
  offering: 'eu',
  model: 'm',
  text: 'Dear Ada',
  thought: '',
  state: { kind: 'stopped' },
  decided: {
    kind: 'decided',
    action: 'pseudonymise',
    offering: 'eu',
    model: 'm',
    classes: [],
    findings: {},
    record: 'r1',
  },
};
const OTHER: Answer = { ...ANSWER, id: 'a2', text: 'Another branch' };
const words: CopyWords = {
  you: 'You',
  made: (at) => `Made ${at}`,
  files: (names) => `Files: ${names}`,
  seen: 'Seen',
  value: 'Value',
  pseudonym: 'Name',
  sent: { allow: 'as it is', pseudonymise: 'replaced', private: 'home', block: 'blocked' },
  refused: 'Not sent',
  cut: 'Cut short',
};
const all = [QUESTION, OTHER, ANSWER].reduce<Conversation>(withMessage, newConversation('scope-1234'));
const seen = new Map<string, Seen>([
  ['q1', { view: 'Write to [P_1].\n```\ncode\n```', names: [{ value: 'Ada', pseudonym: '[P_1]' }] }],
]);
const at = Date.UTC(2026, 0, 2);

describe('a copy of a conversation', () => {
  it('tells in Markdown what is shown, with values, and other branches not at all', () => {
    const text = markdownOf({ conversation: all, seen: new Map(), at }, words);
    assert.match(text, /^# Write to Ada\.\n\nMade 2026-01-02/);
    assert.match(text, /## You\n\n\*Files: a\|b\.txt\*\n\nWrite to Ada\./);
    assert.match(text, /## m · eu \(replaced\)\n\nDear Ada\n\n\*Cut short\*/);
    assert.doesNotMatch(text, /Another branch|\[P_1\]/);
  });

  it('shows on demand what the vendor saw, in a block that nothing in it ends', () => {
    const text = markdownOf({ conversation: all, seen, at }, words);
    assert.match(
      text,
      /\*\*Seen\*\*\n\n````text\nWrite to \[P_1\]\.\n```\ncode\n```\n````\n\n\| Value \| Name \|/,
    );
    assert.match(text, /\| Ada \| \[P_1\] \|/);
  });

  it('is a document in JSON, without the contents of files', () => {
    const read = JSON.parse(jsonOf({ conversation: all, seen, at })) as {
      format: string;
      messages: { from: string; record?: string; vendorSaw?: Seen }[];
    };
    assert.equal(read.format, 'bailiwick.conversation/1');
    assert.deepEqual(
      read.messages.map(({ from, record }) => [from, record]),
      [
        ['person', undefined],
        ['model', 'r1'],
      ],
    );
    assert.deepEqual(read.messages[0]?.vendorSaw, seen.get('q1'));
    assert.doesNotMatch(JSON.stringify(read), /AAAA/);
  });

  it('has a file name of letters and digits, and one where there are none', () => {
    assert.equal(fileNameOf({ ...all, title: '../Größe: <b>' }), 'Größe-b');
    assert.equal(fileNameOf({ ...all, title: '…' }), 'conversation');
  });
});
