import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import fc from 'fast-check';
import { claimId } from '../claim.ts';
import { endOf, plusDays, startOf } from '../day.ts';
import type { HeldClaim } from '../dossier/dossier.ts';
import { FEATURES, type Feature } from '../feature.ts';
import { USUAL_PACKS } from '../packs/packs.ts';
import { TODAY, dossierOf, favourable, heldClaims } from '../testing/random-dossier.fixture.ts';
import { Gate } from './gate.ts';
import { meets } from './requirement.ts';

const NOW = startOf(TODAY) + 1;
const moment = (features: readonly Feature[] = []) => ({ now: NOW, features: new Set(features) });
const CLASSES = [...DATA_CLASSES, 'recipes'];
const features = fc.subarray<Feature>([...FEATURES]);

/** Good claims with some of the random ones beside them. */
const mixed = fc
  .tuple(heldClaims, fc.boolean(), fc.integer({ min: 0, max: 6 }))
  .map(([random, good, few]) => (good ? [...favourable, ...random.slice(0, few)] : random));

/** Says anew, and plainly, what the gate promises: a field counts when all that is accepted and current agrees. */
function plainlyKnown(
  claims: readonly HeldClaim[],
  used: readonly Feature[],
): (field: string) => readonly unknown[] {
  return (field) => {
    const said = claims.filter(({ claim, state }) => claim.field === field && state.kind !== 'rejected');
    const current = said.filter(
      ({ claim, state }) =>
        state.kind === 'accepted' &&
        NOW < endOf(claim.validUntil) &&
        !claim.voidedBy.some((feature) => used.includes(feature)),
    );
    const accepted = said.filter(({ state }) => state.kind === 'accepted');
    const distinct = new Set(
      (current.length === 0 ? current : accepted).map(({ claim }) => JSON.stringify(claim.value)),
    );
    const listed = field === 'certifications' || field === 'transfer_mechanism';
    if (listed) return current.flatMap(({ claim }) => claim.value);
    return distinct.size === 1 ? [current[0]?.claim.value] : [];
  };
}

