import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FATES } from '@bailiwick/contract/fates';
import { told } from './overview.ts';
import { HOUR, type Tally } from './sums.ts';

const HOURS = { since: 490_000, until: 490_000 + 24 * 7 };

const group = (change: Partial<Tally['groups'][number]> = {}): Tally['groups'][number] => ({
  offering: 'eu-model',
  region: 'eu',
  private: false,
  fate: 'pseudonymise',
  requests: 3,
  passages: 4,
  failed: 1,
  inputTokens: 10,
  outputTokens: 20,
  cost: 0.5,
  requestBytes: 100,
  replyBytes: 200,
  withheld: 1,
  ...change,
});

const nowhere = () => ({ place: undefined, law: [], lawKnown: false });

describe('the overview', () => {
  it('counts what left apart from what stayed, and puts only what was processed on the map', () => {
    const tally: Tally = {
      groups: [
        group(),
        group({ fate: 'allow', passages: 2, requestBytes: 50 }),
        group({ offering: 'at-home', region: undefined, private: true, fate: 'private', passages: 7 }),
        group({ fate: 'block', region: undefined, passages: 5, requestBytes: 0 }),
      ],
      classes: [
        { class: 'personal', offering: 'eu-model', fate: 'pseudonymise', passages: 4 },
        { class: 'health', offering: 'at-home', fate: 'private', passages: 7 },
      ],
      hours: [],
    };
    const { totals, places, offerings, classes } = told(
      tally,
      { ...HOURS, zone: 'UTC' },
      ({ region, private: ours }) => ({
        place: ours ? 'DE' : region?.toUpperCase(),
        law: ours ? ['DE'] : ['IE', 'US'],
        lawKnown: true,
      }),
    );
    assert.deepEqual(totals.fates, { pseudonymise: 4, allow: 2, private: 7, block: 5 });
    assert.equal(totals.sentBytes, 150);
    assert.deepEqual(
      places.map(({ place, law, passages }) => [place, law.join(), passages]),
      [
        ['DE', 'DE', 7],
        ['EU', 'IE,US', 6],
      ],
    );
    assert.deepEqual(
      offerings.map(({ offering, passages, region }) => [offering, passages, region]),
      [
        ['eu-model', 11, 'eu'],
        ['at-home', 7, undefined],
      ],
    );
    assert.deepEqual(
      classes.map(({ class: name }) => name),
      ['health', 'personal'],
    );
  });

  it('tells short times by the hour, and longer ones by days as they are lived', () => {
    const tally: Tally = { groups: [], classes: [], hours: [] };
    const day = told(tally, { since: HOURS.since, until: HOURS.since + 24, zone: 'UTC' }, nowhere);
    assert.deepEqual([day.step, day.trend.length], ['hour', 24]);
    // In Berlin the clocks went back on 26 October 2025: a day of 25 hours.
    const since = Date.parse('2025-10-24T22:00:00Z') / HOUR;
    const week = told(tally, { since, until: since + 24 * 6 + 1, zone: 'Europe/Berlin' }, nowhere);
    assert.deepEqual(
      week.trend.map(({ at }) => new Date(at).toISOString().slice(0, 13)),
      ['2025-10-24T22', '2025-10-25T22', '2025-10-26T23', '2025-10-27T23', '2025-10-28T23', '2025-10-29T23'],
    );
  });

  it('loses no passage on the way from hours to a trend', () => {
    const anyHour = fc.record({
      hour: fc.integer({ min: HOURS.since, max: HOURS.until - 1 }),
      fate: fc.constantFrom(...FATES),
      passages: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(anyHour), fc.constantFrom('UTC', 'Asia/Kolkata', 'nowhere'), (hours, zone) => {
        const sorted = hours.toSorted((a, b) => a.hour - b.hour);
        const { trend } = told({ groups: [], classes: [], hours: sorted }, { ...HOURS, zone }, nowhere);
        const sum = trend.flatMap(({ fates }) => Object.values(fates)).reduce((all, one) => all + one, 0);
        assert.equal(
          sum,
          hours.reduce((all, { passages }) => all + passages, 0),
        );
      }),
    );
  });
});
