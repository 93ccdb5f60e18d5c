import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { judgeKeyText, keyText } from './key-text.ts';

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the text of a key', () => {
  it('always has 52 characters, that need no quoting anywhere', () => {
    fc.assert(fc.property(secret, (bytes) => assert.match(keyText(bytes), /^bw_[0-9A-Za-z]{49}$/)));
    assert.equal(keyText(new Uint8Array(32)).length, keyText(new Uint8Array(32).fill(255)).length);
  });

  it('differs for different secrets', () => {
    fc.assert(
      fc.property(secret, secret, (one, two) => {
        assert.equal(keyText(one) === keyText(two), Buffer.from(one).equals(two));
      }),
    );
  });

  it('is told from a slip: one wrong letter, two swapped, one missing', () => {
    fc.assert(
      fc.property(
        secret,
        fc.integer({ min: 3, max: 50 }),
        fc.constantFrom('0', 'a', 'Z', '9'),
        (bytes, at, letter) => {
          const key = keyText(bytes);
          assert.equal(judgeKeyText(key), 'well_formed');
          const slips = [
            key.slice(0, at) + letter + key.slice(at + 1),
            key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
            key.slice(0, at) + key.slice(at + 1),
          ];
          for (const slip of slips)
            assert.equal(judgeKeyText(slip), slip === key ? 'well_formed' : 'misspelt');
        },
      ),
    );
  });

  it('is told from the keys of others, and survives any input', () => {
    assert.equal(judgeKeyText('sk-proj-abc'), 'no_key');
    assert.equal(judgeKeyText(`bw_${'é'.repeat(49)}`), 'misspelt');
    assert.equal(judgeKeyText(`bw_${'0'.repeat(1_000_000)}`), 'misspelt');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        assert.notEqual(judgeKeyText(text), 'well_formed'),
      ),
    );
  });

  it('cannot be made from too little chance', () => {
    assert.throws(() => keyText(new Uint8Array(31)), RangeError);
  });
});
