import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Field, Value } from '@bailiwick/diligence/field';
import { placeOf, whereabouts } from './whereabouts.ts';

const knowing =
  (facts: Partial<Record<Field, Value>>) =>
  (field: Field): readonly Value[] => {
    const value = facts[field];
    return value === undefined ? [] : [value];
  };

describe('where an offering processes what it gets', () => {
  it('reads regions as owners and clouds write them', () => {
    const read = {
      eu: 'EU',
      EU: 'EU',
      'eu-central-1': 'EU',
      eea: 'EU',
      us: 'US',
      'us-east-1': 'US',
      uk: 'GB',
      gb: 'GB',
      ch: 'CH',
      Germany: 'DE',
      mars: undefined,
      '': undefined,
    };
    for (const [region, place] of Object.entries(read)) assert.equal(placeOf(region), place, region);
    assert.equal(placeOf(undefined), undefined);
  });

  it('is at home, under the law of home, on machines of our own', () => {
    const home = { region: undefined, private: true, known: knowing({ parent_jurisdiction: 'US' }) };
    assert.deepEqual(whereabouts(home, 'de'), { place: 'DE', law: ['DE'], lawKnown: true });
    assert.deepEqual(whereabouts(home, undefined), { place: undefined, law: [], lawKnown: true });
  });

  it('names the law of the company that signs and of the one behind it, whatever the region', () => {
    const known = knowing({ operator_jurisdiction: 'IE', parent_jurisdiction: 'US' });
    assert.deepEqual(whereabouts({ region: 'eu', private: false, known }, 'DE'), {
      place: 'EU',
      law: ['IE', 'US'],
      lawKnown: true,
    });
  });

  it('takes the place from the register where the owner wrote none, and from nobody where there are several', () => {
    const at = (regions: readonly string[]) =>
      whereabouts({ region: undefined, private: false, known: knowing({ processing_region: regions }) }, 'DE')
        .place;
    assert.equal(at(['eu-west-1', 'eu-north-1']), 'EU');
    assert.equal(at(['eu', 'us']), undefined);
    assert.equal(at([]), undefined);
  });

  it('does not take silence for the law of the place', () => {
    assert.deepEqual(whereabouts({ region: 'us', private: false, known: knowing({}) }, 'DE'), {
      place: 'US',
      law: [],
      lawKnown: false,
    });
  });
});
