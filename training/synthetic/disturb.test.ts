import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewrite } from './engine/disturb.ts';

const source = {
  text: '🙂 Straße, Jörg',
  spans: [
    { start: 3, end: 9, type: 'LOCATION' },
    { start: 11, end: 15, type: 'PERSON' },
  ],
};
const marked = (labelled: typeof source): string[] =>
  labelled.spans.map((span) => labelled.text.slice(span.start, span.end));

describe('a spoilt text', () => {
  it('moves its labels along where characters grow', () => {
    const upper = rewrite(source, (character) => character.toUpperCase());
    assert.equal(upper.text, '🙂 STRASSE, JÖRG');
    assert.deepEqual(marked({ ...source, ...upper, spans: [...upper.spans] }), ['STRASSE', 'JÖRG']);
  });

  it('moves its labels along where characters vanish', () => {
    const bare = rewrite(source, (character) => (character === ',' || character === '🙂' ? '' : character));
    assert.deepEqual(marked({ ...source, ...bare, spans: [...bare.spans] }), ['Straße', 'Jörg']);
  });

  it('drops a label whose text is gone', () => {
    assert.equal(
      rewrite(source, (character) => (/[a-zäöüß]/i.test(character) ? '' : character)).spans.length,
      0,
    );
  });
});
