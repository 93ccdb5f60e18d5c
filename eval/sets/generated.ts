/** Sets that are made when they are needed: numbers with checksums, disguises, secrets, code. */
import type { EvaluationSet } from '../labelled.ts';
import { sentenceSet } from './sentences.ts';

export function generatedSets(): EvaluationSet[] {
  return [sentenceSet()];
}
