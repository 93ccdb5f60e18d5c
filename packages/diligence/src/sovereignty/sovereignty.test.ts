import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '../day.ts';
import { TODAY } from '../testing/random-dossier.fixture.ts';
import { homeLawOf } from './home-law.ts';
import { OBJECTIVES, WEIGHTS } from './seal.ts';
import { sovereigntyOf } from './sovereignty.ts';
import {
  ACCEPTED,
  BEST_ANSWERS,
  FIELDS,
  best,
  held,
  someAnswers,
  someClaims,
  subjectOf,
  valueAt,
} from './subject.fixture.ts';

const levels = (...of: Parameters<typeof subjectOf>): readonly number[] =>
  sovereigntyOf(subjectOf(...of)).objectives.map(({ level }) => level);
const nowhereHigher = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((level, i) => level <= (b[i] ?? 0));

describe('the sovereignty of an offering', () => {
  it('is nothing where nothing is known, and could still be anything', () => {
    const { level, reach, score, open } = sovereigntyOf(subjectOf([]));
    assert.deepEqual({ level, reach, score }, { level: 0, reach: 4, score: 0 });
    assert.equal(open[0], 'operator_jurisdiction');
  });

  it('is full where everything is shown', () => {
    const { level, score, open } = sovereigntyOf(subjectOf(best(), BEST_ANSWERS));
    assert.deepEqual({ level, score, open }, { level: 4, score: 100, open: [] });
  });

  it('is held back by its weakest objective, whatever the others are worth', () => {
    const answers = { ...BEST_ANSWERS, hardware: { ...good('unreviewed') } };
    const { level, score } = sovereigntyOf(subjectOf(best(), answers));
    assert.equal(level, 2);
    assert.equal(score, 90);
  });

  it('stays at 1 in a European region that a company under foreign law owns, with all else at its best', () => {
    const foreign = sovereigntyOf(subjectOf(best({ parent_jurisdiction: 'US' }), BEST_ANSWERS));
    assert.deepEqual([foreign.level, foreign.reach, foreign.control], [1, 1, 1]);
    const legal = foreign.objectives.find(({ objective }) => objective === 'SOV-2');
    const point = legal?.points.find(({ result }) => result === 'contrary');
    assert.match(point?.because ?? '', /law governs the company behind it\? US \(Terms of the vendor, /);
    assert.equal(point?.quote, 'Words about parent_jurisdiction.');
    assert.equal(point?.claims.length, 1);
  });

  it('is at least 2 at home with nothing asked, and says what holds it there', () => {
    const home = sovereigntyOf(subjectOf([], {}, 'at_home'));
    assert.deepEqual([home.level, home.control], [2, 3]);
    assert.ok(home.open.includes('hardware') && home.open.includes('model_weights'));
  });

  it('says of every point what it rests on, in whole sentences', () => {
    for (const { points } of sovereigntyOf(subjectOf(best({ key_custody: 'vendor' }))).objectives) {
      for (const { says, because, result } of points) {
        assert.match(says, /^[A-Z].*\.$/);
        assert.match(because, /[.?]$/);
        if (result === 'unknown') assert.match(because, /^Not known: |Nobody has accepted that\.$/);
      }
    }
  });

  it('takes an answer for what it is worth until its last day', () => {
    const stale = { ...BEST_ANSWERS, operation: { ...good('home_only'), validUntil: plusDays(TODAY, -1) } };
    const { objectives } = sovereigntyOf(subjectOf(best(), stale));
    assert.equal(objectives[3]?.level, 2);
    assert.equal(objectives[3]?.points[3]?.result, 'expired');
  });

  it('has objectives whose weights add up', () => {
    assert.equal(
      OBJECTIVES.reduce((sum, objective) => sum + WEIGHTS[objective], 0),
      100,
    );
  });
});

describe('whatever else is known', () => {
  it('a favourable claim never lowers a level', () => {
    fc.assert(
      fc.property(someClaims, someAnswers, fc.constantFrom(...FIELDS), (claims, answers, field) => {
        const more = [...claims, held(field, valueAt(field, 0))];
        assert.ok(nowhereHigher(levels(claims, answers), levels(more, answers)));
      }),
      { numRuns: 400 },
    );
  });

  it('what nobody accepted, what ran out and what is not known never raise one', () => {
    fc.assert(
      fc.property(
        someClaims,
        someAnswers,
        fc.constantFrom(...FIELDS),
        fc.nat(),
        (claims, answers, field, at) => {
          const before = levels(claims, answers);
          const value = valueAt(field, at);
          assert.ok(
            nowhereHigher(levels([...claims, held(field, value, { kind: 'proposed' })], answers), before),
          );
          assert.ok(nowhereHigher(levels([...claims, held(field, value, ACCEPTED, -1)], answers), before));
          const unknown = subjectOf(claims, answers);
          const forgotten = {
            ...unknown,
            standing: (asked: typeof field) => unknown.standing(asked === field ? 'liability_cap' : asked),
          } as typeof unknown;
          const without = sovereigntyOf(forgotten).objectives.map(({ level }) => level);
          assert.ok(nowhereHigher(without, before));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('foreign ownership comes out below an owner at home, and below the firm’s own machines', () => {
    fc.assert(
      fc.property(someClaims, someAnswers, someClaims, someAnswers, (claims, answers, others, more) => {
        const foreign = sovereigntyOf(subjectOf([...claims, held('parent_jurisdiction', 'US')], answers));
        const own = [held('operator_jurisdiction', 'FR'), held('parent_jurisdiction', 'FR')];
        const rest = others.filter(({ claim }) => !claim.field.endsWith('_jurisdiction'));
        const european = sovereigntyOf(subjectOf([...rest, ...own], more));
        const home = sovereigntyOf(subjectOf(rest, more, 'at_home'));
        for (const better of [european, home]) {
          assert.ok(foreign.level <= 1 && better.level >= foreign.level && better.control > foreign.control);
        }
        assert.ok(home.level > foreign.level);
      }),
      { numRuns: 300 },
    );
  });
});

describe('home', () => {
  it('is the European Economic Area for a firm in it, by code, name and word', () => {
    const { countries, places } = homeLawOf('de');
    for (const code of ['DE', 'FR', 'NO']) assert.ok(countries.has(code));
    for (const place of ['eu', 'germany', 'ie', 'iceland']) assert.ok(places.has(place), place);
    for (const place of ['europe', 'switzerland', 'united kingdom', 'us']) assert.ok(!places.has(place));
  });

  it('is its own country for a firm anywhere else', () => {
    const { countries, places } = homeLawOf('CH');
    assert.deepEqual([...countries], ['CH']);
    assert.ok(places.has('switzerland') && !places.has('eu'));
  });

  it('is nowhere that is not a country', () => {
    assert.deepEqual([...homeLawOf('1%').places], ['1%']);
  });
});

function good(value: string): { value: string; by: string; validUntil: typeof TODAY; note: undefined } {
  return { value, by: 'Ada', validUntil: plusDays(TODAY, 10), note: undefined };
}
