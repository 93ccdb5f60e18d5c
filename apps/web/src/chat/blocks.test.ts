import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blocksOf, fenceIsClosed } from './blocks.ts';

describe('blocks of Markdown', () => {
  it('are paragraphs, with lists, quotes, tables and fenced code kept whole', () => {
    assert.equal(blocksOf('one\n\ntwo\n\n- a\n\n- b\n\n  more of b\n\nthree').length, 3);
    assert.equal(blocksOf('```js\na\n\nb\n```\n\nafter').length, 2);
    assert.equal(blocksOf('````\n```\n\nstill code\n````\n\nafter').length, 2);
  });

  it('lose nothing, and only the last of them changes while the text grows', () => {
    const piece = fc.constantFrom(
      'word',
      '\n',
      '\n\n',
      '- item',
      '```',
      '# head',
      ' ',
      '1. x',
      '| a |',
      '> q',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), piece, (pieces, next) => {
        const text = pieces.join('');
        const blocks = blocksOf(text);
        assert.equal(blocks.join('\n'), text);
        const grown = blocksOf(text + next);
        assert.deepEqual(grown.slice(0, blocks.length - 1), blocks.slice(0, -1));
      }),
    );
  });

  it('a fenced block is closed by a fence as long as its own, wherever it stands', () => {
    for (const closed of ['```a\nb\n```', '~~~\n~~~~', '> ```a\n> b\n> ```', '````\n```\n````'])
      assert.equal(fenceIsClosed(closed), true, closed);
    for (const open of ['```a', '```a\nb', '````\n```', '```\n~~~', '```a\nb ```'])
      assert.equal(fenceIsClosed(open), false, open);
  });
});
