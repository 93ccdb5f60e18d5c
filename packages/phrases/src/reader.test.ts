import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Phrase } from './phrase.ts';
import { Reader } from './reader.ts';

const phrases: readonly Phrase[] = [
  ['Not known: {question:phrase}', 'Nicht bekannt: {question:phrase}'],
  ['Who pays?', 'Wer zahlt?'],
  ['Who pays? {value:values}', 'Wer zahlt? {value:values}'],
  ['{class:class} at {offering}: {why:phrase}.', '{class:class} bei {offering}: {why:phrase}.'],
  ['{rule:phrase}, but {ground:phrase}', '{rule:phrase}. Doch: {ground:phrase}'],
  ['policy says {action:action}', 'Die Richtlinie sagt „{action:action}“'],
];
const reader = new Reader({
  phrases,
  classes: { health: 'Gesundheitsdaten' },
  actions: { allow: 'erlauben' },
  values: new Map([
    ['or', 'oder'],
    ['nobody', 'niemand'],
    ['ours, but for a fee', 'wir, gegen Gebühr'],
  ]),
});

describe('a reader of phrases', () => {
  it('reads phrases within phrases, and what stands in their slots', () => {
    assert.deepEqual(reader.read('health at eu: policy says allow, but not known: Who pays?.'), {
      text: 'Gesundheitsdaten bei eu: Die Richtlinie sagt „erlauben“. Doch: Nicht bekannt: Wer zahlt?.',
      whole: true,
    });
  });

  it('takes values whole, the longest first, and leaves names as they are', () => {
    assert.equal(
      reader.read('Who pays? ours, but for a fee, Keller AG / nobody or ours.').text,
      'Wer zahlt? wir, gegen Gebühr, Keller AG / niemand oder ours.',
    );
  });

  it('reads several sentences one by one', () => {
    assert.deepEqual(reader.read('Policy says allow. Who pays? Not known: Who pays?'), {
      text: 'Die Richtlinie sagt „erlauben“. Wer zahlt? Nicht bekannt: Wer zahlt?',
      whole: true,
    });
  });

  it('leaves what it does not know as it is, and says so', () => {
    assert.deepEqual(reader.read('Something new.'), { text: 'Something new.', whole: false });
    assert.deepEqual(reader.read('Policy says maybe.'), {
      text: 'Die Richtlinie sagt „maybe“.',
      whole: false,
    });
    assert.equal(reader.read('Who pays? Something new.').text, 'Wer zahlt? Something new.');
  });

  it('takes no text for a pattern, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        assert.equal(typeof reader.read(text).text, 'string');
      }),
      { numRuns: 300 },
    );
    assert.equal(
      reader.read('health at $&: policy says allow.').text,
      'Gesundheitsdaten bei $&: Die Richtlinie sagt „erlauben“.',
    );
  });

  it('is done with a hostile text in no time', () => {
    const started = performance.now();
    reader.read(`health at ${', but '.repeat(5_000)}: x`);
    reader.read('A. '.repeat(3_000));
    assert.ok(performance.now() - started < 2_000);
  });
});
