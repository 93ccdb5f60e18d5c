import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Claim, claimId } from '@bailiwick/diligence/claim';
import { dayOf } from '@bailiwick/diligence/day';
import { EMPTY_DOSSIER } from '@bailiwick/diligence/dossier/dossier';
import { fold } from '@bailiwick/diligence/dossier/fold';
import { type Profile, parseProfileId } from '@bailiwick/diligence/profile';
import { clausesIn } from './clauses.ts';
import { openDecisions } from './decisions.ts';

const ID = parseProfileId('a-plan') ?? assert.fail();
const TODAY = dayOf(1_795_000_000_000);
const CLAUSE = `We may use Customer Content to
  improve our models, ${'and so on, '.repeat(40)}unless you object.`;

const profile: Profile = {
  id: ID,
  vendor: 'Some vendor',
  entity: undefined,
  product: 'API',
  plan: 'free',
  hosts: [],
  models: ['*'],
  region: undefined,
  setting: undefined,
  inherits: undefined,
  serves: [],
  owner: undefined,
  purpose: undefined,
  reviewEveryDays: 365,
  reviewedOn: TODAY,
};

const claim: Claim = {
  id: claimId('c1'),
  profile: ID,
  field: 'training_on_customer_data',
  value: 'opt_out',
  source: {
    kind: 'knowledge',
    bundle: 'b',
    title: 'Terms',
    url: 'https://vendor.example/terms',
    quote: CLAUSE,
    read: 'primary',
  },
  seenOn: TODAY,
  validUntil: TODAY,
  voidedBy: [],
  unless: [],
};

const dossier = fold(
  EMPTY_DOSSIER,
  [{ kind: 'offering_registered', profile } as const, { kind: 'claim_proposed', claim } as const].map(
    (body, i) => ({ seq: i + 1, at: 0, by: { kind: 'person', name: 'Ada' } as const, body }),
  ),
);
const assessments = [...dossier.assessments.values()];

describe('the clause behind a decision', () => {
  it('is found again, though the sentence folds it into a line and cuts it', () => {
    const quoted = `${CLAUSE.replace(/\s+/g, ' ').slice(0, 240)}…`;
    const [found] = clausesIn(
      `personal at a: policy says allow, but it trains (“${quoted}”); so no.`,
      assessments,
    );
    assert.equal(found?.title, 'Terms');
    assert.equal(found?.quote, CLAUSE);
  });

  it('is not made up', () => {
    assert.deepEqual(clausesIn('It says “something that nobody ever wrote”.', assessments), []);
    assert.deepEqual(clausesIn(undefined, assessments), []);
  });
});

describe('open decisions', () => {
  it('name what nobody has approved, what runs out, and what is to be looked at', () => {
    assert.deepEqual(
      openDecisions(dossier, TODAY).map(({ kind, name, count }) => [kind, name, count]),
      [
        ['approve', 'Some vendor, API, free', 1],
        ['claims', 'Some vendor, API, free', 1],
      ],
    );
  });
});
