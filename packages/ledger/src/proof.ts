/** Inclusion and consistency proofs: made as in RFC 6962 §2.1.1 and §2.1.2, checked as in RFC 9162 §2.1.3.2 and §2.1.4.2. */
import { EMPTY_ROOT, type Hash, nodeHash, sameHash } from './hash.ts';

/** Gives the root of the whole subtree `index` of tree level `level`; it exists where (index + 1)·2^level ≤ size. */
export type HashReader = (level: number, index: number) => Hash;

/** The hashes from the leaf's sibling to the root's child. @throws RangeError */
export function inclusionProof(index: number, size: number, read: HashReader): readonly Hash[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size))
    throw new RangeError(`A tree of ${size} has no entry ${index}.`);
  return pathTo(index, { start: 0, end: size }, read);
}

/** The hashes by which a tree of `from` leaves is seen to begin one of `to`. @throws RangeError */
export function consistencyProof(from: number, to: number, read: HashReader): readonly Hash[] {
  if (!(from >= 0 && from <= to)) throw new RangeError(`A tree of ${to} does not begin with one of ${from}.`);
  if (from === 0 || from === to) return [];
  return subProof(from, { start: 0, end: to }, read, true);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function pathTo(index: number, { start, end }: Range, read: HashReader): readonly Hash[] {
  if (end - start === 1) return [];
  const split = start + largestPowerBelow(end - start);
  return index < split
    ? [...pathTo(index, { start, end: split }, read), rangeHash({ start: split, end }, read)]
    : [...pathTo(index, { start: split, end }, read), rangeHash({ start, end: split }, read)];
}

/** SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2; `whole` is its b: whether the old tree is what we stand in. */
function subProof(m: number, range: Range, read: HashReader, whole: boolean): readonly Hash[] {
  const { start, end } = range;
  if (m === end - start) return whole ? [] : [rangeHash(range, read)];
  const half = largestPowerBelow(end - start);
  const left = { start, end: start + half };
  const right = { start: start + half, end };
  return m <= half
    ? [...subProof(m, left, read, whole), rangeHash(right, read)]
    : [...subProof(m - half, right, read, false), rangeHash(left, read)];
}

/** The root over leaves; `start` is a multiple of the size of the largest whole subtree in it. */
export function rangeHash({ start, end }: Range, read: HashReader): Hash {
  const size = end - start;
  if (size === 0) return EMPTY_ROOT;
  const level = Math.floor(Math.log2(size));
  const whole = 2 ** level;
  if (whole === size) return read(level, start / whole);
  return nodeHash(read(level, start / whole), rangeHash({ start: start + whole, end }, read));
}

/** The largest power of two below `n`, which is at least 2. */
function largestPowerBelow(n: number): number {
  const power = 2 ** Math.floor(Math.log2(n));
  return power === n ? power / 2 : power;
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
}

/** The root of the tree that the proof leads to; undefined where it leads nowhere. */
export function rootOfInclusion({ index, size, leaf, proof }: Inclusion): Hash | undefined {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size))
    return undefined;
  let fn = BigInt(index);
  let sn = BigInt(size - 1);
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0n || sibling.length !== 32) return undefined;
    if ((fn & 1n) === 1n || fn === sn) {
      hash = nodeHash(sibling, hash);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else hash = nodeHash(hash, sibling);
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n ? hash : undefined;
}

export function verifyInclusion(inclusion: Inclusion, root: Hash): boolean {
  const led = rootOfInclusion(inclusion);
  return led !== undefined && sameHash(led, root);
}

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly proof: readonly Hash[];
}

export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to)) return false;
  if (proof.some((hash) => hash.length !== 32)) return false;
  if (from === to) return proof.length === 0 && sameHash(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && sameHash(fromRoot, EMPTY_ROOT);
  const isPower = Number.isInteger(Math.log2(from)) && 2 ** Math.round(Math.log2(from)) === from;
  const path = isPower ? [fromRoot, ...proof] : proof;
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let fn = BigInt(from - 1);
  let sn = BigInt(to - 1);
  while ((fn & 1n) === 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let old = first;
  let now = first;
  for (const hash of rest) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      old = nodeHash(hash, old);
      now = nodeHash(hash, now);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else now = nodeHash(now, hash);
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && sameHash(old, fromRoot) && sameHash(now, toRoot);
}
