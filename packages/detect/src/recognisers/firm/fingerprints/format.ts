import { decodeTables, encodeTables } from '../tables.ts';
import type { DocumentSet, RegisteredDocument } from './document-set.ts';

const MAGIC = 'BWD1';

export function encodeDocumentSet({ documents, prints, owners }: DocumentSet): Uint8Array {
  return encodeTables(MAGIC, documents, [prints, owners]);
}

/** @throws RangeError for what is no set of fingerprints, or was cut. */
export function decodeDocumentSet(bytes: Uint8Array): DocumentSet {
  const { head, tables } = decodeTables(MAGIC, bytes, 2);
  const [prints, owners] = tables as readonly [Uint32Array, Uint32Array];
  if (prints.length !== owners.length) throw new RangeError('The index is incomplete; make it again.');
  return { documents: head as readonly RegisteredDocument[], prints, owners };
}
