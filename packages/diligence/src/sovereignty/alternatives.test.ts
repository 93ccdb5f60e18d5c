import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import { type Candidate, rankAlternatives } from './alternatives.ts';
import { sovereigntyOf } from './sovereignty.ts';
import { best, subjectOf } from './subject.fixture.ts';

const american = sovereigntyOf(subjectOf(best({ parent_jurisdiction: 'US', operator_jurisdiction: 'US' })));
const french = sovereigntyOf(subjectOf(best()));
const home = sovereigntyOf(subjectOf([], {}, 'at_home'));

const candidate = (
  id: string,
  sovereignty: Candidate['sovereignty'],
  price: number | undefined,
  models: readonly string[] = ['llama-*'],
): Candidate => ({
  offering: offeringId(id),
  models,
  price: price === undefined ? undefined : { input: price, output: price },
  sovereignty,
});

const order = (...candidates: readonly Candidate[]): readonly string[] =>
  rankAlternatives({ kind: 'model', name: 'llama-3' }, candidates).map(
    ({ candidate: { offering } }) => offering,
  );

describe('alternatives for a model', () => {
  it('stand in the order of sovereignty, however cheap the others are', () => {
    assert.deepEqual(
      order(
        candidate('cheap', american, 0.1),
        candidate('dear', french, 9),
        candidate('own', home, undefined),
      ),
      ['own', 'dear', 'cheap'],
    );
  });

  it('stand in the order of cost where they are equally sovereign; an unknown price comes last', () => {
    assert.deepEqual(
      order(candidate('b', french, 2), candidate('unknown', french, undefined), candidate('a', french, 1)),
      ['a', 'b', 'unknown'],
    );
  });

  it('are only those that serve it', () => {
    assert.deepEqual(order(candidate('other', home, 1, ['qwen-*']), candidate('fits', french, 1)), ['fits']);
    const any = { kind: 'any_of', models: ['llama-3', 'qwen-2'] } as const;
    const both = [candidate('other', home, 1, ['qwen-*']), candidate('fits', french, 1)];
    assert.equal(rankAlternatives(any, both).length, 2);
    assert.equal(rankAlternatives({ kind: 'anything' }, both).length, 2);
    assert.deepEqual(rankAlternatives({ kind: 'model', name: 'none' }, both), []);
  });

  it('say why each stands before the next, and equals share a place', () => {
    const [own, ...rest] = rankAlternatives({ kind: 'anything' }, [
      candidate('own', home, 5),
      candidate('a', french, 1),
      candidate('b', french, 1),
      candidate('c', french, 2),
      candidate('us', american, 1),
    ]);
    assert.match(own?.because ?? '', /^SEAL-2 against SEAL-1 of a, which is held back by /);
    assert.deepEqual(
      rest.map(({ place }) => place),
      [2, 2, 4, 5],
    );
    assert.match(rest[0]?.because ?? '', /same price/);
    assert.match(rest[1]?.because ?? '', /cheaper: 1\.00 against 2\.00/);
    assert.match(rest[3]?.because ?? '', /^SEAL-0, \d+ of 100 points\.$/);
  });
});
