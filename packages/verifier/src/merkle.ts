/**
 * The Merkle tree of RFC 6962 §2.1 (the same as RFC 9162 §2.1), and its proofs read backwards from their definitions:
 * a proof for a tree of n leaves is one for its left or right part, and the root of the other part behind it.
 */
import { sameBytes } from './bytes.ts';
import { sha256 } from './sha-256.ts';

/** 32 bytes. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry);
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);

/** MTH(D[n]) over hashes that stand for leaves, or for whole subtrees of one size. */
export function treeHash(hashes: readonly Hash[]): Hash {
  const [first] = hashes;
  if (first === undefined) return sha256();
  if (hashes.length === 1) return first;
  const split = splitOf(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)));
}

/** The largest power of two below `size`, which is at least 2. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  /** From the leaf's sibling to the root's child. */
  readonly proof: readonly Hash[];
}

/** PATH(m, D[n]), RFC 6962 §2.1.1: the root that it leads to. @returns undefined where it is no path of this leaf. */
export function rootOfInclusion({ index, size, leaf, proof }: Inclusion): Hash | undefined {
  if (!(index >= 0 && index < size)) return undefined;
  if (size === 1) return proof.length === 0 ? leaf : undefined;
  const sibling = proof.at(-1);
  const rest = proof.slice(0, -1);
  const split = splitOf(size);
  const left = index < split;
  const part = left
    ? rootOfInclusion({ index, size: split, leaf, proof: rest })
    : rootOfInclusion({ index: index - split, size: size - split, leaf, proof: rest });
  if (part === undefined || sibling === undefined) return undefined;
  return left ? nodeHash(part, sibling) : nodeHash(sibling, part);
}

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the tree of `to` leaves begins with the one of `from`, by a proof as RFC 6962 §2.1.2 defines it. */
export function isConsistent({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!(from >= 0 && from <= to)) return false;
  if (from === 0) return proof.length === 0 && sameBytes(fromRoot, treeHash([]));
  const roots = rootsOfConsistency(from, to, proof, fromRoot);
  return roots !== undefined && sameBytes(roots.before, fromRoot) && sameBytes(roots.after, toRoot);
}

interface Roots {
  readonly before: Hash;
  readonly after: Hash;
}

/**
 * SUBPROOF(m, D[n], b)
 *
 * @param known the root of the older tree, as long as the part that we stand in begins where that tree does (b).
 */
function rootsOfConsistency(
  from: number,
  to: number,
  proof: readonly Hash[],
  known: Hash | undefined,
): Roots | undefined {
  const last = proof.at(-1);
  if (from === to) {
    const hash = known ?? last;
    const expected = known === undefined ? 1 : 0;
    return hash !== undefined && proof.length === expected ? { before: hash, after: hash } : undefined;
  }
  if (last === undefined) return undefined;
  const rest = proof.slice(0, -1);
  const split = splitOf(to);
  if (from <= split) {
    const part = rootsOfConsistency(from, split, rest, known);
    return part && { before: part.before, after: nodeHash(part.after, last) };
  }
  const part = rootsOfConsistency(from - split, to - split, rest, undefined);
  return part && { before: nodeHash(last, part.before), after: nodeHash(last, part.after) };
}
