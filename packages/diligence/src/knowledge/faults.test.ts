import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plusDays } from '../day.ts';
import { parseProfileId } from '../profile.ts';
import { faultsOf } from './faults.ts';
import type { Knowledge, Template } from './knowledge.ts';
import { shippedKnowledge } from './shipped.ts';
import { templateById } from './whole.ts';

const shipped = shippedKnowledge();
const openai = templateById(shipped, 'openai-api') ?? assert.fail();
const [claim] = openai.claims;
assert.ok(claim);

/** The shipped knowledge with one offering more. */
const and = (change: Partial<Template>): Knowledge => ({
  ...shipped,
  templates: [
    ...shipped.templates,
    { ...openai, id: parseProfileId('another') ?? assert.fail(), claims: [], proofs: [], ...change },
  ],
});
const nobody = parseProfileId('nobody') ?? assert.fail();

describe('knowledge is refused', () => {
  for (const [title, knowledge, expected] of [
    ['when an offering is there twice', and({ id: openai.id }), /openai-api is there twice/],
    ['when it inherits from nobody', and({ inherits: nobody }), /nobody is referred to/],
    [
      'when it sends people to nobody',
      and({ mends: [{ kind: 'switch', field: 'segregation', text: 'Go.', url: undefined, to: nobody }] }),
      /nobody is referred to/,
    ],
    [
      'when an answer was read after it was put together',
      and({ claims: [{ ...claim, seenOn: plusDays(shipped.builtOn, 1) }] }),
      /read after/,
    ],
    [
      'when an answer ends before it was read',
      and({ claims: [{ ...claim, validUntil: plusDays(claim.seenOn, -1) }] }),
      /ends before/,
    ],
    [
      'when hearsay counts for more than 90 days',
      and({
        claims: [
          {
            ...claim,
            source: { ...claim.source, read: 'secondary' },
            validUntil: plusDays(claim.seenOn, 91),
          },
        ],
      }),
      /91 days; 90 are the most/,
    ],
    [
      'when a key of the account would go to somebody else',
      and({
        proofs: openai.proofs.map((proof) =>
          proof.kind === 'retention_api' ? { ...proof, url: 'https://api.openai.com.example.org/x' } : proof,
        ),
      }),
      /example\.org is asked about our account/,
    ],
    [
      'when the address hides where it leads',
      and({
        proofs: openai.proofs.map((proof) =>
          proof.kind === 'retention_api' ? { ...proof, url: 'https://api.openai.com@example.org/x' } : proof,
        ),
      }),
      /is asked about our account/,
    ],
  ] as const) {
    it(title, () => assert.match(faultsOf(knowledge).join('\n'), expected));
  }

  it('for no other reason', () => assert.deepEqual(faultsOf(and({})), []));
});
