import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byFamily, byType } from './families.ts';
import { figures } from './figures.ts';
import type { LabelledText, Prediction, SpanType } from './labelled.ts';
import { readMarks } from './sets/marks.ts';
import { add, NO_TALLY, tally } from './tally.ts';

const TYPES: readonly SpanType[] = ['PERSON', 'LOCATION', 'ADDRESS', 'EMAIL'];

/** A prediction of every place where the words stand. */
function found({ text }: LabelledText, type: SpanType, words: string): Prediction {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, type };
}

const of = (text: LabelledText, predictions: readonly Prediction[], naming = byType) =>
  figures(tally(text, predictions, TYPES, naming));

describe('typed recall', () => {
  const text = readMarks('1', 'Ask [[PERSON:Anna Schmidt]] in [[LOCATION:Ghent]].');

  it('counts a label of which half of the characters are covered by its type', () => {
    // "Anna S" is 6 of 12 characters.
    assert.equal(of(text, [found(text, 'PERSON', 'Anna S')]).perType.get('PERSON')?.recall, 100);
    assert.equal(of(text, [found(text, 'PERSON', 'Anna ')]).perType.get('PERSON')?.recall, 0);
  });

  it('does not count cover by another type', () => {
    assert.equal(of(text, [found(text, 'LOCATION', 'Anna Schmidt')]).typed.recall, 0);
  });

  it('adds the pieces up', () => {
    const pieces = [found(text, 'PERSON', 'Anna'), found(text, 'PERSON', 'Schmidt')];
    const person = of(text, pieces).perType.get('PERSON');
    assert.deepEqual([person?.precision, person?.recall, person?.f1, person?.f2], [100, 100, 100, 100]);
    assert.deepEqual([person?.labels, person?.found, person?.predictions, person?.right], [1, 1, 1, 1]);
  });
});

describe('typed precision', () => {
  const text = readMarks('1', 'Ask [[PERSON:Anna]] about the Quick Start and [[LOCATION:Ghent]].');

  it('counts a prediction of which half lies in labels of its type', () => {
    const predictions = [found(text, 'PERSON', 'Anna'), found(text, 'PERSON', 'Quick Start')];
    assert.equal(of(text, predictions).perType.get('PERSON')?.precision, 50);
  });

  it('leaves out predictions of types that the set does not label', () => {
    const predictions = [found(text, 'PERSON', 'Anna'), found(text, 'AMOUNT', 'Quick Start')];
    assert.equal(of(text, predictions).typed.precision, 100);
    assert.equal(of(text, predictions).charPrecision, 100);
  });

  it('counts what the contract has no name for as characters masked in vain', () => {
    const predictions = [found(text, 'PERSON', 'Anna'), found(text, 'OTHER', 'Quick Start')];
    assert.equal(of(text, predictions).typed.precision, 100);
    // 4 of 4 + 11 characters.
    assert.equal(of(text, predictions).charPrecision.toFixed(2), '26.67');
  });
});

describe('families', () => {
  const text = readMarks('1', 'Home: [[ADDRESS:12 Elm St]]');

  it('take an address found as a location for found, and the exact count does not', () => {
    const predictions = [found(text, 'LOCATION', '12 Elm St')];
    assert.equal(of(text, predictions, byFamily).typed.f1, 100);
    assert.equal(of(text, predictions, byType).typed.f1, 0);
  });
});

describe('masking', () => {
  it('is full when nothing that can be seen is left', () => {
    const text = readMarks('1', 'By [[PERSON:Anna Lu]] and [[EMAIL:a@b.example]].');
    const predictions = [
      found(text, 'LOCATION', 'Anna'),
      found(text, 'LOCATION', 'Lu'),
      found(text, 'EMAIL', 'a@b.exampl'),
    ];
    const { full, charRecall } = of(text, predictions);
    assert.equal(full, 50);
    // 6 + 10 of 7 + 11 characters.
    assert.equal(charRecall.toFixed(2), '88.89');
  });
});

describe('iou90', () => {
  it('wants nine tenths of the union, whatever the type, and weighs recall twice', () => {
    const text = readMarks('1', 'A [[EMAIL:0123456789]] and then [[PERSON:0123456789]] end');
    const nine = { start: 2, end: 11, type: 'LOCATION' } as const;
    const eight = { start: 22, end: 30, type: 'PERSON' } as const;
    // One pair of two labels and two predictions: P = R = 50.
    assert.equal(of(text, [nine, eight]).iou90F2, 50);
    // One pair of two labels and one prediction: P = 100, R = 50, so 5·100·50 / (400 + 50).
    assert.equal(of(text, [nine]).iou90F2.toFixed(2), '55.56');
  });
});

describe('sums', () => {
  it('weigh every label alike, not every text', () => {
    const one = readMarks('1', '[[PERSON:Anna]]');
    const three = readMarks('2', '[[PERSON:Bo]], then [[PERSON:Cy]], then [[PERSON:Di]]');
    const total = add(
      tally(one, [found(one, 'PERSON', 'Anna')], TYPES, byType),
      tally(three, [], TYPES, byType),
    );
    const { typed } = figures(add(NO_TALLY, total));
    assert.equal(typed.recall, 25);
    assert.equal(typed.precision, 100);
    assert.equal(typed.f1, 40);
  });

  it('call nothing found in nothing perfect', () => {
    const text = readMarks('1', 'Nobody is here.');
    const { typed, charPrecision } = of(text, []);
    assert.deepEqual([typed.precision, typed.recall, charPrecision], [100, 100, 100]);
  });
});
