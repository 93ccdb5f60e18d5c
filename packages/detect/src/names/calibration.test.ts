import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { likelihoodOf } from './calibration.ts';
import { NAMED } from './model.ts';

describe('the worth of a likelihood', () => {
  const kind = fc.integer({ min: 0, max: NAMED.length - 1 });
  const likelihood = fc.double({ min: 0, max: 1, noNaN: true });

  it('lies between 0 and 1, and never falls where the likelihood rises', () => {
    fc.assert(
      fc.property(kind, likelihood, likelihood, (of, a, b) => {
        const [low, high] = [likelihoodOf(of, Math.min(a, b)), likelihoodOf(of, Math.max(a, b))];
        assert.ok(low >= 0 && high <= 1 && low <= high);
      }),
    );
  });

  it('is never certain', () => {
    for (const of of NAMED.keys()) assert.ok(likelihoodOf(of, 1) < 1);
  });
});
