/**
 * A pseudonym that is sealed under a leaf of its scope's tree:
 *
 *   magic "BWP" 3 · version 1 · leaf 5 · a sealed value (`seal.ts`), whose key id names the tree
 */
import { keyIdOf } from './seal.ts';

const MAGIC = Buffer.from('BWP');
const VERSION = 1;
const LEAF_BYTES = 5;
const LEAF_AT = MAGIC.length + 1;
const HEAD_BYTES = LEAF_AT + LEAF_BYTES;

export function placed(leaf: number, sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(HEAD_BYTES + sealed.length);
  bytes.set(MAGIC);
  bytes[MAGIC.length] = VERSION;
  bytes.writeUIntBE(leaf, LEAF_AT, LEAF_BYTES);
  bytes.set(sealed, HEAD_BYTES);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

export const isPlaced = (sealed: Uint8Array): boolean =>
  sealed[MAGIC.length] === VERSION && MAGIC.every((byte, place) => sealed[place] === byte);

export function readPlaced(
  bytes: Uint8Array,
): { readonly tree: string; readonly leaf: number; readonly sealed: Uint8Array } | undefined {
  if (!isPlaced(bytes)) return undefined;
  const sealed = bytes.subarray(HEAD_BYTES);
  const tree = keyIdOf(sealed);
  if (tree === undefined) return undefined;
  const leaf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUIntBE(LEAF_AT, LEAF_BYTES);
  return { tree, leaf, sealed };
}
