/** What a reader of one field hands back. */
import type { Field, FieldValues } from '../fields.ts';
import type { Passage, Reading } from '../reading/passages.ts';

export interface Answer<F extends Field> {
  readonly value: FieldValues[F];
  /** What proves it, the strongest first; one to three. */
  readonly evidence: readonly Passage[];
}

/** Undefined where the document is silent, or not clear enough for an answer that would widen what is allowed. */
export type FieldReader<F extends Field> = (reading: Reading) => Answer<F> | undefined;

/** The first answer that found evidence: scales are read from what governs to what merely helps. */
export function firstOf<F extends Field>(
  ...answers: readonly (readonly [FieldValues[F], readonly Passage[]])[]
): Answer<F> | undefined {
  const found = answers.find(([, evidence]) => evidence.length > 0);
  return found === undefined ? undefined : { value: found[0], evidence: found[1] };
}
