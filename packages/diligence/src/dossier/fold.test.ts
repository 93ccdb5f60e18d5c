import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { claimId } from '../claim.ts';
import { startOf } from '../day.ts';
import type { Actor, DossierEvent, EventBody } from '../event.ts';
import { Gate } from '../gate/gate.ts';
import { USUAL_PACKS } from '../packs/packs.ts';
import type { Profile } from '../profile.ts';
import { LIFECYCLE } from '../profile.ts';
import { TODAY, dossierOf, favourable, heldClaims } from '../testing/random-dossier.fixture.ts';
import { EMPTY_DOSSIER } from './dossier.ts';
import { fold } from './fold.ts';
import { objection } from './objection.ts';

const ADA: Actor = { kind: 'person', name: 'Ada' };
const WATCH: Actor = { kind: 'product', part: 'watch' };
const AT = startOf(TODAY) + 1;
const { profile } = dossierOf([]).assessment;

function events(list: readonly (readonly [Actor, EventBody])[], from = 1): readonly DossierEvent[] {
  return list.map(([by, body], i) => ({ seq: from + i, at: AT, by, body }));
}

const OPENED = events([
  [ADA, { kind: 'offering_registered', profile }],
  [ADA, { kind: 'lifecycle_set', profile: profile.id, to: 'approved', reason: 'Looked at.' }],
  ...favourable.flatMap(({ claim }): (readonly [Actor, EventBody])[] => [
    [WATCH, { kind: 'claim_proposed', claim }],
    [ADA, { kind: 'claim_accepted', claim: claim.id, validUntil: undefined }],
  ]),
]);
const opened = fold(EMPTY_DOSSIER, OPENED);
const assessmentOf = (dossier: typeof opened) => dossier.assessments.get(profile.id) ?? assert.fail();
const gateOf = (dossier: typeof opened) =>
  new Gate(dossier, assessmentOf(dossier), { now: AT, features: new Set() }, USUAL_PACKS);

describe('a dossier', () => {
  it('is the same whether its events come at once or one by one, or twice', () => {
    let stepwise = EMPTY_DOSSIER;
    for (const event of OPENED) stepwise = fold(fold(stepwise, [event]), [event]);
    assert.deepEqual(stepwise, opened);
  });

  it('does not change the dossier before', () => {
    const before = structuredClone(opened);
    fold(
      opened,
      events([[ADA, { kind: 'lifecycle_set', profile: profile.id, to: 'ended', reason: '' }]], 1000),
    );
    assert.deepEqual(opened, before);
  });

  it('opens by approved evidence', () => {
    assert.equal(gateOf(opened).cell('health').clear, 'open');
  });

  it('keeps a fallen claim as bad news until a person settles it', () => {
    const id = favourable[0]?.claim.id ?? assert.fail();
    const fallen = fold(
      opened,
      events([[WATCH, { kind: 'claim_withdrawn', claim: id, reason: 'Its words are gone.' }]], 1000),
    );
    assert.equal(gateOf(fallen).cell('personal').clear, 'closed');
    const back = fold(
      fallen,
      events([[ADA, { kind: 'claim_accepted', claim: id, validUntil: undefined }]], 1001),
    );
    assert.equal(gateOf(back).cell('personal').clear, 'open');
  });
});

const anyBody: fc.Arbitrary<EventBody> = fc.oneof(
  fc
    .constantFrom(...LIFECYCLE)
    .map((to): EventBody => ({ kind: 'lifecycle_set', profile: profile.id, to, reason: 'x' })),
  fc.tuple(heldClaims, fc.nat()).map(([held, n]): EventBody => ({
    kind: 'claim_proposed',
    claim: {
      ...(held[0]?.claim ?? favourable[0]?.claim ?? assert.fail()),
      id: claimId(`n${n}`),
      profile: profile.id,
    },
  })),
  fc
    .constantFrom('claim_accepted', 'claim_rejected', 'claim_withdrawn')
    .chain((kind) =>
      fc
        .constantFrom(...favourable)
        .map(({ claim }): EventBody => ({ kind, claim: claim.id, reason: 'x', validUntil: undefined })),
    ),
  fc.record({ models: fc.subarray(['*', 'a']), serves: fc.constant([]) }).map((change): EventBody => ({
    kind: 'offering_changed',
    profile: { ...profile, ...change } satisfies Profile,
  })),
  fc.nat().map((n): EventBody => ({
    kind: 'exception_granted',
    exception: {
      id: `e${n}`,
      profile: profile.id,
      class: 'health',
      form: 'clear',
      owner: 'x',
      reason: 'x',
      until: TODAY,
      secondPerson: undefined,
    },
  })),
  fc.nat().map((n): EventBody => ({
    kind: 'suspended',
    suspension: { id: `s${n}`, profile: profile.id, classes: 'all', reason: 'x' },
  })),
);

describe('what the product does by itself', () => {
  it('never widens what is allowed, whatever it tries', () => {
    fc.assert(
      fc.property(heldClaims, fc.array(anyBody, { maxLength: 8 }), (random, bodies) => {
        const start = dossierOf([...favourable, ...random.slice(0, 4)]).dossier;
        const homes = new Map([...assessmentOf(start).claims.keys()].map((id) => [id as string, profile.id]));
        const before = { ...start, homes };
        const after = fold(
          before,
          events(
            bodies.map((body) => [WATCH, body]),
            1000,
          ),
        );
        for (const dataClass of ['public', 'personal', 'health', 'financial', 'trade_secret']) {
          for (const form of ['clear', 'pseudonymised'] as const) {
            if (gateOf(after).cell(dataClass)[form] === 'open')
              assert.equal(gateOf(before).cell(dataClass)[form], 'open');
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('an event is refused', () => {
  for (const [title, by, body, expected] of [
    [
      'when the product accepts a claim',
      WATCH,
      { kind: 'claim_accepted', claim: favourable[0]?.claim.id ?? assert.fail(), validUntil: undefined },
      /Only a person/,
    ],
    [
      'when nobody is named',
      { kind: 'person', name: ' ' },
      { kind: 'reviewed', profile: profile.id, on: TODAY },
      /must be named/,
    ],
    [
      'when it names an offering that is not there',
      ADA,
      { kind: 'reviewed', profile: 'nobody' as typeof profile.id, on: TODAY },
      /no offering nobody/,
    ],
    ['when it registers an offering twice', ADA, { kind: 'offering_registered', profile }, /already/],
    [
      'when it takes an id that is taken',
      WATCH,
      { kind: 'claim_proposed', claim: favourable[0]?.claim ?? assert.fail() },
      /taken/,
    ],
    [
      'when an exception has neither an end nor a second person',
      ADA,
      {
        kind: 'exception_granted',
        exception: {
          id: 'e',
          profile: profile.id,
          class: 'health',
          form: 'clear',
          owner: 'Ada',
          reason: 'x',
          until: undefined,
          secondPerson: undefined,
        },
      },
      /end date or a second person/,
    ],
    [
      'when the second person of an exception is its owner',
      ADA,
      {
        kind: 'exception_granted',
        exception: {
          id: 'e',
          profile: profile.id,
          class: 'health',
          form: 'clear',
          owner: 'Ada',
          reason: 'x',
          until: undefined,
          secondPerson: 'Ada',
        },
      },
      /another one/,
    ],
  ] as const satisfies readonly (readonly [string, Actor, EventBody, RegExp])[]) {
    it(title, () => {
      assert.match(objection(opened, { by, body }) ?? 'none', expected);
      assert.deepEqual(fold(opened, events([[by, body]], 1000)).assessments, opened.assessments);
    });
  }
});
