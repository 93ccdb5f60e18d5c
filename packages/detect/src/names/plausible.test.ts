import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlausible } from './plausible.ts';

/** Whether what stands between the marks may be a name. */
function plausible(marked: string, isAddress = false): boolean {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return isPlausible(marked.replace(/[«»]/g, ''), start, end, isAddress);
}

describe('what may be a name', () => {
  for (const text of [
    'Hi «Anna»',
    '«Li» Wei',
    '_«Anna»_ said',
    '«李明»さん',
    '«O’Brien»',
    '«J. Smith»',
    '("«Anna»")',
  ])
    it(`may be that in ${text}`, () => assert.equal(plausible(text), true));
  for (const text of [
    'M. «X»',
    '«12 30»',
    'IF_«BABEL»_7',
    '`«delta»`',
    '$«name»',
    'my_«Anna»',
    '«b.a.n.n.e.r»',
    '«9cbc 0x9d»',
    '«»',
  ])
    it(`cannot be that in ${text}`, () => assert.equal(plausible(text), false));

  it('asks an address for a longer word', () => {
    assert.equal(plausible('at «5 Rue du Lac»', true), true);
    assert.equal(plausible('«6c 61 ne 64»', true), false);
  });
});
