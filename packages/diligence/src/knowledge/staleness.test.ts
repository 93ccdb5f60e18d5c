import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plusDays } from '../day.ts';
import { claimsFrom } from './bind.ts';
import { shippedKnowledge } from './shipped.ts';
import { staleness } from './staleness.ts';
import { papersOf, says, template } from './written.ts';

const paper = papersOf('2026-03-01');
const READ = paper('report', 'Somebody’s page');
const offering = template({
  id: 'some-api',
  vendor: 'Some',
  product: 'API',
  hosts: [],
  claims: [says(READ, 'breach_notice', '72'), says(paper('terms', 'Terms'), 'segregation', 'logical')],
});
const knowledge = { ...shippedKnowledge(), templates: [offering] };
const [first] = offering.claims;
const lastDay = first?.validUntil ?? assert.fail();
const on = (days: number) => staleness(knowledge, plusDays(lastDay, days))[0] ?? assert.fail();

describe('an answer', () => {
  for (const [days, freshness] of [
    [-31, 'fresh'],
    [-30, 'soon'],
    [0, 'soon'],
    [1, 'stale'],
  ] as const) {
    it(`is ${freshness} ${Math.abs(days)} days ${days > 0 ? 'after' : 'before'} its last day`, () => {
      assert.equal(on(days).claims[0]?.freshness, freshness);
      assert.equal(on(days).claims[0]?.daysLeft, days === 0 ? 0 : -days);
    });
  }

  it('that runs out first stands first, and makes its offering as old as it is', () => {
    assert.deepEqual(
      on(1).claims.map(({ claim, freshness }) => [claim.field, freshness]),
      [
        ['breach_notice', 'stale'],
        ['segregation', 'fresh'],
      ],
    );
    assert.equal(on(1).freshness, 'stale');
  });
});

describe('a claim that is made of an answer', () => {
  const ids = (of: typeof offering, bundle = 'one') =>
    claimsFrom(of, of.id, bundle).map(({ id }) => id as string);

  it('has the same id in every bundle that gives the answer unchanged, and another once it was read again', () => {
    assert.deepEqual(ids(offering, 'one'), ids(offering, 'two'));
    const again = { ...offering, claims: offering.claims.map((claim) => ({ ...claim, seenOn: lastDay })) };
    assert.ok(!ids(offering).some((id) => ids(again).includes(id)));
  });

  it('has an id of its own among all claims of all offerings', () => {
    const all = shippedKnowledge().templates.flatMap((one) => claimsFrom(one, one.id, 'one'));
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  it('names the bundle, and carries nothing that a claim does not', () => {
    const [claim] = claimsFrom(offering, offering.id, 'one');
    assert.deepEqual(claim?.source, {
      kind: 'knowledge',
      bundle: 'one',
      title: 'Somebody’s page',
      url: undefined,
      quote: undefined,
      read: 'secondary',
    });
  });
});
