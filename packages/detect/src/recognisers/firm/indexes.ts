import type { OwnIndexes } from '@bailiwick/contract/detector';
import type { TextFinder } from '../../recogniser.ts';
import { documentFinder } from './fingerprints/finder.ts';
import { decodeDocumentSet } from './fingerprints/format.ts';
import { recordFinder } from './records/finder.ts';
import { decodeRecordSet } from './records/format.ts';

/** Finders of the firm's lists and documents. @throws RangeError for bytes that are no index. */
export function indexFinders({ key, records, documents }: OwnIndexes): readonly TextFinder[] {
  return [
    ...records.map((bytes) => recordFinder(decodeRecordSet(bytes), key)),
    ...documents.map((bytes) => documentFinder(decodeDocumentSet(bytes), key)),
  ];
}
