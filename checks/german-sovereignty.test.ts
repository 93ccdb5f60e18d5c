import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import { rankAlternatives } from '@bailiwick/diligence/sovereignty/alternatives';
import { OBJECTIVE_NAMES, OBJECTIVE_QUESTIONS, SEAL_NAMES } from '@bailiwick/diligence/sovereignty/seal';
import { SOVEREIGNTY_QUESTIONS } from '@bailiwick/diligence/sovereignty/questions';
import { sovereigntyOf } from '@bailiwick/diligence/sovereignty/sovereignty';
import { someAnswers, someClaims, subjectOf } from '@bailiwick/diligence/sovereignty/subject.fixture';
import { german } from '@bailiwick/phrases/german';
import fc from 'fast-check';

/** What stands for a word of English in no German sentence. */
const ENGLISH = / (?:the|is|not|it|and|of|by) /;

function readsWhole(sentence: string): void {
  const { text, whole } = german.read(sentence);
  assert.ok(whole && !ENGLISH.test(text.replaceAll('Terms of the vendor', '')), `${sentence}\n→ ${text}`);
}

describe('who controls an offering, in German', () => {
  it('reads every point whatever is known, and why one offering stands before another', () => {
    const runs = fc.constantFrom('at_home', 'at_a_vendor' as const);
    const price = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });
    const one = fc.tuple(someClaims, someAnswers, runs, price);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (all) => {
        const candidates = all.map(([claims, answers, where, cost], i) => ({
          offering: offeringId(`o${i}`),
          models: [],
          price: cost === undefined ? undefined : { input: cost, output: cost },
          sovereignty: sovereigntyOf(subjectOf(claims, answers, where)),
        }));
        for (const { because } of rankAlternatives({ kind: 'anything' }, candidates)) readsWhole(because);
        for (const { sovereignty } of candidates)
          for (const { points } of sovereignty.objectives)
            for (const point of points) {
              readsWhole(point.says);
              readsWhole(point.because);
            }
      }),
      { numRuns: 60 },
    );
  });

  it('reads the names of levels and objectives, and the questions that people are asked', () => {
    for (const text of [
      ...Object.values(SEAL_NAMES),
      ...Object.values(OBJECTIVE_NAMES),
      ...Object.values(OBJECTIVE_QUESTIONS),
      ...Object.values(SOVEREIGNTY_QUESTIONS).map(({ asks }) => asks),
    ])
      readsWhole(text);
  });
});
