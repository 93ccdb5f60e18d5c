/**
 * Finds sensitive values in text.
 *
 * Promises: no I/O, no clock, no state between calls; time in proportion to the length of the text, whatever the
 * text; offsets of the text as it was given, whatever had to be decoded to see the value. Refuses to guess: a kind
 * without a checksum, a telling shape or a word beside it is not reported.
 */
export { createDetector } from './detector.ts';
export { checkPattern } from './recognisers/firm/own-patterns.ts';
