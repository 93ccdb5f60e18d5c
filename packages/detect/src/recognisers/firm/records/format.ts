import { decodeTables, encodeTables } from '../tables.ts';
import type { RecordHead, RecordSet } from './record-set.ts';

const MAGIC = 'BWR1';

export function encodeRecordSet({ head, firstWords, values, combinations }: RecordSet): Uint8Array {
  return encodeTables(MAGIC, head, [firstWords, values, combinations]);
}

/** @throws RangeError for what is no index of records, or was cut. */
export function decodeRecordSet(bytes: Uint8Array): RecordSet {
  const { head, tables } = decodeTables(MAGIC, bytes, 3);
  const [firstWords, values, combinations] = tables as readonly [Uint32Array, Uint32Array, Uint32Array];
  if (firstWords.length % 16 !== 0 || values.length % 16 !== 0 || combinations.length % 2 !== 0) {
    throw new RangeError('The index is incomplete; load the list again.');
  }
  return { head: head as RecordHead, firstWords, values, combinations };
}
