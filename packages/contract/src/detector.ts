import type { DataClass, FindingType } from './classes.ts';
import type { Finding } from './finding.ts';

/** A word or phrase of the firm's own that must not leave. */
export interface DictionaryTerm {
  readonly term: string;
  /** Default `TERM`. */
  readonly type?: FindingType;
  readonly class?: DataClass;
  /** Default false: `Project Heron` also finds `project heron`. */
  readonly caseSensitive?: boolean;
  /** `close` also finds the term with one slip in it, in words of five letters and more. Default `exact`. */
  readonly spelling?: 'exact' | 'close';
}

/** A regular expression of the firm's own, run by a linear-time engine (RE2 syntax: no look-around, no back-references). */
export interface OwnPattern {
  readonly name: string;
  readonly pattern: string;
  readonly type?: FindingType;
  readonly class?: DataClass;
}

/** What a person said about what was found; it counts at once, above every recogniser. */
export interface Correction {
  readonly verdict: 'missed' | 'wrong';
  readonly text: string;
  /** Of what was missed: what it is. Of what is wrong: as what it is not to be found; left out, as anything. */
  readonly type?: FindingType;
}

/** Lists and documents of the firm's own, as keyed indexes that hold no value in the clear. */
export interface OwnIndexes {
  /** 16 bytes: the one that they were made with. */
  readonly key: Uint8Array;
  /** Exact data match: customers, patients, products. Each aligned to four bytes. */
  readonly records: readonly Uint8Array[];
  /** Fingerprints of documents, likewise. */
  readonly documents: readonly Uint8Array[];
}

export interface DetectorOptions {
  readonly corrections?: readonly Correction[];
  readonly indexes?: OwnIndexes;
  readonly dictionary?: readonly DictionaryTerm[];
  readonly patterns?: readonly OwnPattern[];
  /** ISO 3166 alpha-2; phone numbers without a country code are read as numbers of these countries. */
  readonly countries?: readonly string[];
  /** Whether the built-in model looks for names in running text. Default true; without it, only where words beside them say so. */
  readonly names?: boolean;
  /**
   * `plain` looks for values as they stand, each in its line; `all` also for values spelt out, spaced, broken over
   * lines, and for what only a whole text tells, such as states of health. Default `all`.
   * Where a text is inspected piece by piece as it comes, only what stands in one piece can be found.
   */
  readonly readings?: 'all' | 'plain';
}

/** Text in, findings out. No I/O, no clock, no state between calls. */
export interface Detector {
  /**
   * Findings sorted by start, not overlapping.
   *
   * @param before text that came directly before `text`; it lends context (`born on`) but yields no findings.
   */
  detect(text: string, before?: string): Finding[];

  /**
   * For streams: the end of the first segment of `text` that no later text can change, or -1 while undecided.
   * A cut depends on the text before it alone: if `nextCut(t)` is `c >= 0`, then `nextCut(t + more)` is `c` too,
   * so a stream cut into chunks anywhere is inspected in the same segments.
   */
  nextCut(text: string): number;
}

/** A text that comes in pieces, cut anywhere. */
export interface DetectorStream {
  /** Findings that are certain by now, in order, at offsets of the whole text. Few and late: long blocks are read at once. */
  push(chunk: string): Finding[];
  /** The findings in what was held; all together are those of `detect` on the whole text. */
  end(): Finding[];
}

export interface StreamingDetector extends Detector {
  /** For texts too long to hold: about 160,000 characters are, at most. */
  stream(): DetectorStream;
}
