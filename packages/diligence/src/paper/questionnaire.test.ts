import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL_FIELDS } from '../field.ts';
import { parseValue } from '../value.ts';
import { GOOD, POOR, TODAY, dossierOf, gatesOf } from './example.fixture.ts';
import { claimsFrom, composed, newQuestionnaire } from './questionnaire.ts';
import { OFF_SCALE, VENDOR_QUESTIONS } from './questions.ts';

const [good, poor] = gatesOf(dossierOf(GOOD, POOR));
assert.ok(good && poor);

describe('questions to a vendor', () => {
  it('cover every field but what only the firm itself can set', () => {
    const asked = new Set(VENDOR_QUESTIONS.map(({ field }) => field));
    assert.equal(asked.size, VENDOR_QUESTIONS.length);
    assert.deepEqual(
      ALL_FIELDS.filter((field) => !asked.has(field)),
      ['training_setting'],
    );
  });

  it('offer no answer that is not on the scale', () => {
    for (const { field, form } of VENDOR_QUESTIONS) {
      const values =
        form.kind === 'names'
          ? ['FR']
          : form.options.map(({ value }) => value).filter((value) => value !== OFF_SCALE);
      if (form.kind === 'one_of' && form.number !== undefined) values.push(composed(form, [], '30'));
      for (const value of values) assert.notEqual(parseValue(field, value), undefined, `${field}: ${value}`);
    }
  });

  it('begin with what is not known, and show what is for confirmation', () => {
    const { questions } = newQuestionnaire(good, 'q1', 'Firm');
    const known = questions.map((question) => question.known !== undefined);
    assert.deepEqual(
      known,
      [...known].sort((a, b) => Number(a) - Number(b)),
    );
    assert.equal(questions.find(({ field }) => field === 'breach_notice')?.known, '48');
  });

  it('suggest nothing where sources contradict each other', () => {
    const { questions } = newQuestionnaire(poor, 'q1', 'Firm');
    const training = questions.find(({ field }) => field === 'training_on_customer_data');
    assert.equal(training?.known, undefined);
  });
});

describe('answers of a vendor', () => {
  const asked = newQuestionnaire(poor, 'q1', 'Firm');
  const answer = (field: (typeof ALL_FIELDS)[number], value: string, note = '') => ({ field, value, note });

  it('become proposals that carry the question as it was asked', () => {
    const { claims } = claimsFrom(asked, [answer('breach_notice', '24', 'By e-mail.')], TODAY);
    const [first] = claims;
    assert.ok(first?.kind === 'claim_proposed');
    assert.equal(first.claim.value, '24');
    assert.deepEqual(first.claim.source, {
      kind: 'answer',
      questionnaire: 'q1',
      question: asked.questions.find(({ field }) => field === 'breach_notice')?.text,
      answer: '24. By e-mail.',
    });
  });

  it('are not counted where they are on no scale, but are not lost either', () => {
    const { claims, unread } = claimsFrom(asked, [answer('segregation', '', 'It depends.')], TODAY);
    assert.deepEqual(claims, []);
    assert.deepEqual(
      unread.map(({ field }) => field),
      ['segregation'],
    );
  });

  it('that say no where our scale knows only yes are for a person to read', () => {
    const { claims, unread } = claimsFrom(asked, [answer('encryption_at_rest', OFF_SCALE)], TODAY);
    assert.deepEqual([claims.length, unread.length], [0, 1]);
  });

  it('to questions that nobody asked are ignored, and of two only the first counts', () => {
    const { claims } = claimsFrom(
      { ...asked, questions: asked.questions.slice(0, 1) },
      [
        answer('training_setting', 'opted_out'),
        answer('training_on_customer_data', 'yes'),
        answer('training_on_customer_data', 'never'),
      ],
      TODAY,
    );
    assert.deepEqual(
      claims.map((body) => body.kind === 'claim_proposed' && body.claim.value),
      ['yes'],
    );
  });

  it('have the same ids every time, so that nothing is entered twice', () => {
    const idsOf = () =>
      claimsFrom(asked, [answer('breach_notice', '24'), answer('segregation', 'logical')], TODAY).claims.map(
        (body) => body.kind === 'claim_proposed' && body.claim.id,
      );
    assert.deepEqual(idsOf(), idsOf());
    assert.equal(new Set(idsOf()).size, 2);
  });

  it('take the choice where a number was filled in beforehand, and no answer for none', () => {
    const { form } = VENDOR_QUESTIONS.find(({ field }) => field === 'breach_notice') ?? {};
    assert.ok(form);
    assert.equal(composed(form, ['without_undue_delay'], '48'), 'without_undue_delay');
    assert.equal(composed(form, [''], '48'), '');
  });

  it('take a number in place of a choice, and nothing that only looks like one', () => {
    const { form } = VENDOR_QUESTIONS.find(({ field }) => field === 'deletion_on_termination') ?? {};
    assert.ok(form);
    assert.equal(composed(form, ['#'], ' 30 '), 'within 30 days');
    assert.equal(composed(form, [], '30'), 'within 30 days');
    assert.equal(composed(form, ['#'], '30 or so'), '');
    assert.equal(composed(form, [], '1e9'), '');
  });
});
