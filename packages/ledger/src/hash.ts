/** The hashes of the tree: RFC 6962 §2.1 (the same as RFC 9162 §2.1.1), SHA-256. */
import { createHash, hash } from 'node:crypto';

/** 32 bytes. */
export type Hash = Uint8Array;

/** Bytes. */
export const HASH_LENGTH = 32;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** SHA-256(0x00 ‖ entry): a leaf can never be taken for a node. */
export const leafHash = (entry: Uint8Array): Hash => createHash('sha256').update(LEAF).update(entry).digest();

/** SHA-256(0x01 ‖ left ‖ right) */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = hash('sha256', new Uint8Array(), 'buffer');

export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0;
