import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashOf } from '../words.ts';
import { WordTable } from './lexicon.ts';

const fresh = (slots: number): WordTable => new WordTable(new Uint16Array(slots), new Uint32Array(slots));

describe('a table of words', () => {
  it('gives back what was put, and nothing for other words', () => {
    const table = fresh(1024);
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const kept = words.filter((word, at) => table.put(hashOf(word), at + 1));
    assert.ok(kept.length > 290);
    for (const word of kept) assert.equal(table.of(hashOf(word)), words.indexOf(word) + 1, word);
    const strangers = Array.from({ length: 2000 }, (_, at) => `other${at}`);
    assert.ok(strangers.filter((word) => table.of(hashOf(word)) !== 0).length < 5);
  });

  it('keeps the first of two claims to a word', () => {
    const table = fresh(64);
    assert.equal(table.put(hashOf('anna'), 1), true);
    assert.equal(table.put(hashOf('anna'), 2), false);
    assert.equal(table.of(hashOf('anna')), 1);
  });

  it('turns words away when their bucket is full', () => {
    const table = fresh(8);
    const taken = Array.from({ length: 20 }, (_, at) => table.put(hashOf(`w${at}`), at + 1));
    assert.equal(taken.filter(Boolean).length, 8);
  });
});
