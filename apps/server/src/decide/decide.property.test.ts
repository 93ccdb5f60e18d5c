import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { offeringId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import type { Configuration } from '../config/configuration.ts';
import { parseConfiguration } from '../config/parse.ts';
import { SINGLE_USER } from '../keys/api-keys.ts';
import { decide } from './decide.ts';
import { ACTIONS, type Action } from './decision.ts';
import { type Use, compilePolicy } from './policy.ts';

const USE: Use = { model: 'm', now: 1_764_000_000_000, features: new Set() };

const REGIONS = ['eu', 'us', 'ch'];
const action = fc.constantFrom(...ACTIONS);
const anyClass = fc.constantFrom(...DATA_CLASSES, 'own_class', 'unheard_of');
const policy = fc.record({
  default: action,
  classes: fc.dictionary(fc.constantFrom(...DATA_CLASSES, 'own_class'), action, { noNullPrototype: true }),
  residency: fc.dictionary(
    fc.constantFrom(...DATA_CLASSES, 'own_class'),
    fc.subarray(REGIONS, { minLength: 1 }),
    {
      noNullPrototype: true,
    },
  ),
});
const offerings = fc.array(
  fc.record({
    region: fc.constantFrom(undefined, ...REGIONS),
    private: fc.boolean(),
    protocol: fc.constantFrom('openai', 'anthropic'),
  }),
  { minLength: 1, maxLength: 4 },
);

function configure(rules: object, list: readonly object[]): Configuration {
  const written = list.map((offering, i) => ({
    id: `o${i}`,
    base_url: 'https://x.example/v1',
    models: ['*'],
    ...offering,
  }));
  return parseConfiguration(
    JSON.stringify({ policy: rules, offerings: written }),
    {},
    { pattern: () => undefined },
  );
}

const width = (of: Action): number => ACTIONS.indexOf(of);

describe('any decision under any configuration', () => {
  it('is never wider than the policy, the residency, the evidence and the key, each taken by itself', () => {
    fc.assert(
      fc.property(
        policy,
        offerings,
        fc.uniqueArray(anyClass),
        fc.option(fc.subarray(['o0', 'o1', 'o2', 'o3', 'mirror'])),
        (rules, list, classes, allowed) => {
          const configuration = configure(rules, list);
          const compiled = compilePolicy(configuration);
          const principal = { ...SINGLE_USER, offerings: allowed?.map(offeringId) };
          for (const offering of configuration.offerings) {
            const decision = decide(compiled, { classes, offering, principal, use: USE });
            if (allowed !== null && !allowed.includes(offering.id)) {
              assert.equal(decision.action, 'block');
              continue;
            }
            const leaves = offering.destination.kind === 'http' && !offering.private;
            for (const found of classes) {
              const wanted = rules.classes[found] ?? (found === 'public' ? 'allow' : rules.default);
              if (wanted === 'block') assert.equal(decision.action, 'block');
              if (offering.private) continue;
              assert.ok(width(decision.action) >= width(wanted));
              if (found !== 'public' && found !== 'internal') assert.notEqual(decision.action, 'allow');
              const regions = rules.residency[found];
              const outside =
                regions !== undefined &&
                (offering.region === undefined || !regions.includes(offering.region));
              if (leaves && outside) assert.ok(width(decision.action) >= width('private'));
            }
            if (decision.action === 'private') {
              assert.ok(decision.to.length > 0);
              for (const id of decision.to) {
                const home = configuration.offerings.find((known) => known.id === id);
                assert.ok(home?.private && (allowed === null || allowed.includes(id)));
                assert.ok(home.protocols.some((protocol) => offering.protocols.includes(protocol)));
                // The detour is decided anew, and a private class is welcome there.
                assert.notEqual(
                  decide(compiled, { classes, offering: home, principal, use: USE }).action,
                  'private',
                );
              }
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('only grows stricter when more is found', () => {
    fc.assert(
      fc.property(policy, offerings, fc.uniqueArray(anyClass), anyClass, (rules, list, classes, more) => {
        const configuration = configure(rules, list);
        const compiled = compilePolicy(configuration);
        for (const offering of configuration.offerings) {
          const before = decide(compiled, { classes, offering, principal: SINGLE_USER, use: USE });
          const after = decide(compiled, {
            classes: [...new Set([...classes, more])],
            offering,
            principal: SINGLE_USER,
            use: USE,
          });
          assert.ok(width(after.action) >= width(before.action));
        }
      }),
      { numRuns: 200 },
    );
  });
});
