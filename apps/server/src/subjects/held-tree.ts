/** A tree of keys as it rests: how many blocks of its leaves were given out, and its nodes. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { KeyTree } from './key-tree.ts';

export interface Held {
  readonly tree: KeyTree;
  /** Blocks of leaves that somebody took. */
  readonly blocks: number;
}

const VERSION = 1;
/** In bytes: version 1, blocks 4. */
const HEAD_BYTES = 5;

/** For whoever makes a tree: the first block is theirs. */
export const freshHeld = (tree: KeyTree): Held => ({ tree, blocks: 1 });

export function writeHeld({ tree, blocks }: Held): Uint8Array {
  const nodes = tree.write();
  const bytes = Buffer.alloc(HEAD_BYTES + nodes.length);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt32BE(blocks, 1);
  bytes.set(nodes, HEAD_BYTES);
  return bytes;
}

/** @throws BailiwickError `inspection_failed` where it was written by a newer version. */
export function readHeld(bytes: Uint8Array): Held {
  const tree = bytes[0] === VERSION ? KeyTree.read(bytes.subarray(HEAD_BYTES)) : undefined;
  if (tree !== undefined) return { tree, blocks: Buffer.from(bytes).readUInt32BE(1) };
  throw new BailiwickError(
    'inspection_failed',
    'The keys of a scope have no format that this version knows.',
    {
      remedy: 'Run the version of Bailiwick that was here last, or a newer one.',
    },
  );
}
