import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MathNode, safeMath } from './mathml.ts';

const tagsIn = (nodes: readonly MathNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...tagsIn(node.children)]));

describe('what a formula is made of', () => {
  it('is letters and their places; what links or loads falls away and leaves its words', () => {
    const nodes = safeMath({
      type: 'math',
      children: [
        {
          type: 'a',
          attributes: { href: 'https://evil.example' },
          children: [{ type: 'mi', children: [{ text: 'x' }] }],
        },
        { type: 'img', attributes: { src: 'https://evil.example' } },
        { type: 'annotation-xml', children: [{ text: 'y' }] },
        { type: 'maction', attributes: { onclick: 'alert(1)' } },
      ],
    });
    assert.deepEqual(tagsIn(nodes), ['math', 'mi']);
    assert.doesNotMatch(JSON.stringify(nodes), /evil|alert/);
  });

  it('keeps lengths and colours, no handler, address, name or place on the page', () => {
    const [node] = safeMath({
      type: 'mrow',
      attributes: { onclick: 'x', href: 'y', id: 'z', class: 'c', stretchy: true, width: '2em' },
      style: {
        color: '#f00',
        position: 'fixed',
        backgroundColor: 'url(https://evil.example)',
        padding: '3pt',
      },
    });
    assert.ok(typeof node === 'object');
    assert.deepEqual(node.attributes, { stretchy: 'true', width: '2em' });
    assert.deepEqual(node.style, { color: '#f00', padding: '3pt' });
  });

  it('ends somewhere, however deep it goes', () => {
    let deep: Parameters<typeof safeMath>[0] = { text: 'x' };
    for (let i = 0; i < 10_000; i += 1) deep = { type: 'mrow', children: [deep] };
    assert.ok(tagsIn(safeMath(deep)).length < 100);
  });
});
