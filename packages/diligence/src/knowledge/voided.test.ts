import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileFrom, templateOf } from './bind.ts';
import { shippedKnowledge } from './shipped.ts';
import { voidedFeatures } from './voided.ts';
import { templateById } from './whole.ts';

const knowledge = shippedKnowledge();
const profileOf = (id: string) => {
  const template = templateById(knowledge, id) ?? assert.fail();
  return profileFrom(template, { id: template.id, serves: [], owner: undefined });
};

describe('a profile', () => {
  it('is told from all others by what it was made from, whatever it is called', () => {
    for (const { id } of knowledge.templates) {
      assert.equal(templateOf(knowledge, { ...profileOf(id), owner: 'Ada' })?.id, id);
    }
    assert.equal(templateOf(knowledge, { ...profileOf('openai-api'), product: 'Something else' }), undefined);
  });
});

describe('an answer that the firm vouches for', () => {
  it('does not hold with the features that void it at this vendor', () => {
    assert.deepEqual(voidedFeatures(knowledge, profileOf('groqcloud'), 'zero_retention'), [
      'batch',
      'fine_tuning',
      'files',
    ]);
    assert.ok(
      voidedFeatures(knowledge, profileOf('openai-api-eu'), 'zero_retention').includes('stored_state'),
    );
  });

  it('does not hold with those that commonly void it where nothing is known', () => {
    const unknown = { ...profileOf('groqcloud'), vendor: 'Somebody else' };
    assert.ok(voidedFeatures(knowledge, unknown, 'zero_retention').includes('files'));
    assert.deepEqual(voidedFeatures(knowledge, unknown, 'health_agreement'), []);
  });
});
