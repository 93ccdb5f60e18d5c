/**
 * Finds sensitive values in text.
 *
 * Promises: no I/O, no clock, no state between calls; time in proportion to the length of the text, whatever the
 * text; offsets of the text as it was given, whatever had to be decoded to see the value. Refuses to guess: a kind
 * without a checksum, a telling shape or a word beside it is not reported.
 */
export { inContext } from './context/in-context.ts';
export { createDetector } from './detector.ts';
export { FingerprintIndex } from './recognisers/firm/fingerprints/build.ts';
export { decodeDocumentSet, encodeDocumentSet } from './recognisers/firm/fingerprints/format.ts';
export { mergeDocumentSets } from './recognisers/firm/fingerprints/merge.ts';
export { checkPattern } from './recognisers/firm/own-patterns.ts';
export { RecordIndex } from './recognisers/firm/records/build.ts';
export { decodeRecordSet, encodeRecordSet } from './recognisers/firm/records/format.ts';
export { dateForms } from './recognisers/firm/records/normal-form.ts';
export type { FieldKind, RecordField, RecordHead } from './recognisers/firm/records/record-set.ts';
export { DOCUMENT_KINDS, type DocumentKind, type KindOfDocument, kindOf } from './kinds/kind-of.ts';
