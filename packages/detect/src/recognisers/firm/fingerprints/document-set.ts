/**
 * Document fingerprints: papers that must not leave, recognised in pieces, edited and in another order.
 *
 * A set holds no text: of every 56 letters in a row at least one keyed hash of 24 of them is kept (winnowing:
 * Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", 2003). Whoever copies a
 * paragraph copies its hashes; changing a word loses those around it and no others.
 */

export interface RegisteredDocument {
  readonly name: string;
  /** How many fingerprints it has, those that it shares with many other documents left out. */
  readonly prints: number;
}

export interface DocumentSet {
  readonly documents: readonly RegisteredDocument[];
  /** Sorted; one that several documents have stands several times. */
  readonly prints: Uint32Array;
  /** For each print the index of its document. */
  readonly owners: Uint32Array;
}

/** Letters and digits in a row that make one print; a phrase that people share is shorter. */
export const SHINGLE = 24;
/** Of so many shingles in a row, one is kept. */
export const WINDOW = 32;
/** A print of more documents than this is a letterhead or a clause that everybody has. */
export const MOST_OWNERS = 8;
