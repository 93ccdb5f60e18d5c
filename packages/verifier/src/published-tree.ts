/** Hashes and proofs out of a log's tiles. Nothing vouches for them but the signed root that they lead to. */
import { type Hash, nodeHash, splitOf, treeHash } from './merkle.ts';
import { type LogFolder, WIDTH, hashesOf } from './tiles.ts';
import type { Refused } from './verdict.ts';

/** A log's folder, read as the tree of the first `size` entries. */
export interface PublishedTree {
  readonly folder: LogFolder;
  readonly size: number;
}

/** Entries from `start` on, up to `end` and without it; `start` is a multiple of the largest whole subtree in it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** MTH(D[start:end]) */
export async function rangeRoot(tree: PublishedTree, { start, end }: Range): Promise<Hash | Refused> {
  const count = end - start;
  if (count === 0) return treeHash([]);
  if (count === 1) return subtreeRoot(tree, start, 1);
  const split = splitOf(count);
  if (split * 2 === count) return subtreeRoot(tree, start, count);
  const left = await rangeRoot(tree, { start, end: start + split });
  const right = await rangeRoot(tree, { start: start + split, end });
  if ('kind' in left) return left;
  return 'kind' in right ? right : nodeHash(left, right);
}

/** The root over `count` entries, a power of two: it stands in a tile, or over hashes that stand together in one. */
async function subtreeRoot(
  { folder, size }: PublishedTree,
  start: number,
  count: number,
): Promise<Hash | Refused> {
  let level = 0;
  while (WIDTH ** (level + 1) <= count) level += 1;
  const first = start / WIDTH ** level;
  const tile = await hashesOf(folder, { level, index: Math.floor(first / WIDTH), size });
  if ('kind' in tile) return tile;
  const from = first % WIDTH;
  return treeHash(tile.hashes.slice(from, from + count / WIDTH ** level));
}

/** PROOF(from, D[size]), RFC 6962 §2.1.2 */
export async function consistencyProof(
  tree: PublishedTree,
  from: number,
): Promise<readonly Hash[] | Refused> {
  const ranges = from === 0 ? [] : subProof(from, { start: 0, end: tree.size }, true);
  const hashes: Hash[] = [];
  for (const range of ranges) {
    const hash = await rangeRoot(tree, range);
    if ('kind' in hash) return hash;
    hashes.push(hash);
  }
  return hashes;
}

/** SUBPROOF(m, D[n], b): what the hashes of the proof are over. */
function subProof(from: number, { start, end }: Range, whole: boolean): readonly Range[] {
  if (from === end - start) return whole ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return from <= middle - start
    ? [...subProof(from, { start, end: middle }, whole), { start: middle, end }]
    : [...subProof(from - (middle - start), { start: middle, end }, false), { start, end: middle }];
}
