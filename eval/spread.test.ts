import assert from 'node:assert/strict';
import { it } from 'node:test';
import { spreadOfF1 } from './spread.ts';
import { NO_TALLY, type Tally } from './tally.ts';

const text = (found: number): Tally => ({
  ...NO_TALLY,
  types: new Map([['PERSON', { labels: 4, found, predictions: found, right: found }]]),
});

it('is nothing where every text comes out alike', () => {
  assert.equal(spreadOfF1([text(4), text(4), text(4)]), 0);
});

it('shrinks as texts grow in number', () => {
  const mixed = (count: number): Tally[] =>
    Array.from({ length: count }, (_, at) => text(at % 2 === 0 ? 4 : 0));
  const [few, many] = [spreadOfF1(mixed(8)), spreadOfF1(mixed(400))];
  assert.ok(few > 15, String(few));
  assert.ok(many < 5 && many > 0.5, String(many));
});

it('is the same in every run', () => {
  const texts = [text(1), text(3), text(0), text(4)];
  assert.equal(spreadOfF1(texts), spreadOfF1(texts));
});
