import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDocumentField } from '../field.ts';
import { parseProfileId } from '../profile.ts';
import { faultsOf } from './faults.ts';
import type { KnownClaim, Template } from './knowledge.ts';
import { shippedKnowledge } from './shipped.ts';
import { sharingAddress, templateById } from './whole.ts';

const knowledge = shippedKnowledge();
const { templates } = knowledge;
const whole = templates.map(({ id }) => templateById(knowledge, id) ?? assert.fail());
const ids = new Set(templates.map(({ id }) => id));

/** What breaks a rule, as `offering: field`, so that a failure names the place. */
const offenders = (breaks: (claim: KnownClaim, template: Template) => boolean): readonly string[] =>
  templates.flatMap((one) =>
    one.claims.filter((claim) => breaks(claim, one)).map(({ field }) => `${one.id}: ${field}`),
  );

describe('the shipped knowledge', () => {
  it('knows the offerings that small firms use most, and their variants', () => {
    assert.deepEqual(
      new Set(templates.map(({ vendor }) => vendor)),
      new Set([
        'OpenAI',
        'Anthropic',
        'Google',
        'Microsoft',
        'Amazon Web Services',
        'Mistral AI',
        'Cohere',
        'Groq',
        'Together AI',
        'DeepSeek',
        'Perplexity',
        'xAI',
      ]),
    );
    assert.ok(templates.length >= 20);
    assert.equal(ids.size, templates.length);
  });

  it('breaks none of the rules that hold for every bundle', () => {
    assert.deepEqual(faultsOf(knowledge), []);
  });

  it('says where it was read, in few words', () => {
    assert.deepEqual(
      offenders(
        ({ source: { title, url, quote } }) =>
          title === '' || (url !== undefined && !url.startsWith('https://')) || (quote?.length ?? 1) > 200,
      ),
      [],
    );
  });

  it('names the address of everything that was read in the vendor’s own text', () => {
    assert.deepEqual(
      offenders(({ source: { read, url } }) => read === 'primary' && url === undefined),
      [],
    );
  });

  it('never answers what the firm itself vouches for: the two would contradict each other', () => {
    for (const { id, claims, mends } of whole) {
      const said = new Set(claims.map(({ field }) => field));
      const clash = mends.filter(({ kind, field }) => kind === 'attest' && said.has(field));
      assert.deepEqual(clash, [], id);
    }
  });

  it('lifts a prohibition only by what the firm can bring about at that offering or another of the vendor', () => {
    for (const { id, vendor, claims } of whole) {
      const related = whole.filter((one) => one.vendor === vendor).flatMap(({ mends }) => mends);
      for (const { unless } of claims) {
        for (const lift of unless) {
          assert.ok(
            related.some(
              (mend) =>
                mend.kind === 'attest' &&
                mend.field === lift.field &&
                lift.values.includes(String(mend.value)),
            ),
            `${id}: ${lift.field}`,
          );
        }
      }
    }
  });

  it('says in which section every prohibition stands', () => {
    assert.deepEqual(
      offenders(({ field, source }) => field === 'prohibited_data' && !source.title.includes(', ')),
      [],
    );
  });

  it('keeps what contradicts each other side by side', () => {
    const values = (id: string, field: string): readonly unknown[] => [
      ...new Set(
        templateById(knowledge, id)
          ?.claims.filter((claim) => claim.field === field)
          .map(({ value }) => value),
      ),
    ];
    assert.deepEqual(values('anthropic-api', 'retention_period'), ['zero', '30 days', '7 days']);
    assert.deepEqual(values('together-api', 'retention_period'), ['zero', 'zdr_option']);
    assert.deepEqual(values('mistral-api', 'training_on_customer_data'), ['opt_out', 'never']);
    assert.deepEqual(values('xai-api', 'training_on_customer_data'), ['opt_in', 'yes']);
  });
});

describe('an offering that inherits', () => {
  it('takes over what it does not answer itself, and lets its own answers stand alone', () => {
    const labs = templateById(knowledge, 'mistral-labs') ?? assert.fail();
    const trained = labs.claims.filter(({ field }) => field === 'training_on_customer_data');
    assert.deepEqual(
      trained.map(({ value }) => value),
      ['yes'],
    );
    assert.ok(labs.claims.some(({ field }) => field === 'breach_notice'));
    assert.ok(!labs.mends.some(({ kind, field }) => kind === 'attest' && field === 'zero_retention'));
  });

  it('keeps every prohibition of the offering behind it', () => {
    const behind = templateById(knowledge, 'xai-api')?.claims.filter(
      ({ field }) => field === 'prohibited_data',
    );
    const own = templateById(knowledge, 'xai-api-zero-retention')?.claims.filter(
      ({ field }) => field === 'prohibited_data',
    );
    assert.deepEqual(own, behind);
    assert.equal(own?.length, 2);
  });

  it('comes along with every offering whose address it shares', () => {
    for (const id of ['mistral-api', 'mistral-api-eu', 'mistral-api-free']) {
      const main = templateById(knowledge, id) ?? assert.fail();
      assert.deepEqual(
        sharingAddress(knowledge, main).map((one) => one.id as string),
        ['mistral-labs'],
        id,
      );
    }
    assert.deepEqual(sharingAddress(knowledge, templateById(knowledge, 'openai-api') ?? assert.fail()), []);
  });

  it('is not sent to itself', () => {
    for (const { id, mends } of whole) {
      assert.ok(!mends.some((mend) => mend.kind === 'switch' && mend.to === id), id);
    }
  });

  it('ends where a bundle writes a circle', () => {
    const [one, two] = [parseProfileId('one'), parseProfileId('two')];
    const [some] = templates;
    assert.ok(one && two && some);
    const circle = {
      ...knowledge,
      templates: [
        { ...some, id: one, inherits: two },
        { ...some, id: two, inherits: one },
      ],
    };
    const fields = (claims: readonly KnownClaim[] = []) => new Set(claims.map(({ field }) => field));
    assert.deepEqual(fields(templateById(circle, 'one')?.claims), fields(some.claims));
    assert.equal(templateById(knowledge, 'nobody'), undefined);
  });
});

describe('answers from documents', () => {
  it('are most of what is known; the rest is about places, people and accounts', () => {
    const all = templates.flatMap(({ claims }) => claims);
    assert.ok(all.length > 120, `only ${all.length} claims`);
    assert.ok(all.filter(({ field }) => isDocumentField(field)).length > all.length * 0.75);
  });
});
