import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { parseConfiguration } from './parse.ts';

const parse = (requirements: string): ReturnType<typeof parseConfiguration> =>
  parseConfiguration(
    `policy:\n  requirements:\n${requirements.replaceAll(/^/gm, '    ')}`,
    {},
    { pattern: () => undefined },
  );

const WHOLE = `
health:
  and:
    - name: in_switzerland
      because: our statutes keep it in the country.
      remedy: Choose the Zurich endpoint
      any_of:
        - data_residency: { within: [CH, Switzerland] }
          breach_notice: { at_most: 24 }
        - zero_retention: { one_of: [zero] }
      pseudonymised: kept_back
  without:
    - requirement: certified
      reason: Our auditor looked at it herself.
      owner: Anna Muster
      until: 2027-03-31
`;

function refused(requirements: string): string {
  try {
    parse(requirements);
  } catch (error) {
    assert.ok(error instanceof BailiwickError);
    return error.message;
  }
  assert.fail('it was taken');
}

describe('policy.requirements', () => {
  it('adds to a class and lets off of it', () => {
    const { packs } = parse(WHOLE).policy;
    const pack = packs.of('health');
    const own = pack.requirements.find(({ id }) => id === 'in_switzerland');
    assert.equal(own?.contraryCloses, 'both');
    assert.equal(own.because, 'our statutes keep it in the country');
    assert.equal(own.remedy, 'Choose the Zurich endpoint.');
    assert.deepEqual(own.anyOf[0]?.[0], {
      field: 'data_residency',
      test: { kind: 'within', values: ['ch', 'switzerland'] },
    });
    assert.equal(pack.waivers.get('certified')?.until, '2027-03-31');
  });

  it('leaves every class as it comes where it is left out', () => {
    const { packs } = parseConfiguration('{}', {}, { pattern: () => undefined }).policy;
    assert.deepEqual(packs.changed, []);
  });

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    [
      'a waiver that nobody else agreed to and that has no end',
      'health: { without: [{ requirement: certified, reason: not now, owner: Anna }] }',
      /needs a second_person or an until/,
    ],
    [
      'a second person who is the first',
      'health: { without: [{ requirement: certified, reason: not now, owner: Anna, second_person: anna }] }',
      /somebody else/,
    ],
    [
      'a waiver without a reason',
      'health: { without: [{ requirement: certified, owner: Anna, until: 2027-01-01 }] }',
      /reason/,
    ],
    [
      'a day that is none',
      'health: { without: [{ requirement: certified, reason: not now, owner: Anna, until: 2027-02-30 }] }',
      /must be a day/,
    ],
    [
      'a requirement that the class does not have, naming the one that was meant',
      'health: { without: [{ requirement: certifed, reason: not now, owner: Anna, until: 2027-01-01 }] }',
      /Did you mean certified\?/,
    ],
    [
      'a question that nobody asks',
      'health: { and: [{ name: a, because: b c d, remedy: e f g, any_of: [{ shoe_size: stated }] }] }',
      /shoe_size/,
    ],
    [
      'an answer that nobody gives',
      'health: { and: [{ name: a, because: b c d, remedy: e f g, any_of: [{ zero_retention: { one_of: [always] } }] }] }',
      /never answered with “always”, but with zero, safety_retention/,
    ],
    [
      'counting what has no number',
      'health: { and: [{ name: a, because: b c d, remedy: e f g, any_of: [{ segregation: { at_most: 3 } }] }] }',
      /cannot be counted/,
    ],
    [
      'a way without questions',
      'health: { and: [{ name: a, because: b c d, remedy: e f g, any_of: [{}] }] }',
      /must name a question/,
    ],
    [
      'a name that is taken',
      'health: { and: [{ name: certified, because: b c d, remedy: e f g, any_of: [{ segregation: stated }] }] }',
      /is the name of another requirement/,
    ],
    ['making a built-in class like another', 'health: { like: [public] }', /classes of your own/],
    ['a class that is a letter off', 'helth: { like: [public] }', /Did you mean health\?/],
  ];
  for (const [what, written, message] of refusals)
    it(`refuses ${what}`, () => {
      assert.match(refused(written), message);
    });
});
