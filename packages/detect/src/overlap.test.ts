import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Candidate, Evidence } from './candidate.ts';
import { createDetector } from './index.ts';
import { settle } from './overlap.ts';

const evidence = fc.constantFrom<Evidence>('checksum', 'context', 'shape');
const candidates = fc.array(
  fc
    .record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 20 }),
      evidence,
      score: fc.constantFrom(0.5, 0.9),
    })
    .map(({ start, length, ...rest }): Candidate => ({
      start,
      end: start + length,
      type: 'PHONE',
      canonical: 'x',
      ...rest,
    })),
  { maxLength: 10 },
);

describe('overlapping candidates', () => {
  it('cover afterwards exactly what they covered before, once', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const covered = new Set(
          all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        const after = settle(all, '').flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => start + i),
        );
        assert.deepEqual(
          after,
          [...covered].sort((a, b) => a - b),
        );
      }),
    );
  });

  const make = (start: number, end: number, type: Candidate['type'], by: Evidence): Candidate => ({
    start,
    end,
    type,
    score: 0.9,
    evidence: by,
    canonical: type,
  });

  it('are named by the best evidence: checksum, then context, then shape', () => {
    assert.equal(
      settle(
        [
          make(0, 9, 'PHONE', 'shape'),
          make(0, 9, 'HEALTH_ID', 'checksum'),
          make(0, 9, 'PASSWORD', 'context'),
        ],
        '',
      )[0]?.type,
      'HEALTH_ID',
    );
    assert.equal(
      settle([make(0, 9, 'PHONE', 'shape'), make(0, 9, 'PASSWORD', 'context')], '')[0]?.type,
      'PASSWORD',
    );
  });

  it('are named by the longer one at equal evidence', () => {
    assert.equal(settle([make(0, 9, 'PHONE', 'shape'), make(2, 15, 'EMAIL', 'shape')], '')[0]?.type, 'EMAIL');
  });

  it('lose the canonical form of a winner that grew, since it is a larger value', () => {
    assert.equal(
      settle([make(0, 9, 'IBAN', 'checksum'), make(5, 15, 'PHONE', 'shape')], '')[0]?.canonical,
      undefined,
    );
    assert.equal(
      settle([make(0, 15, 'IBAN', 'checksum'), make(5, 9, 'PHONE', 'shape')], '')[0]?.canonical,
      'IBAN',
    );
  });

  it('that only touch stay apart', () => {
    assert.equal(settle([make(0, 5, 'IBAN', 'checksum'), make(5, 9, 'PHONE', 'shape')], '').length, 2);
  });

  it('are named by the whole, not by its parts, whatever speaks for a part', () => {
    assert.equal(
      settle([make(0, 30, 'ADDRESS', 'shape'), make(20, 26, 'LOCATION', 'context')], '')[0]?.type,
      'ADDRESS',
    );
    assert.equal(
      settle([make(0, 9, 'DATE_TIME', 'checksum'), make(0, 9, 'DATE_OF_BIRTH', 'context')], '')[0]?.type,
      'DATE_OF_BIRTH',
    );
  });

  it('for two different reasons are surer than for one', () => {
    const [found] = settle(
      [make(0, 9, 'PHONE', 'shape'), { ...make(0, 9, 'PHONE', 'context'), score: 0.8 }],
      '',
    );
    assert.ok((found?.score ?? 0) > 0.9 && (found?.score ?? 1) < 1);
  });

  it('in a text: a number that two kinds claim is one finding', () => {
    assert.equal(createDetector().detect('card 4111 1111 1111 1111, call +49 30 901820').length, 2);
  });
});

describe('a model that claims what a recogniser found', () => {
  const text = 'Anna Keller anna@example.com, Berlin';
  const person = { start: 0, end: 28, type: 'PERSON', score: 0.7, evidence: 'model' } as const;
  const email = { start: 12, end: 28, type: 'EMAIL', score: 0.95, evidence: 'shape' } as const;

  it('keeps the rest, without what stood between', () => {
    assert.deepEqual(
      settle([person, email], text).map((one) => [one.type, text.slice(one.start, one.end)]),
      [
        ['PERSON', 'Anna Keller'],
        ['EMAIL', 'anna@example.com'],
      ],
    );
  });

  it('keeps both sides of it', () => {
    const wide = { ...person, end: text.length };
    assert.deepEqual(
      settle([wide, email], text).map((one) => text.slice(one.start, one.end)),
      ['Anna Keller', 'anna@example.com', 'Berlin'],
    );
  });

  it('says nothing where all of it was found', () => {
    assert.deepEqual(settle([{ ...person, start: 12 }, email], text), [email]);
  });

  it('makes it surer where it says the same', () => {
    const [found] = settle([{ ...person, start: 12, type: 'EMAIL' }, email], text);
    assert.ok((found?.score ?? 0) > email.score);
  });

  it('never uncovers what a recogniser found', () => {
    fc.assert(
      fc.property(candidates, candidates, (firm, judged) => {
        const all = [...firm, ...judged.map((one) => ({ ...one, evidence: 'model' as const }))];
        const after = settle(all, 'x'.repeat(90));
        for (const one of firm)
          assert.ok(after.some((found) => found.start <= one.start && found.end >= one.end));
        for (const [i, one] of after.entries()) assert.ok(i === 0 || one.start >= (after[i - 1]?.end ?? 0));
      }),
    );
  });
});
