import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearest } from './nearest.ts';

describe('the word that was probably meant', () => {
  it('is up to two letters away', () => {
    assert.equal(nearest('modles', ['models', 'policy']), 'models');
    assert.equal(nearest('Polcy', ['models', 'policy']), 'policy');
    assert.equal(nearest('helth', ['health', 'wealth']), 'health');
  });

  it('is nobody when nothing is close, and in words too short to guess', () => {
    assert.equal(nearest('entirely', ['models', 'policy']), undefined);
    assert.equal(nearest('a', ['b']), undefined);
    assert.equal(nearest('x'.repeat(10_000), ['x']), undefined);
  });
});
