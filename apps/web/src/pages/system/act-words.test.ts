import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actWords, toldAct, toldPart } from './act-words.ts';

describe('an act in plain words', () => {
  it('names whom it was done to, where the name is known', () => {
    const act = { kind: 'user.invited', about: 'Mia Sommer' };
    assert.equal(toldAct(actWords.en, act), 'invited Mia Sommer');
    assert.equal(toldAct(actWords.de, act), 'lud Mia Sommer ein');
    assert.equal(toldAct(actWords.en, { ...act, about: undefined }), 'invited somebody');
  });

  it('is told as its code where another version of the product wrote it', () => {
    for (const kind of ['moon.landed', 'constructor.name', '__proto__.x'])
      assert.equal(toldAct(actWords.en, { kind, about: 'Mia' }), kind);
  });

  it('says who did it where no person is named', () => {
    assert.equal(toldPart(actWords.en, 'command-line'), 'somebody at the server’s command line');
    assert.equal(toldPart(actWords.de, 'moon'), 'von selbst (moon)');
  });

  it('holds a name as it is, whatever stands in it', () => {
    const told = toldAct(actWords.en, { kind: 'key.created', about: '$& {person} $1' });
    assert.equal(told, 'created the key $& {person} $1');
  });
});
