import assert from 'node:assert/strict';
import { type KeyObject, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { verifyMlDsa44 } from './verify.ts';

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: Uint8Array;
  readonly keyObject: KeyObject;
}

function newPair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ml-dsa-44');
  const raw = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-1312));
  return { privateKey, publicKey: raw, keyObject: publicKey };
}

const KEY = newPair();
const MESSAGE = Buffer.from('subtree/v1');
const SIGNATURE = Uint8Array.from(sign(undefined, MESSAGE, KEY.privateKey));

const accepts = (signature: Uint8Array, message: Uint8Array = MESSAGE, publicKey = KEY.publicKey): boolean =>
  verifyMlDsa44({ publicKey, message, signature });

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('a signature by another implementation', () => {
  it('is right, whatever the key and the message', () => {
    for (let round = 0; round < 15; round += 1) {
      const { privateKey, publicKey } = newPair();
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 600 }), (message) => {
          const signature = sign(undefined, message, privateKey);
          assert.ok(accepts(signature, message, publicKey));
          assert.ok(!accepts(signature, Buffer.concat([message, Buffer.of(0)]), publicKey));
          assert.ok(!accepts(signature, message));
        }),
        { numRuns: 10 },
      );
    }
  });

  it('is bound to its context, and to having none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 255 }), (context) => {
        const signature = sign(undefined, MESSAGE, { key: KEY.privateKey, context });
        const { publicKey } = KEY;
        assert.ok(verifyMlDsa44({ publicKey, message: MESSAGE, signature, context }));
        assert.ok(!verifyMlDsa44({ publicKey, message: MESSAGE, signature }));
        assert.ok(!verifyMlDsa44({ publicKey, message: MESSAGE, signature: SIGNATURE, context }));
      }),
      { numRuns: 20 },
    );
    const context = new Uint8Array(256);
    assert.ok(!verifyMlDsa44({ publicKey: KEY.publicKey, message: MESSAGE, signature: SIGNATURE, context }));
  });

  it('is wrong when any bit of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(SIGNATURE.length * 8 - 1), (bit) => !accepts(flipped(SIGNATURE, bit))),
      { numRuns: 1_500 },
    );
  });

  it('is wrong when any bit of the key or of the message was changed', () => {
    fc.assert(
      fc.property(
        fc.nat(KEY.publicKey.length * 8 - 1),
        (bit) => !accepts(SIGNATURE, MESSAGE, flipped(KEY.publicKey, bit)),
      ),
      { numRuns: 600 },
    );
    for (let bit = 0; bit < MESSAGE.length * 8; bit += 1)
      assert.ok(!accepts(SIGNATURE, flipped(MESSAGE, bit)), `bit ${bit}`);
  });

  it('is wrong when it or the key is of another length', () => {
    assert.ok(!accepts(SIGNATURE.subarray(0, -1)));
    assert.ok(!accepts(Buffer.concat([SIGNATURE, Buffer.of(0)])));
    assert.ok(!accepts(new Uint8Array()));
    assert.ok(!accepts(SIGNATURE, MESSAGE, KEY.publicKey.subarray(0, -1)));
    assert.ok(!accepts(SIGNATURE, MESSAGE, Buffer.concat([KEY.publicKey, Buffer.of(0)])));
  });

  it('is wrong where it is noise of the right length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2420, maxLength: 2420 }), (noise) => !accepts(noise)),
      { numRuns: 300 },
    );
  });
});

describe('hints', () => {
  const FIRST = 2420 - 84;
  /** A signature with places left over, and with at least two hints in its first polynomial. */
  const sample = ((): Uint8Array => {
    for (;;) {
      const signature = Uint8Array.from(sign(undefined, MESSAGE, KEY.privateKey));
      if ((signature[2416] ?? 0) >= 2 && (signature[2419] ?? 0) < 80) return signature;
    }
  })();
  const used = sample[2419] ?? 0;
  const place = (i: number): number => sample[FIRST + i] ?? 0;

  const edits: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    'in falling order': [
      [FIRST, place(1)],
      [FIRST + 1, place(0)],
    ],
    'of one place twice': [[FIRST + 1, place(0)]],
    'behind the last': [[2415, 1]],
    'right behind the last': [[FIRST + used, 255]],
    'that end before they begin': [[2417, (sample[2416] ?? 0) - 1]],
    'more than there may be': [[2419, 81]],
    'more than there is room for': [[2419, 255]],
    'counted one less': [[2419, used - 1]],
    'counted one more': [[2419, used + 1]],
  };
  for (const [title, changes] of Object.entries(edits))
    it(`${title} are refused`, () => {
      const broken = Uint8Array.from(sample);
      for (const [at, byte] of changes) broken[at] = byte;
      assert.notDeepEqual(broken, sample);
      assert.ok(accepts(sample));
      assert.ok(!accepts(broken));
      assert.ok(!verify(undefined, MESSAGE, KEY.keyObject, broken), 'and by the other implementation');
    });
});

describe('z', () => {
  it('is refused where a coefficient is too large, at either end', () => {
    for (const bytes of [
      [0x00, 0x00, 0b00],
      [0xff, 0xff, 0b11],
    ]) {
      const broken = Uint8Array.from(SIGNATURE);
      broken.set([bytes[0] ?? 0, bytes[1] ?? 0, ((broken[34] ?? 0) & 0xfc) | (bytes[2] ?? 0)], 32);
      assert.ok(!accepts(broken));
    }
  });
});
