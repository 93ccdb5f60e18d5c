import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KeyTree, LEAVES } from './key-tree.ts';

/** Close together, as they are given out, and anywhere. */
const leaf = fc.oneof(
  fc.nat({ max: 300 }),
  fc.nat({ max: 300 }).map((n) => 2 ** 20 + n),
  fc.maxSafeNat().map((n) => n % LEAVES),
);
const hex = (key: Uint8Array | undefined): string | undefined => key && Buffer.from(key).toString('hex');

describe('A tree of keys', () => {
  it('gives each leaf a key of its own, the same each time, also after it rested as bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(leaf, { maxLength: 60 }), (leaves) => {
        const tree = KeyTree.from(randomBytes(32));
        const keys = leaves.map((one) => hex(tree.keyOf(one)));
        assert.equal(new Set(keys).size, leaves.length);
        const again = KeyTree.read(tree.write());
        assert.deepEqual(
          leaves.map((one) => hex(again?.keyOf(one))),
          keys,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('loses the keys of the leaves that are destroyed, whichever and in whatever order, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(leaf, { minLength: 1, maxLength: 40 }),
        fc.array(leaf, { maxLength: 40 }),
        fc.nat({ max: 40 }),
        (doomed, asked, first) => {
          const tree = KeyTree.from(randomBytes(32));
          const rest = tree.without(doomed.slice(0, first)).without(doomed.slice(first));
          const read = KeyTree.read(rest.write());
          for (const one of [...doomed, ...asked])
            assert.equal(hex(read?.keyOf(one)), doomed.includes(one) ? undefined : hex(tree.keyOf(one)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps no node above a leaf that was destroyed, and nothing twice', () => {
    const tree = KeyTree.from(randomBytes(32)).without([7, 8, 2 ** 30]);
    const bytes = tree.write();
    for (let at = 0; at < bytes.length; at += 38) {
      const level = bytes[at] ?? 0;
      const number = Buffer.from(bytes).readUIntBE(at + 1, 5);
      for (const doomed of [7, 8, 2 ** 30])
        assert.notEqual(Math.floor(doomed / 16 ** (10 - level)), number, `level ${level}`);
    }
    assert.deepEqual(tree.without([7, 8]).write(), bytes);
    assert.equal(KeyTree.read(bytes.subarray(1)), undefined);
  });

  it('grows by a few kilobytes for one that is destroyed far from all others, and by far less beside others', () => {
    const one = KeyTree.from(randomBytes(32)).without([0]);
    assert.equal(one.size, 150);
    assert.equal(one.without([1]).size, 149);
    const every = one.without(Array.from({ length: 4_096 }, (_, n) => n));
    assert.ok(every.size < 150);
  });
});
