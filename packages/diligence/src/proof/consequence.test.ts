import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import { dayOf } from '../day.ts';
import { fold } from '../dossier/fold.ts';
import type { EventBody } from '../event.ts';
import { Gate } from '../gate/gate.ts';
import { USUAL_PACKS } from '../packs/packs.ts';
import { favourable } from '../testing/random-dossier.fixture.ts';
import { usuallyValidUntil } from '../validity.ts';
import { classesRestingOn, consequenceOf } from './consequence.ts';
import { type Known, NOW, known, said } from './proof.fixture.ts';
import type { Verdict } from './verdict.ts';

const BROKEN: Verdict = { kind: 'contradicts', field: 'zero_retention', reason: 'It keeps everything.' };
const KEPT: Verdict = {
  kind: 'agrees',
  answer: { field: 'zero_retention', value: 'zero' },
  what: 'its header says zero',
};

const after = ({ dossier, assessment }: Known, body: EventBody | undefined): Known => {
  assert.ok(body);
  const { profile } = assessment;
  const event = { seq: dossier.seq + 1, at: NOW, by: { kind: 'product', part: 'proof' } as const, body };
  const folded = fold(dossier, [event]);
  const changed = folded.assessments.get(profile.id);
  assert.ok(changed);
  return { ...known([]), dossier: folded, assessment: changed };
};
const effect = (verdict: Verdict, { dossier, assessment }: Known, now = NOW): EventBody | undefined =>
  consequenceOf(verdict, { dossier, assessment, packs: USUAL_PACKS, now });

describe('a contradiction', () => {
  it('shuts the gate for every class that rests on the field, and for no other', () => {
    const before = known(favourable);
    const now = after(before, effect(BROKEN, before));
    const open = ({ dossier, assessment }: Known, one: DataClass): string =>
      new Gate(dossier, assessment, { now: NOW, features: new Set() }, USUAL_PACKS).cell(one).pseudonymised;
    const resting = classesRestingOn('zero_retention', before.assessment, USUAL_PACKS);
    assert.ok(resting.includes('health') && resting.includes('trade_secret'));
    for (const one of DATA_CLASSES) {
      assert.equal(open(now, one), resting.includes(one) ? 'closed' : open(before, one), one);
    }
    assert.equal(open(before, 'a_class_of_our_own'), 'open');
    assert.equal(open(now, 'a_class_of_our_own'), 'closed');
  });

  it('reaches the classes of a prohibition that the field lifts', () => {
    const unless = [{ field: 'zero_retention', values: ['zero'] }] as const;
    const { assessment } = known([said('prohibited_data', ['credentials'], { unless })]);
    assert.ok(classesRestingOn('zero_retention', assessment, USUAL_PACKS).includes('credential'));
    assert.ok(!classesRestingOn('zero_retention', known([]).assessment, USUAL_PACKS).includes('credential'));
  });

  it('is written once while it stands, and again under another number after a person has lifted it', () => {
    const before = known(favourable);
    const first = effect(BROKEN, before);
    assert.ok(first?.kind === 'suspended');
    const suspended = after(before, first);
    assert.equal(effect(BROKEN, suspended), undefined);
    const lifted = fold(suspended.dossier, [
      {
        seq: 9,
        at: NOW,
        by: { kind: 'person', name: 'Ada' },
        body: { kind: 'suspension_lifted', suspension: first.suspension.id, reason: 'mended' },
      },
    ]);
    const assessment = lifted.assessments.get(before.assessment.profile.id);
    assert.ok(assessment);
    const second = consequenceOf(BROKEN, { dossier: lifted, assessment, packs: USUAL_PACKS, now: NOW });
    assert.ok(second?.kind === 'suspended');
    assert.deepEqual(
      [first.suspension.id, second.suspension.id].map((id) => id.split(':').at(-1)),
      ['1', '2'],
    );
  });
});

describe('an agreement', () => {
  it('is proposed as an observation that nobody has to take, and not again while it is fresh', () => {
    const before = known([said('zero_retention', 'zero')]);
    const body = effect(KEPT, before);
    assert.ok(body?.kind === 'claim_proposed');
    assert.deepEqual(body.claim.source, { kind: 'observation', what: 'its header says zero' });
    assert.equal(body.claim.validUntil, usuallyValidUntil('observation', dayOf(NOW)));
    const noted = after(before, body);
    assert.equal(effect(KEPT, noted), undefined);
    assert.equal(effect(KEPT, noted, NOW + 5 * 86_400_000), undefined);
    assert.equal(effect(KEPT, noted, NOW + 6 * 86_400_000)?.kind, 'claim_proposed');
  });

  it('does not soften a suspension, and silence does nothing', () => {
    const before = known(favourable);
    assert.equal(effect(KEPT, after(before, effect(BROKEN, before))), undefined);
    assert.equal(effect({ kind: 'silent' }, before), undefined);
    assert.equal(
      effect({ kind: 'agrees', answer: undefined, what: 'its address lies there' }, before),
      undefined,
    );
  });
});
