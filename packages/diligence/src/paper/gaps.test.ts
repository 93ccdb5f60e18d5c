import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { USUAL_PACKS } from '../packs/packs.ts';
import { DEMANDS } from './clauses/demands.ts';
import { GOOD, NOW, POOR, TODAY, UNKNOWN, dossierOf } from './example.fixture.ts';
import { gapsOf } from './gaps.ts';
import { negotiationPack } from './negotiation.ts';

const dossier = dossierOf(GOOD, POOR, UNKNOWN);
const PERSONAL = { classes: ['personal'], now: NOW, packs: USUAL_PACKS } as const;
const EVERYTHING = { classes: DATA_CLASSES, now: NOW, packs: USUAL_PACKS };

describe('the gaps of an offering', () => {
  it('are what its closed classes wait for: unknown, expired, contradictory, contrary, forbidden', () => {
    const gaps = gapsOf(dossier, POOR, EVERYTHING).filter(({ classes }) => classes.length > 0);
    const kinds = new Map(gaps.map(({ field, kind }) => [field, kind]));
    assert.equal(kinds.get('training_on_customer_data'), 'conflicting');
    assert.equal(kinds.get('encryption_in_transit'), 'expired');
    assert.equal(kinds.get('processing_agreement'), 'unknown');
    assert.equal(kinds.get('breach_notice'), 'contrary');
    assert.equal(kinds.get('prohibited_data'), 'prohibited');
  });

  it('that a class needs stand before those that are only worth having', () => {
    const needed = gapsOf(dossier, POOR, EVERYTHING).map(({ classes }) => classes.length > 0);
    assert.ok(needed.includes(true) && needed.includes(false));
    assert.deepEqual(
      needed,
      [...needed].sort((a, b) => Number(b) - Number(a)),
    );
  });

  it('stand by weight within that, the most important first', () => {
    const weights = gapsOf(dossier, POOR, EVERYTHING)
      .filter(({ classes }) => classes.length > 0)
      .map(({ field }) => DEMANDS[field].weight);
    assert.deepEqual(
      weights,
      [...weights].sort((a, b) => b - a),
    );
  });

  it('say nothing of what is well known and good', () => {
    const fields = new Set(gapsOf(dossier, GOOD, PERSONAL).map(({ field }) => field));
    assert.ok(!fields.has('training_on_customer_data'));
    assert.ok(!fields.has('breach_notice'));
    assert.deepEqual(
      gapsOf(dossier, GOOD, PERSONAL).filter(({ classes }) => classes.length > 0),
      [],
    );
  });

  it('are found before anybody has approved the offering, which is when one negotiates', () => {
    const gaps = gapsOf(dossier, UNKNOWN, PERSONAL).filter(({ classes }) => classes.length > 0);
    assert.ok(gaps.length > 5);
    assert.ok(gaps.every(({ kind }) => kind === 'unknown'));
  });

  it('quote both sides of a contradiction', () => {
    const gap = gapsOf(dossier, POOR, PERSONAL).find(({ field }) => field === 'training_on_customer_data');
    assert.deepEqual(gap?.quotes, [
      'Your data is yours and will never be used to train our models.',
      'We may use Content to improve the Services.',
    ]);
  });
});

describe('the negotiation pack', () => {
  const gaps = gapsOf(dossier, POOR, EVERYTHING);
  for (const language of ['en', 'de'] as const) {
    it(`holds a letter, and each gap with its clause, in ${language}`, () => {
      const { blocks } = negotiationPack({ assessment: POOR }, gaps, {
        language,
        firm: 'Żółć AG',
        today: TODAY,
      });
      const quotes = blocks
        .filter(({ kind }) => kind === 'quote')
        .map((block) => 'text' in block && block.text);
      assert.deepEqual(
        quotes,
        gaps.map(({ field }) => DEMANDS[field].wording[language].clause),
      );
      const letter = JSON.stringify(
        blocks.slice(
          0,
          blocks.findIndex(({ kind }) => kind === 'page_break'),
        ),
      );
      assert.match(letter, /Żółć AG/);
      assert.match(letter, language === 'en' ? /by 14 December 2026/ : /bis zum 14\. Dezember 2026/);
      assert.match(letter, language === 'en' ? /health data/ : /Gesundheitsdaten/);
    });
  }

  it('leaves a gap where the firm has no name, and says so where nothing is missing', () => {
    const { blocks } = negotiationPack({ assessment: GOOD }, [], {
      language: 'en',
      firm: undefined,
      today: TODAY,
    });
    const all = JSON.stringify(blocks);
    assert.match(all, /\[Name of our firm\]/);
    assert.match(all, /Nothing is missing/);
  });
});
