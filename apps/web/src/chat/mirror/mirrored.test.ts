import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atNames, mirrored } from './mirrored.ts';

describe('what the mirror shows', () => {
  it('is the last message of the person, in text or in parts, and the whole', () => {
    const asked = {
      model: 'mirror',
      messages: [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Hi' },
        { role: 'user', content: 'Write to [PERSON_m6hz].' },
      ],
    };
    const shown = mirrored(JSON.stringify(asked));
    assert.equal(shown?.message, 'Write to [PERSON_m6hz].');
    assert.deepEqual(JSON.parse(shown.whole), asked);
    const parts = [
      { type: 'text', text: 'One' },
      { type: 'image_url', image_url: {} },
      { type: 'text', text: 'two' },
    ];
    assert.equal(
      mirrored(JSON.stringify({ messages: [{ role: 'user', content: parts }] }))?.message,
      'One\n\ntwo',
    );
  });

  it('is nothing while it is coming, or where it is something else', () => {
    for (const text of ['', '{"messages":[{"ro', 'Hello', '[]', '{}', '{"messages":[]}'])
      assert.equal(mirrored(text), undefined, text);
  });

  it('tells names that stand for others from what stands between them', () => {
    assert.deepEqual(atNames('Write to [PERSON_m6hz], [EMAIL_7kvp] now.'), [
      'Write to ',
      '[PERSON_m6hz]',
      ', ',
      '[EMAIL_7kvp]',
      ' now.',
    ]);
    assert.deepEqual(atNames('Nothing here.'), ['Nothing here.']);
  });
});
