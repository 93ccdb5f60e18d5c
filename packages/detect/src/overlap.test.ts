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
        const after = settle([...all]).flatMap(({ start, end }) =>
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
      settle([
        make(0, 9, 'PHONE', 'shape'),
        make(0, 9, 'HEALTH_ID', 'checksum'),
        make(0, 9, 'PASSWORD', 'context'),
      ])[0]?.type,
      'HEALTH_ID',
    );
    assert.equal(
      settle([make(0, 9, 'PHONE', 'shape'), make(0, 9, 'PASSWORD', 'context')])[0]?.type,
      'PASSWORD',
    );
  });

  it('are named by the longer one at equal evidence', () => {
    assert.equal(settle([make(0, 9, 'PHONE', 'shape'), make(2, 15, 'EMAIL', 'shape')])[0]?.type, 'EMAIL');
  });

  it('lose the canonical form of a winner that grew, since it is a larger value', () => {
    assert.equal(
      settle([make(0, 9, 'IBAN', 'checksum'), make(5, 15, 'PHONE', 'shape')])[0]?.canonical,
      undefined,
    );
    assert.equal(
      settle([make(0, 15, 'IBAN', 'checksum'), make(5, 9, 'PHONE', 'shape')])[0]?.canonical,
      'IBAN',
    );
  });

  it('that only touch stay apart', () => {
    assert.equal(settle([make(0, 5, 'IBAN', 'checksum'), make(5, 9, 'PHONE', 'shape')]).length, 2);
  });

  it('in a text: a password that is an address is a password', () => {
    assert.deepEqual(
      createDetector()
        .detect('password: anna9@example.com')
        .map((one) => one.type),
      ['PASSWORD'],
    );
  });
});
