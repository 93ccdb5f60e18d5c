import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readModel } from './model.ts';

describe('the bytes of a model', () => {
  it('are refused when they are something else', () => {
    assert.throws(() => readModel(new Uint8Array(64)), /not a names model/);
  });

  it('are refused when they end too early', () => {
    const cut = new Uint8Array(64);
    new Uint32Array(cut.buffer).set([0x4e574231, 1 << 18, 8, 8, 2, 2, 2, 2]);
    assert.throws(() => readModel(cut), RangeError);
  });
});
