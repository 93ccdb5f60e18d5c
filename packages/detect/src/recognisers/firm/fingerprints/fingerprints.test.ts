import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Scene } from '../../../scene.ts';
import { FingerprintIndex } from './build.ts';
import { documentFinder } from './finder.ts';
import { decodeDocumentSet, encodeDocumentSet } from './format.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i * 5 + 1);

const WORDS =
  'market price harbour autumn supplier margin garden river contract bridge winter paper signal offer forest copper letter engine summer window silver branch cotton valley'.split(
    ' ',
  );

/** Running text that says nothing, the same for the same seed. */
function prose(seed: number, words: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return WORDS[(state >>> 8) % WORDS.length] as string;
  }).join(' ');
}

const PAPER = prose(1, 400);
const LIST = prose(2, 300);
const CLAUSE =
  'This document is the property of the company and must not be copied without its written consent. ';

function finder() {
  const index = new FingerprintIndex(KEY);
  index.add('strategy.pdf', PAPER);
  index.add('prices.csv', LIST);
  for (let i = 0; i < 12; i++) index.add(`letter ${i}`, CLAUSE + prose(100 + i, 60));
  return documentFinder(index.finish(), KEY);
}

const look = (text: string) => finder().find(new Scene(text));

describe('a registered document is recognised', () => {
  it('whole, by name, and all of it', () => {
    const [found, ...more] = look(`Please sum this up: ${PAPER}`);
    assert.equal(found?.subtype, 'strategy.pdf');
    assert.ok((found?.share ?? 0) > 0.95);
    assert.equal(more.length, 0);
  });

  it('by a paragraph of it, with how much that is', () => {
    const words = PAPER.split(' ');
    const text = `${prose(9, 80)} ${words.slice(100, 180).join(' ')} ${prose(10, 80)}`;
    const [found] = look(text);
    assert.equal(found?.subtype, 'strategy.pdf');
    assert.ok((found?.share ?? 0) > 0.1 && (found?.share ?? 1) < 0.3);
    const start = text.indexOf(words.slice(100, 110).join(' '));
    assert.ok(Math.abs((found?.start ?? 0) - start) < 80);
  });

  it('with small edits, in capitals, re-wrapped and with its paragraphs in another order', () => {
    const words = PAPER.split(' ');
    const edited = words.map((word, i) => (i % 25 === 0 ? 'otherwise' : word));
    const moved = [...edited.slice(200), ...edited.slice(0, 200)].join('\n').toUpperCase();
    assert.ok(look(moved).some(({ subtype, share }) => subtype === 'strategy.pdf' && (share ?? 0) > 0.5));
  });
});

describe('nothing is recognised', () => {
  it('in other text made of the same words', () => assert.deepEqual(look(prose(77, 2_000)), []));
  it('in a single phrase', () => assert.deepEqual(look(PAPER.split(' ').slice(5, 10).join(' ')), []));
  it('in a clause that many documents share', () => assert.deepEqual(look(`${CLAUSE}${prose(55, 50)}`), []));
  it('in nothing', () => assert.deepEqual(look(''), []));
  it('with another key', () => {
    const index = new FingerprintIndex(KEY);
    index.add('strategy.pdf', PAPER);
    assert.deepEqual(documentFinder(index.finish(), new Uint8Array(16)).find(new Scene(PAPER)), []);
  });
});

describe('a set of fingerprints', () => {
  it('has a print in every run of 56 letters, wherever it was cut out', () => {
    const index = new FingerprintIndex(KEY);
    index.add('one', PAPER);
    const set = index.finish();
    const known = new Set(set.prints);
    const plain = PAPER.replaceAll(' ', '');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plain.length - 56 }), (at) => {
        const again = new FingerprintIndex(KEY);
        again.add('piece', plain.slice(at, at + 56));
        assert.ok([...again.finish().prints].some((print) => known.has(print)));
      }),
      { numRuns: 200 },
    );
  });

  it('reads back what it wrote, and refuses what was cut', () => {
    const index = new FingerprintIndex(KEY);
    index.add('one', PAPER);
    const set = index.finish();
    const bytes = encodeDocumentSet(set);
    assert.deepEqual(decodeDocumentSet(bytes), set);
    assert.throws(() => decodeDocumentSet(bytes.slice(0, -4)), RangeError);
    assert.throws(() => decodeDocumentSet(new Uint8Array(40)), RangeError);
  });

  it('takes time in proportion to the text, also where one unit repeats for ever', () => {
    const hostile = documentFinder(new FingerprintIndex(KEY).finish(), KEY);
    for (const text of ['a'.repeat(1_000_000), 'ab '.repeat(300_000)]) {
      const began = cpuTime();
      hostile.find(new Scene(text));
      assert.ok(cpuTime() - began < 2_000);
    }
  });
});
