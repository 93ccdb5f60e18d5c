import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scene } from '../../scene.ts';
import { type KindOfText, kindOfText } from './kind-of-text.ts';
import { personNear } from './person-near.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const kind = (text: string): KindOfText => kindOfText(new Scene(text));

describe('the kind of a text', () => {
  it('is code where most lines are statements', () => {
    assert.equal(kind('import { a } from "b";\n\nexport function f() {\n  return a;\n}\n').code, true);
  });

  it('is a log where most lines begin with a time', () => {
    const line = '2024-03-12 14:30:00 INFO started\n';
    assert.deepEqual(kind(line.repeat(5)), { code: false, log: true, clinical: false });
  });

  it('is clinical where several words of a clinic stand', () => {
    assert.equal(kind('Patient admitted. Diagnosis: sepsis. Medication as prescribed.').clinical, true);
    assert.equal(kind('The patient man waited for the bus.').clinical, false);
  });

  it('is none of these for a letter, however it wraps', () => {
    assert.deepEqual(kind('Dear Anna,\nthank you for your letter.\nWe met in Leeds.\nKind regards\nPeter'), {
      code: false,
      log: false,
      clinical: false,
    });
  });

  it('costs no more for a long text than for its samples', () => {
    const long = `${'A line of ordinary prose that says nothing.\n'.repeat(100_000)}`;
    const begun = cpuTime();
    assert.equal(kind(long).code, false);
    assert.ok(cpuTime() - begun < 200);
  });
});

describe('a person near a word', () => {
  const near = (marked: string): boolean => {
    const start = marked.indexOf('«');
    return personNear(marked.replace(/[«»]/g, ''), start, marked.indexOf('»') - 1);
  };

  it('is a pronoun, a relative or a name of the same sentence', () => {
    for (const text of [
      'He has «asthma».',
      'Meine Tochter hat «Asthma».',
      'Anna Keller has «asthma».',
      'A minha mãe tem «asma».',
    ])
      assert.equal(near(text), true, text);
  });

  it('is none of another sentence, nor of one about many', () => {
    for (const text of [
      '«Asthma» is common.',
      'He left. «Asthma» is common.',
      'The study of «asthma» by his team.',
      'Was ist «Asthma»?',
    ])
      assert.equal(near(text), false, text);
  });
});