describe('the gate, over random claims', () => {
  it('is closed in clear wherever a required answer is unknown, expired, conflicting or contrary', () => {
    let open = 0;
    fc.assert(
      fc.property(mixed, features, (claims, used) => {
        const { dossier, assessment } = dossierOf(claims);
        const gate = new Gate(dossier, assessment, moment(used), USUAL_PACKS);
        const known = plainlyKnown(claims, used);
        for (const dataClass of CLASSES) {
          if (gate.cell(dataClass).clear === 'closed') continue;
          open += 1;
          for (const { anyOf } of USUAL_PACKS.of(dataClass).requirements) {
            const met = anyOf.some((conditions) =>
              conditions.every(({ field, test }) => {
                const values = known(field);
                return (
                  values.length > 0 &&
                  meets(values.length === 1 ? (values[0] as string) : (values as string[]), test)
                );
              }),
            );
            assert.ok(met, `${dataClass} is open`);
          }
          const forbidding = claims.some(
            ({ claim, state }) =>
              claim.field === 'prohibited_data' &&
              state.kind !== 'rejected' &&
              claim.unless.length === 0 &&
              (claim.value as readonly string[]).includes(dataClass),
          );
          assert.ok(!forbidding, `${dataClass} is forbidden and open`);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(open > 500, 'the property has been put to the test');
  });

  it('never opens by the passing of time alone', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 0, max: 90 }), (claims, days) => {
        const { dossier, assessment } = dossierOf(claims);
        const before = new Gate(dossier, assessment, moment(), USUAL_PACKS);
        const after = new Gate(
          dossier,
          assessment,
          { now: NOW + days * 86_400_000, features: new Set() },
          USUAL_PACKS,
        );
        for (const dataClass of CLASSES) {
          for (const form of ['clear', 'pseudonymised'] as const) {
            if (after.cell(dataClass)[form] === 'open') assert.equal(before.cell(dataClass)[form], 'open');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says truly until when it stays as it is', () => {
    fc.assert(
      fc.property(mixed, (claims) => {
        const { dossier, assessment } = dossierOf(claims);
        const gate = new Gate(dossier, assessment, moment(), USUAL_PACKS);
        for (const dataClass of CLASSES) {
          const cell = gate.cell(dataClass);
          assert.ok(cell.until > NOW);
          const last = Number.isFinite(cell.until) ? cell.until - 1 : NOW + 400 * 86_400_000;
          const later = new Gate(dossier, assessment, { now: last, features: new Set() }, USUAL_PACKS).cell(
            dataClass,
          );
          assert.deepEqual([later.clear, later.pseudonymised], [cell.clear, cell.pseudonymised]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('only closes when a request makes use of more', () => {
    fc.assert(
      fc.property(mixed, features, (claims, used) => {
        const { dossier, assessment } = dossierOf(claims);
        const without = new Gate(dossier, assessment, moment(), USUAL_PACKS);
        const using = new Gate(dossier, assessment, moment(used), USUAL_PACKS);
        for (const dataClass of CLASSES) {
          if (using.cell(dataClass).clear === 'open') assert.equal(without.cell(dataClass).clear, 'open');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('only closes when somebody proposes another claim', () => {
    fc.assert(
      fc.property(mixed, heldClaims, (claims, proposals) => {
        const proposed = proposals.map(({ claim }, i) => ({
          claim: { ...claim, id: claimId(`p${i}`) },
          state: { kind: 'proposed' as const },
        }));
        const one = dossierOf(claims);
        const two = dossierOf([...claims, ...proposed]);
        const before = new Gate(one.dossier, one.assessment, moment(), USUAL_PACKS);
        const after = new Gate(two.dossier, two.assessment, moment(), USUAL_PACKS);
        for (const dataClass of CLASSES) {
          for (const form of ['clear', 'pseudonymised'] as const) {
            if (after.cell(dataClass)[form] === 'open') assert.equal(before.cell(dataClass)[form], 'open');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate', () => {
  const gateOf = (claims: readonly HeldClaim[], change: Parameters<typeof dossierOf>[1] = {}) => {
    const { dossier, assessment } = dossierOf(claims, change);
    return new Gate(dossier, assessment, moment(), USUAL_PACKS);
  };

  it('opens everything but credentials to an offering of which only good is known', () => {
    const gate = gateOf(favourable);
    for (const dataClass of CLASSES) {
      const cell = gate.cell(dataClass);
      const wanted = dataClass === 'credential' || dataClass === 'payment' ? 'closed' : 'open';
      assert.equal(cell.clear, wanted, `${dataClass}: ${cell.grounds[0]?.text}`);
      assert.equal(cell.pseudonymised, 'open');
    }
  });

  it('lets pseudonyms pass where nothing is known, and names what would open the rest', () => {
    const cell = gateOf([]).cell('personal');
    assert.deepEqual([cell.clear, cell.pseudonymised], ['closed', 'open']);
    assert.match(cell.grounds[0]?.text ?? '', /^Not known: .*Needed because/);
    assert.equal(cell.remedies.length, USUAL_PACKS.of('personal').requirements.length);
  });

  it('keeps even pseudonyms from a vendor that is said to train on them, though nobody has accepted it', () => {
    const training =
      favourable.find(({ claim }) => claim.field === 'training_on_customer_data') ?? assert.fail();
    const said: HeldClaim = {
      claim: { ...training.claim, id: claimId('said'), value: 'yes' },
      state: { kind: 'proposed' },
    };
    const cell = gateOf([...favourable, said]).cell('personal');
    assert.deepEqual([cell.clear, cell.pseudonymised], ['closed', 'closed']);
  });

  it('shows the clause that forbids a class, and what lifts it', () => {
    const forbidding: HeldClaim = {
      claim: {
        ...(favourable[0]?.claim ?? assert.fail()),
        id: claimId('no-health'),
        field: 'prohibited_data',
        value: ['health'],
        source: {
          kind: 'document',
          sha256: 'a'.repeat(64),
          title: 'Terms',
          url: undefined,
          version: undefined,
          quotes: [{ start: 0, end: 34, text: 'You shall not submit patient data.' }],
        },
        unless: [{ field: 'health_agreement', values: ['signed'] }],
      },
      state: { kind: 'accepted', by: 'Ada', on: TODAY },
    };
    const unsigned = favourable.filter(({ claim }) => claim.field !== 'health_agreement');
    const cell = gateOf([...unsigned, forbidding]).cell('health');
    assert.deepEqual([cell.clear, cell.pseudonymised], ['closed', 'closed']);
    assert.equal(cell.grounds[0]?.clause, 'You shall not submit patient data.');
    assert.match(cell.remedies[0]?.text ?? '', /^Sign the vendor/);
    assert.equal(gateOf([...favourable, forbidding]).cell('health').clear, 'open');
  });

  it('takes a signed agreement about health data for the more special word than “special categories: none”', () => {
    const [first] = favourable;
    const forbidding: HeldClaim = {
      claim: {
        ...(first?.claim ?? assert.fail()),
        id: claimId('none'),
        field: 'prohibited_data',
        value: ['special_category'],
      },
      state: { kind: 'accepted', by: 'Ada', on: TODAY },
    };
    const unsigned = favourable.filter(({ claim }) => claim.field !== 'health_agreement');
    assert.equal(gateOf([...unsigned, forbidding]).cell('health').pseudonymised, 'closed');
    assert.equal(gateOf([...favourable, forbidding]).cell('health').clear, 'open');
    assert.equal(gateOf([...favourable, forbidding]).cell('special_category').clear, 'closed');
  });

  it('closes everything to an offering that is not approved, and all but public and internal to a restricted one', () => {
    for (const lifecycle of ['prospective', 'suspended', 'ended'] as const) {
      const cell = gateOf(favourable, { lifecycle }).cell('public');
      assert.deepEqual([cell.clear, cell.pseudonymised], ['closed', 'closed']);
    }
    const restricted = gateOf(favourable, { lifecycle: 'restricted' });
    assert.equal(restricted.cell('internal').clear, 'open');
    assert.equal(restricted.cell('personal').pseudonymised, 'closed');
  });

  it('closes the classes of a suspension, whatever an exception says', () => {
    const profile = favourable[0]?.claim.profile ?? assert.fail();
    const exception = {
      id: 'e1',
      profile,
      class: 'health',
      form: 'clear' as const,
      owner: 'Ada',
      reason: 'Trial.',
      until: TODAY,
      secondPerson: undefined,
    };
    const gate = gateOf([], { exceptions: new Map([['e1', exception]]) });
    assert.equal(gate.cell('health').clear, 'open');
    assert.match(
      gate.cell('health').grounds[0]?.text ?? '',
      /Ada let it pass as it is until 2026-11-23: Trial\./,
    );
    const suspension = { id: 's1', profile, classes: ['health'], reason: 'The header says otherwise.' };
    const suspended = gateOf([], {
      exceptions: new Map([['e1', exception]]),
      suspensions: new Map([['s1', suspension]]),
    });
    assert.equal(suspended.cell('health').clear, 'closed');
    const over = { ...exception, until: plusDays(TODAY, -1) };
    assert.equal(gateOf([], { exceptions: new Map([['e1', over]]) }).cell('health').clear, 'closed');
  });

  it('takes answers from the offering that it inherits from, and never those it contradicts', () => {
    const { dossier, assessment } = dossierOf(favourable);
    const id = 'labs' as typeof assessment.profile.id;
    const worse = {
      ...(favourable[0]?.claim ?? assert.fail()),
      id: claimId('labs-1'),
      profile: id,
      value: 'yes',
    };
    const labs = {
      ...assessment,
      profile: { ...assessment.profile, id, inherits: assessment.profile.id },
      claims: new Map([
        [worse.id, { claim: worse, state: { kind: 'accepted' as const, by: 'Ada', on: TODAY } }],
      ]),
    };
    const gate = new Gate(
      { ...dossier, assessments: new Map([...dossier.assessments, [id, labs]]) },
      labs,
      moment(),
      USUAL_PACKS,
    );
    assert.equal(worse.field, 'training_on_customer_data');
    assert.equal(gate.standing('processing_agreement').kind, 'known');
    assert.deepEqual(gate.cell('personal').pseudonymised, 'closed');
  });

  it('does not go round in circles where offerings inherit from each other', () => {
    const { assessment } = dossierOf([]);
    const self = { ...assessment, profile: { ...assessment.profile, inherits: assessment.profile.id } };
    const dossier = { seq: 1, assessments: new Map([[self.profile.id, self]]), homes: new Map() };
    assert.equal(new Gate(dossier, self, moment(), USUAL_PACKS).standing('segregation').kind, 'unknown');
  });
});
