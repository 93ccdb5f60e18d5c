/**
 * What a recogniser is: a row of data, and where arithmetic is needed, one small function.
 *
 * A row names the sign in the text that wakes it. One pass over the text finds all signs; a row is asked only
 * where its sign stands, so two hundred rows cost ordinary prose nothing. Patterns are sticky (`/…/y`), bounded
 * and free of nested repeats: a hostile text costs time in proportion to its length.
 */
import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import type { Candidate, Evidence } from './candidate.ts';
import type { Scene } from './scene.ts';

interface Row {
  readonly type: FindingType;
  readonly subtype?: string;
  readonly class?: DataClass;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: Evidence;
}

/**
 * Words that decide about a value; folded (lower case, no accents), whole words or phrases.
 *
 * Left of a value they may stand anywhere within reach; the header of its column and the keys it is nested under
 * count as furthest left. Right of it they must follow at once, before any punctuation or further value.
 */
export interface Context {
  /** One of these must stand left of the value, or right of it: `(SSN)`, `is my BSN`. */
  readonly needs?: readonly string[];
  /** Needed only where the value is written without separators, when its shape says little. */
  readonly needsWhenBare?: readonly string[];
  /** One of these, standing nearest, says it is something else: `order no`. */
  readonly unless?: readonly string[];
  /** What may speak for the value from its right; by default the same words as on the left. */
  readonly after?: readonly string[];
}

/** Woken at each word that holds a digit (and at short upper-case words just before one). */
export interface NumberRecogniser extends Row {
  readonly on: 'number';
  /** What the value begins with. */
  readonly begins: 'digit' | 'letter';
  /** The fewest digits it has. Said for the reader: the engine learns it, and more, from the pattern. */
  readonly digits: number;
  readonly pattern: RegExp;
  readonly context?: Context;
  /** Sees letters and digits only, upper case. */
  readonly valid?: (compact: string) => boolean;
  /** It may have any digits: behind a group of a few it is the rest of a number that is longer than it. */
  readonly standsFree?: true;
  /** Default: letters and digits, upper case. */
  readonly canonical?: (surface: string) => string;
}

/** Woken like a `NumberRecogniser`, for kinds that no single pattern describes. */
export interface NumberFinder {
  readonly on: 'number-finder';
  readonly begins: 'digit' | 'letter';
  readonly digits: number;
  /** Sticky patterns, one of which every value matches from its start: the finder is asked only where one may match. */
  readonly shapes?: readonly RegExp[];
  /** Its values rest on arithmetic: readings that nothing else can justify ask those only. */
  readonly computes?: true;
  readonly find: (scene: Scene, start: number) => Candidate | undefined;
}

/** Woken where a word begins with one of the prefixes, letter case counting: `ghp_`, `AKIA`. */
export interface PrefixRecogniser extends Row {
  readonly on: 'prefix';
  readonly prefixes: readonly string[];
  readonly pattern: RegExp;
  readonly valid?: (surface: string) => boolean;
}

/** Woken at each of the words (folded), alone or as a part of `camelCase` and `snake_case`. */
export interface WordFinder {
  readonly on: 'word';
  readonly words: readonly string[];
  readonly find: (scene: Scene, start: number, end: number) => Candidate | undefined;
}

/** Woken at each occurrence of one character. */
export interface SignFinder {
  readonly on: 'sign';
  readonly sign: '@' | ':';
  readonly find: (scene: Scene, at: number) => Candidate | undefined;
}

/** Woken once a text; for kinds that have a rare literal to jump to. */
export interface TextFinder {
  readonly on: 'text';
  /** Words (folded) without which there is nothing to find; by default it is asked about every text. */
  readonly words?: readonly string[];
  readonly find: (scene: Scene) => readonly Candidate[];
}

export type Recogniser =
  | NumberRecogniser
  | NumberFinder
  | PrefixRecogniser
  | WordFinder
  | SignFinder
  | TextFinder;

/** Letters and digits of a value, upper case: the form that checksums and comparisons use. */
export function compactForm(surface: string): string {
  return surface.replace(/[^A-Za-z0-9]+/g, '').toUpperCase();
}

/** Runs a sticky pattern at one place; the end of the match, or -1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
