import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formulaIn, withMaths } from './math-spans.ts';

const inline = (tex: string): string => `\`\uE000${tex}\``;
const display = (tex: string): string => `\`\uE001${tex}\``;

describe('formulas in Markdown', () => {
  it('are found in a line and by themselves', () => {
    assert.equal(withMaths('So $a_1 * b_2$ holds.'), `So ${inline('a_1 * b_2')} holds.`);
    assert.equal(withMaths('\\(x\\) and \\[\ny^2\n\\]'), `${inline('x')} and ${display('y^2')}`);
    assert.equal(withMaths('$$\n\\frac{1}{2}\n$$'), display('\\frac{1}{2}'));
    assert.equal(withMaths('\\[a \\\\[2pt] b\\]'), display('a \\\\[2pt] b'));
    assert.equal(withMaths('$x$, $y$'), `${inline('x')}, ${inline('y')}`);
  });

  it('are no prices, no escapes, and nothing in code', () => {
    for (const text of [
      'It costs $5 and $10.',
      'From $5-$10 per month',
      'US$ 3 or $ 4',
      String.raw`\$x\$ and \\(x`,
      '`$x$` and ``a ` $y$``',
      '```sh\necho $HOME $PATH$\n```\n',
      '~~~\n$$x$$\n~~~',
      '```\nunclosed $x$',
      '$$',
      '$ $',
    ])
      assert.equal(withMaths(text), text);
    assert.equal(withMaths('`code` then $x$'), `\`code\` then ${inline('x')}`);
  });

  it('are read back from their code, and code is none', () => {
    assert.deepEqual(formulaIn('\uE000x'), { tex: 'x', place: 'inline' });
    assert.deepEqual(formulaIn('\uE001x'), { tex: 'x', place: 'display' });
    assert.equal(formulaIn('x'), undefined);
    // What a model writes cannot pretend to be one.
    assert.equal(withMaths('`\uE000x`'), '`x`');
  });

  it('leave every text without dollars and backslashes as it is, and never take long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[$\\\uE000\uE001]/g, '');
        assert.equal(withMaths(plain), plain);
      }),
    );
    const began = performance.now();
    for (const piece of ['$', '`', '\\(', '$$', '\\[ ', '$x', '```\n', '`$']) withMaths(piece.repeat(30_000));
    assert.ok(performance.now() - began < 2_000, `${performance.now() - began} ms`);
  });
});
