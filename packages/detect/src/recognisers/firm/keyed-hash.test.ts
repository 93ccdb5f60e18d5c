import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Hash64, KeyedHash } from './keyed-hash.ts';

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i);

const hex = ({ hi, lo }: Hash64): string =>
  hi.toString(16).padStart(8, '0') + lo.toString(16).padStart(8, '0');

function hashOf(text: string, key = KEY): string {
  const hash: Hash64 = { hi: 0, lo: 0 };
  new KeyedHash(key).pushAll(text).finish(hash);
  return hex(hash);
}

/** Bytes 00 01 02 … as UTF-16 units, so that the paper's own vectors apply. */
const bytes = (count: number): string =>
  String.fromCharCode(...Array.from({ length: count / 2 }, (_, i) => 2 * i + (2 * i + 1) * 256));

describe('the keyed hash', () => {
  it('is SipHash-2-4: the vectors of its reference implementation', () => {
    assert.equal(hashOf(bytes(0)), '726fdb47dd0e0e31');
    assert.equal(hashOf(bytes(2)), '0d6c8009d9a94f5a');
    assert.equal(hashOf(bytes(4)), 'cf2794e0277187b7');
    assert.equal(hashOf(bytes(8)), '93f5f5799a932462');
  });

  it('may be asked in between without changing what comes after', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const hash = new KeyedHash(KEY);
        const between: Hash64 = { hi: 0, lo: 0 };
        const end: Hash64 = { hi: 0, lo: 0 };
        hash.pushAll(a).finish(between);
        hash.pushAll(b).finish(end);
        assert.equal(hex(between), hashOf(a));
        assert.equal(hex(end), hashOf(a + b));
      }),
    );
  });

  it('says something else under another key, and needs a whole one', () => {
    const other = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
    assert.notEqual(hashOf('anna', other), hashOf('anna'));
    assert.throws(() => new KeyedHash(new Uint8Array(8)), RangeError);
  });
});
