import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL_FIELDS } from './field.ts';
import { choices, parseValue } from './value.ts';

describe('an answer as people write it', () => {
  it('is read where it is on the scale of the question', () => {
    assert.equal(parseValue('training_on_customer_data', ' opt_in '), 'opt_in');
    assert.equal(parseValue('retention_period', '30 days'), '30 days');
    assert.equal(parseValue('deletion_on_termination', 'within 30 days'), 'within 30 days');
    assert.equal(parseValue('breach_notice', '72'), '72');
    assert.deepEqual(parseValue('certifications', 'iso27001, soc2_type2, iso27001'), [
      'iso27001',
      'soc2_type2',
    ]);
    assert.deepEqual(parseValue('data_residency', 'EU'), ['EU']);
    assert.equal(parseValue('data_residency', 'transfers_anywhere'), 'transfers_anywhere');
    assert.equal(parseValue('parent_jurisdiction', 'US'), 'US');
  });

  it('is refused where it is not', () => {
    assert.equal(parseValue('training_on_customer_data', 'sometimes'), undefined);
    assert.equal(parseValue('retention_period', '30'), undefined);
    assert.equal(parseValue('retention_period', '30 days or so'), undefined);
    assert.equal(parseValue('certifications', 'iso27001, a badge'), undefined);
    assert.equal(parseValue('certifications', ' , '), undefined);
    assert.equal(parseValue('parent_jurisdiction', 'America'), undefined);
    assert.equal(parseValue('availability', '99.9 %'), undefined);
  });

  it('has choices that can be named, for every question', () => {
    for (const field of ALL_FIELDS) assert.notEqual(choices(field), '');
  });
});
