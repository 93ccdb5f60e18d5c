import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '@bailiwick/diligence/day';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import { staleness } from '@bailiwick/diligence/knowledge/staleness';

describe('what the product knows of vendors', () => {
  // By the clock of the day, on purpose: it fails when somebody has to read the terms again. See
  // docs/vendor-knowledge.md for what to do then.
  it('is not stale today', (test) => {
    const aged = staleness(shippedKnowledge(), dayOf(Date.now())).flatMap(({ template, claims }) =>
      claims.map(({ claim, freshness }) => ({
        freshness,
        what: `${template.id}: ${claim.field}, valid until ${claim.validUntil} (${claim.source.url ?? claim.source.title})`,
      })),
    );
    assert.ok(aged.length > 100, `only ${aged.length} answers were seen`);
    const of = (wanted: string) =>
      aged.filter(({ freshness }) => freshness === wanted).map(({ what }) => what);
    test.diagnostic(`${aged.length} answers; ${of('soon').length} end within 30 days`);
    assert.deepEqual(of('stale'), []);
  });
});
