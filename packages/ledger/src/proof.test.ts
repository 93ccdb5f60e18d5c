import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Frontier } from './frontier.ts';
import { EMPTY_ROOT, type Hash, leafHash, nodeHash } from './hash.ts';
import { logOf } from './log.fixture.ts';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';

const entry = (text: string): Uint8Array => Buffer.from(text);
const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const LOG = logOf(Array.from({ length: 600 }, (_, i) => entry(`entry ${i}`)));

/** MTH of RFC 6962 §2.1, word for word: slow, and of another making than what it checks. */
function treeHash(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const flip = (hash: Hash, bit: number): Hash => {
  const changed = Uint8Array.from(hash);
  changed[Math.floor(bit / 8) % 32] = (changed[Math.floor(bit / 8) % 32] ?? 0) ^ (1 << (bit % 8));
  return changed;
};

describe('the tree', () => {
  it('has the hashes that RFC 6962 gives for nothing and for one empty entry', () => {
    assert.equal(hex(EMPTY_ROOT), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(
      hex(leafHash(entry(''))),
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('has at every size the root that the definition gives', () => {
    const leaves = LOG.entries.map(leafHash);
    for (const size of [0, 1, 2, 3, 5, 7, 8, 9, 31, 64, 100, 255, 256, 257, 600])
      assert.equal(hex(LOG.roots[size] ?? assert.fail()), hex(treeHash(leaves.slice(0, size))));
  });

  it('goes on from what was stored as if it had never stopped', () => {
    for (const cut of [0, 1, 6, 255, 256, 511]) {
      const before = new Frontier();
      for (const each of LOG.entries.slice(0, cut)) before.append(leafHash(each));
      const after = Frontier.of(cut, before.hashes());
      for (const each of LOG.entries.slice(cut)) after.append(leafHash(each));
      assert.equal(hex(after.root()), hex(LOG.roots[600] ?? assert.fail()));
    }
    assert.throws(() => Frontier.of(3, [EMPTY_ROOT]), RangeError);
  });
});

const size = fc.integer({ min: 1, max: 600 });

describe('an inclusion proof', () => {
  it('holds for every entry of every tree, and for nothing else', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.nat(), (n, pick, other, bit) => {
        const index = pick % n;
        const root = LOG.roots[n] ?? assert.fail();
        const leaf = leafHash(LOG.entries[index] ?? assert.fail());
        const proof = inclusionProof(index, n, LOG.read);
        assert.ok(verifyInclusion({ index, size: n, leaf, proof }, root));
        assert.ok(!verifyInclusion({ index, size: n, leaf: flip(leaf, bit), proof }, root));
        assert.ok(!verifyInclusion({ index, size: n, leaf, proof }, flip(root, bit)));
        assert.ok(!verifyInclusion({ index, size: n, leaf, proof: [...proof, root] }, root));
        const elsewhere = other % n;
        if (elsewhere !== index)
          assert.ok(!verifyInclusion({ index: elsewhere, size: n, leaf, proof }, root));
        if (proof.length > 0) {
          const at = other % proof.length;
          const broken = proof.map((hash, i) => (i === at ? flip(hash, bit) : hash));
          assert.ok(!verifyInclusion({ index, size: n, leaf, proof: broken }, root));
          assert.ok(!verifyInclusion({ index, size: n, leaf, proof: proof.slice(1) }, root));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused, not computed, for what no tree has', () => {
    const leaf = leafHash(entry('x'));
    for (const [index, n] of [
      [-1, 3],
      [3, 3],
      [0, 0],
      [0.5, 3],
      [0, Number.NaN],
      [0, 2 ** 60],
    ] as const)
      assert.ok(!verifyInclusion({ index, size: n, leaf, proof: [] }, leaf));
    assert.throws(() => inclusionProof(3, 3, LOG.read), RangeError);
  });
});

describe('a consistency proof', () => {
  it('holds from every tree to every later one, and for no other roots or sizes', () => {
    fc.assert(
      fc.property(fc.nat(600), size, fc.nat(), fc.nat(), (a, b, bit, other) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const [fromRoot = EMPTY_ROOT, toRoot = EMPTY_ROOT] = [LOG.roots[from], LOG.roots[to]];
        const proof = consistencyProof(from, to, LOG.read);
        const claim = { from, to, fromRoot, toRoot, proof };
        assert.ok(verifyConsistency(claim));
        assert.ok(!verifyConsistency({ ...claim, fromRoot: flip(fromRoot, bit) }));
        if (from > 0) assert.ok(!verifyConsistency({ ...claim, toRoot: flip(toRoot, bit) }));
        assert.ok(!verifyConsistency({ ...claim, proof: [...proof, toRoot] }));
        if (proof.length > 0) {
          const at = other % proof.length;
          const broken = proof.map((hash, i) => (i === at ? flip(hash, bit) : hash));
          assert.ok(!verifyConsistency({ ...claim, proof: broken }));
          assert.ok(!verifyConsistency({ ...claim, proof: proof.slice(1) }));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not hold for a fork: the same past, another present', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 50 }),
        (n, at, more) => {
          const forked = LOG.entries
            .slice(0, n + more)
            .map((each, i) => (i === at % n ? entry('forged') : each));
          const fork = logOf(forked);
          const proof = consistencyProof(n, n + more, fork.read);
          const [fromRoot = EMPTY_ROOT, toRoot = EMPTY_ROOT] = [LOG.roots[n], fork.roots[n + more]];
          assert.ok(!verifyConsistency({ from: n, to: n + more, fromRoot, toRoot, proof }));
        },
      ),
      { numRuns: 200 },
    );
  });
});
