import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL_FIELDS } from '../../field.ts';
import { LANGUAGES } from '../language.ts';
import { DEMANDS } from './demands.ts';

describe('what is asked of a vendor', () => {
  for (const field of ALL_FIELDS) {
    it(`has a risk, a request and a clause about ${field} in every language`, () => {
      for (const language of LANGUAGES) {
        const { risk, ask, clause } = DEMANDS[field].wording[language];
        assert.ok(risk.length > 40 && risk.endsWith('.'), risk);
        assert.ok(ask.length > 20 && ask.endsWith('.'), ask);
        assert.ok(clause.length > 120 && /[.\]]$/.test(clause), clause);
        assert.ok(!/Bailiwick/.test(clause), 'a clause binds the parties, not a product');
      }
    });
  }

  it('is not one text in two languages', () => {
    for (const field of ALL_FIELDS) {
      const { en, de } = DEMANDS[field].wording;
      assert.match(en.clause, /\b(the|shall|is|of)\b/);
      assert.match(de.clause, /\b(der|die|das|und|des)\b/);
    }
  });

  it('puts the same figures in both languages', () => {
    const figures = (clause: string): string[] =>
      Array.from(clause.matchAll(/\[(\d[\d.,]*)\]/g), ([, figure = '']) =>
        figure.replace(/[.,]/g, ''),
      ).sort();
    for (const field of ALL_FIELDS) {
      const { en, de } = DEMANDS[field].wording;
      // The German one about health starts from German law, so it is not a translation.
      if (field !== 'health_agreement') assert.deepEqual(figures(de.clause), figures(en.clause), field);
    }
  });

  it('cites law with an address where there is law', () => {
    const laws = ALL_FIELDS.flatMap((field) => DEMANDS[field].laws);
    assert.ok(laws.length > 30);
    for (const { article, url } of laws) {
      assert.match(article, /^(GDPR Art\.|Data Act Art\.|Directive \(EU\)|45 CFR)/);
      assert.ok(URL.canParse(url));
    }
  });
});
