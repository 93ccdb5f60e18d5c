import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimId } from '../claim.ts';
import { plusDays, startOf } from '../day.ts';
import type { ClaimState, HeldClaim } from '../dossier/dossier.ts';
import type { Field, Value } from '../field.ts';
import { TODAY, favourable } from '../testing/random-dossier.fixture.ts';
import { standingOf } from './stand.ts';
import { isWorse } from './strictness.ts';

const moment = { now: startOf(TODAY) + 1, features: new Set<never>() };
const ACCEPTED: ClaimState = { kind: 'accepted', by: 'Ada', on: TODAY };

function say(field: Field, value: Value, state: ClaimState = ACCEPTED, days = 30): HeldClaim {
  const some = favourable[0]?.claim ?? assert.fail();
  const id = claimId(`${field}-${String(value)}-${state.kind}-${days}`);
  return { claim: { ...some, id, field, value, validUntil: plusDays(TODAY, days) }, state };
}

describe('a question', () => {
  it('is known when what is accepted and in date agrees, until the first of it runs out', () => {
    const standing = standingOf(
      'breach_notice',
      [say('breach_notice', '48'), say('breach_notice', '48', ACCEPTED, 3)],
      moment,
    );
    assert.equal(standing.kind, 'known');
    assert.deepEqual(standing.values, ['48']);
    assert.equal(standing.until, startOf(plusDays(TODAY, 4)));
  });

  it('is unknown while nobody has accepted an answer, and keeps what is proposed in sight', () => {
    const standing = standingOf('segregation', [say('segregation', 'logical', { kind: 'proposed' })], moment);
    assert.deepEqual([standing.kind, standing.values], ['unknown', ['logical']]);
  });

  it('is expired the day after the last day, not on it', () => {
    assert.equal(
      standingOf('segregation', [say('segregation', 'logical', ACCEPTED, 0)], moment).kind,
      'known',
    );
    assert.equal(
      standingOf('segregation', [say('segregation', 'logical', ACCEPTED, -1)], moment).kind,
      'expired',
    );
  });

  it('is conflicting when two accepted answers differ, also when one of them has run out', () => {
    for (const days of [30, -5]) {
      const claims: readonly HeldClaim[] = [
        say('training_on_customer_data', 'never'),
        say('training_on_customer_data', 'opt_in', ACCEPTED, days),
      ];
      assert.equal(standingOf('training_on_customer_data', claims, moment).kind, 'conflicting');
    }
  });

  it('is conflicting as long as nobody has settled it, also when the words of one side are gone', () => {
    const fallen: ClaimState = { kind: 'fallen', reason: 'Its words are gone.' };
    const claims = [say('audit_rights', 'third_party_reports_only'), say('audit_rights', 'yes', fallen)];
    assert.equal(standingOf('audit_rights', claims, moment).kind, 'conflicting');
  });

  it('is conflicting when a proposal is worse than what is accepted, and not when it is better', () => {
    const proposed: ClaimState = { kind: 'proposed' };
    const accepted = say('breach_notice', '48');
    assert.equal(
      standingOf('breach_notice', [accepted, say('breach_notice', '72', proposed)], moment).kind,
      'conflicting',
    );
    assert.equal(
      standingOf('breach_notice', [accepted, say('breach_notice', '24', proposed)], moment).kind,
      'known',
    );
  });

  it('adds certificates up instead of finding them in conflict, each as long as it is valid', () => {
    const claims = [say('certifications', ['iso27001'], ACCEPTED, -2), say('certifications', ['soc2_type2'])];
    const standing = standingOf('certifications', claims, moment);
    assert.deepEqual([standing.kind, standing.values], ['known', [['soc2_type2']]]);
  });
});

describe('of two answers the worse', () => {
  for (const [field, worse, better] of [
    ['retention_period', '400 days', '30 days'],
    ['retention_period', 'as_long_as_necessary', '400 days'],
    ['retention_period', '30 days', 'zero'],
    ['deletion_on_termination', 'may_delete', 'within 30 days'],
    ['breach_notice', 'without_undue_delay', '72'],
    ['subprocessor_notice_days', '10', '30'],
    ['subprocessor_notice_days', 'unspecified', '10 business days'],
    ['availability', '99', '99.9'],
    ['key_custody', 'vendor', 'customer_held'],
  ] as const) {
    it(`about ${field} is ${worse}, not ${better}`, () => {
      assert.ok(isWorse(field, worse, better));
      assert.ok(!isWorse(field, better, worse));
      assert.ok(!isWorse(field, better, better));
    });
  }

  it('is either where the answers have no order', () => {
    assert.ok(isWorse('governing_law', ['France'], ['Ireland']));
    assert.ok(isWorse('data_residency', ['EU', 'US'], ['EU']));
    assert.ok(!isWorse('data_residency', ['EU', 'US'], ['US', 'EU']));
  });
});
