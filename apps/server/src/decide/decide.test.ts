import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offeringId, principalId } from '@bailiwick/contract/ids';
import { parseConfiguration } from '../config/parse.ts';
import { SINGLE_USER } from '../keys/api-keys.ts';
import { decide } from './decide.ts';
import { type Use, compilePolicy } from './policy.ts';
import { replyVerdict } from './reply.ts';

const USE: Use = { model: 'm', now: 1_764_000_000_000, features: new Set() };

const OFFERINGS = `
offerings:
  - { id: eu, protocol: openai, base_url: "https://eu.example/v1", region: eu, models: ["*"] }
  - { id: nowhere, protocol: openai, base_url: "https://x.example/v1", models: ["*"] }
  - { id: claude, protocol: anthropic, base_url: "https://c.example", region: us, models: ["*"] }
  - { id: home, protocol: openai, base_url: "http://127.0.0.1:1/v1", private: true, models: ["*"] }
`;

function world(policy: string) {
  const configuration = parseConfiguration(`${OFFERINGS}policy: ${policy}`, {}, { pattern: () => undefined });
  const compiled = compilePolicy(configuration);
  const offering = (id: string) =>
    configuration.offerings.find((known) => known.id === id) ?? assert.fail(id);
  return {
    compiled,
    ask: (id: string, classes: string[], allowed?: string[]) =>
      decide(compiled, {
        classes,
        offering: offering(id),
        use: USE,
        principal: { ...SINGLE_USER, id: principalId('p'), offerings: allowed?.map(offeringId) },
      }),
  };
}

describe('a decision', () => {
  const { ask } = world(
    '{ default: pseudonymise, classes: { credential: block, health: private, payment: allow, internal: allow } }',
  );

  it('takes the strictest verdict of the classes that were found', () => {
    assert.equal(ask('eu', ['internal']).action, 'allow');
    assert.equal(ask('eu', ['internal', 'personal']).action, 'pseudonymise');
    assert.equal(ask('eu', ['personal', 'health', 'internal']).action, 'private');
    assert.equal(ask('eu', ['health', 'credential']).action, 'block');
  });

  it('says in plain words which class, rule and offering it rests on', () => {
    assert.equal(ask('eu', ['personal']).because, 'personal at eu: policy says pseudonymise by default.');
    assert.equal(
      ask('eu', ['credential']).because,
      'credential at eu: policy says block, whatever the offering.',
    );
    assert.deepEqual(
      ask('eu', ['internal', 'personal']).verdicts.map(({ because }) => because),
      ['internal at eu: policy says allow.', 'personal at eu: policy says pseudonymise by default.'],
    );
  });

  it('lets a request in which nothing was found pass', () => {
    assert.deepEqual(ask('eu', []), {
      action: 'allow',
      because: 'Nothing sensitive was found, so it may go to eu.',
      verdicts: [],
    });
  });

  it('pseudonymises instead of allowing where nothing but the owner vouches for an offering', () => {
    const decision = ask('eu', ['payment']);
    assert.equal(decision.action, 'pseudonymise');
    assert.match(
      decision.because,
      /allow needs evidence about this offering, which is missing; so it goes under pseudonyms/,
    );
    assert.equal(ask('eu', ['public']).action, 'allow');
  });

  it('allows everything but what is blocked at a private offering, as it is', () => {
    assert.equal(ask('home', ['health', 'personal', 'payment']).action, 'allow');
    assert.equal(ask('home', ['health', 'credential']).action, 'block');
  });

  it('sends private classes to the private offerings of the same protocol that the key may use', () => {
    const decision = ask('eu', ['health']);
    assert.ok(decision.action === 'private');
    assert.deepEqual(decision.to, ['home']);
  });

  it('blocks private classes where there is no such offering, and says what to do', () => {
    for (const blocked of [ask('claude', ['health']), ask('eu', ['health'], ['eu'])]) {
      assert.ok(blocked.action === 'block');
      assert.equal(blocked.code, 'blocked_by_policy');
      assert.match(blocked.because, /There is no private offering .* add one, or remove the health data/);
    }
  });

  it('gives a key only the offerings it may use', () => {
    const decision = ask('eu', [], ['home']);
    assert.ok(decision.action === 'block');
    assert.equal(decision.code, 'offering_not_approved');
  });

  it('gives an offering of an earlier configuration nothing, even under a name that still exists', () => {
    const { offerings } = parseConfiguration(OFFERINGS, {}, { pattern: () => undefined });
    const decision = decide(world('{}').compiled, {
      classes: [],
      offering: offerings[3] ?? assert.fail(),
      principal: SINGLE_USER,
      use: USE,
    });
    assert.equal(decision.action, 'block');
  });

  it('treats a class that nobody has heard of as the default says', () => {
    assert.equal(ask('eu', ['of_a_new_detector']).action, 'pseudonymise');
    assert.equal(world('{ default: block }').ask('home', ['of_a_new_detector']).action, 'block');
    assert.equal(world('{ default: block }').ask('eu', ['public']).action, 'allow');
    assert.equal(world('{ classes: { public: block } }').ask('eu', ['public']).action, 'block');
  });
});

describe('residency', () => {
  const { ask } = world('{ residency: { personal: [EU, ch] }, classes: { health: private } }');

  it('blocks offerings outside of the regions, and those of unknown region, even for pseudonyms', () => {
    assert.equal(ask('eu', ['personal']).action, 'pseudonymise');
    for (const [id, why] of [
      ['claude', /the offering is in us/],
      ['nowhere', /the region of the offering is unknown/],
    ] as const) {
      const decision = ask(id, ['personal']);
      assert.ok(decision.action === 'block');
      assert.equal(decision.code, 'residency_violation');
      assert.match(decision.because, why);
    }
  });

  it('is no obstacle at home, nor for classes that it does not name', () => {
    assert.equal(ask('home', ['personal']).action, 'allow');
    assert.equal(ask('claude', ['payment']).action, 'pseudonymise');
  });

  it('does not concern the mirror, and the reason says so', () => {
    const decision = ask('mirror', ['personal']);
    assert.equal(decision.action, 'pseudonymise');
    assert.match(decision.because, /the mirror sends nothing anywhere/);
  });
});

describe('a value in a reply that the caller never sent', () => {
  it('is withheld where the class may not go out in clear', () => {
    const { compiled } = world('{ classes: { payment: allow } }');
    assert.equal(replyVerdict(compiled, 'personal'), 'withhold');
    assert.equal(replyVerdict(compiled, 'of_a_new_detector'), 'withhold');
    assert.equal(replyVerdict(compiled, 'payment'), 'pass');
    assert.equal(replyVerdict(compiled, 'internal'), 'pass');
  });

  it('is treated as the policy says where it says something', () => {
    const { compiled } = world('{ reply: { default: pass, classes: { internal: withhold } } }');
    assert.equal(replyVerdict(compiled, 'personal'), 'pass');
    assert.equal(replyVerdict(compiled, 'internal'), 'withhold');
  });
});
