import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import type { Disguise } from '@bailiwick/contract/finding';

/**
 * Why a recogniser believes what it says, strongest first: arithmetic that chance rarely satisfies, words beside
 * the value that name it, nothing but its shape, or the judgement of a trained model.
 */
export type Evidence = 'checksum' | 'context' | 'shape' | 'model';

/** A possible finding in the decoded text, before overlaps are settled. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly subtype?: string;
  readonly class?: DataClass;
  readonly score: number;
  readonly evidence: Evidence;
  /** Left out: the text of the span, trimmed, white space collapsed. */
  readonly canonical?: string;
  readonly disguise?: Disguise;
  /** Of a registered document: how much of it stands in the text, 0 to 1. */
  readonly share?: number;
}

/** Trims and turns every run of white space into one space. */
export function collapse(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

/** The canonical form of a candidate that names none: its text, trimmed, white space collapsed. */
export function canonicalOf(candidate: Candidate, text: string): string {
  return candidate.canonical ?? collapse(text.slice(candidate.start, candidate.end));
}
