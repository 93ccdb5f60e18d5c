import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTerms } from '@bailiwick/evidence';
import { FIELDS } from '@bailiwick/evidence/fields';
import { type Claim, claimId } from '../claim.ts';
import type { Day } from '../day.ts';
import { parseProfileId } from '../profile.ts';
import { AGREEMENT, withChange } from './agreement.fixture.ts';
import { fallenClaims } from './fallen.ts';
import { compareVersions } from './versions.ts';

/** What was read in `text`, as claims. */
function claimsOf(text: string): readonly Claim[] {
  const read = readTerms(text);
  return FIELDS.flatMap((field): readonly Claim[] => {
    const { value, quotes } = read[field];
    if (value === 'absent') return [];
    const source = {
      kind: 'document',
      sha256: 'ab',
      title: 'DPA',
      url: undefined,
      version: undefined,
      quotes,
    } as const;
    return [
      {
        id: claimId(field),
        profile: parseProfileId('quillon')!,
        field,
        value,
        source,
        seenOn: '2026-05-03' as Day,
        validUntil: '2027-05-03' as Day,
        voidedBy: [],
        unless: [],
      },
    ];
  });
}

function fallenAfter(after: string, earlier: readonly string[] = []): readonly (readonly [string, string])[] {
  const comparison = compareVersions(AGREEMENT, after, earlier);
  return fallenClaims(claimsOf(AGREEMENT), { before: AGREEMENT, after }, comparison).map(
    ({ claim, reason }) => [claim.field, reason],
  );
}

describe('claims about a document that changed', () => {
  it('stand while their words do, however the lines are broken', () => {
    assert.ok(claimsOf(AGREEMENT).length >= 10);
    assert.deepEqual(fallenAfter(AGREEMENT.replace(/(.{60}\S*) /g, '$1\n')), []);
    assert.deepEqual(fallenAfter(`${AGREEMENT}\nQuillon answers within two days.\n`), []);
  });

  it('fall with their words', () => {
    assert.deepEqual(fallenAfter(withChange('Customer Data is encrypted at rest with AES-256. ', '')), [
      ['encryption_at_rest', 'The new version answers this less favourably, or otherwise.'],
    ]);
    assert.deepEqual(fallenAfter(withChange('to train its models', 'to train any of its models')), [
      ['training_on_customer_data', 'Its words are no longer in the document.'],
    ]);
  });

  it('fall where an exception is written around words that still stand', () => {
    const fallen = fallenAfter(
      withChange('Quillon will not use Customer', 'Except for preview models, Quillon will not use Customer'),
    );
    assert.deepEqual(
      fallen.map(([field]) => field),
      ['training_on_customer_data'],
    );
  });

  it('fall where another clause contradicts them', () => {
    const fallen = fallenAfter(
      withChange(
        '## 2. Security',
        'Quillon may use Customer Data of the free plan to train its models.\n\n## 2. Security',
      ),
    );
    assert.deepEqual(
      fallen.map(([field]) => field),
      ['training_on_customer_data'],
    );
  });

  it('do not fall where what is there may not be the document', () => {
    assert.deepEqual(fallenAfter('# Sign in\n\nPassword\n\nForgot password?'), []);
  });

  it('fall for a worse answer even if its text was seen before, but not for other words', () => {
    const worse = withChange('48 hours', '72 hours');
    assert.deepEqual(
      fallenAfter(worse, [worse]).map(([field]) => field),
      ['breach_notice'],
    );
    const reworded = withChange('to train its models', 'to train any of its models');
    assert.deepEqual(fallenAfter(reworded, [reworded]), []);
  });

  it('are left alone where they quote another document', () => {
    const after = withChange('48 hours', '72 hours');
    const [claim] = claimsOf(AGREEMENT);
    const foreign: Claim = {
      ...claim!,
      field: 'breach_notice',
      value: '24',
      source: {
        kind: 'knowledge',
        bundle: 'b',
        title: 't',
        url: undefined,
        quote: 'within 24 hours',
        read: 'primary',
      },
    };
    const comparison = compareVersions(AGREEMENT, after);
    assert.deepEqual(fallenClaims([foreign], { before: AGREEMENT, after }, comparison), []);
  });
});
