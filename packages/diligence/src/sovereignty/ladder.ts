/** Ladders as data: what has to be shown for each level of an objective. */
import type { Field } from '../field.ts';
import type { Test } from '../gate/requirement.ts';
import type { QuestionId } from './questions.ts';
import type { Seal } from './seal.ts';

/** One fact. */
export type Evidence =
  /** The model runs on the firm's own machines. */
  | { readonly kind: 'at_home' }
  /** A company under the firm's own law. */
  | { readonly kind: 'home_law'; readonly field: 'operator_jurisdiction' | 'parent_jurisdiction' }
  /** Places under the firm's own law, and none beside them. */
  | { readonly kind: 'home_places'; readonly field: 'data_residency' | 'processing_region' }
  | { readonly kind: 'claim'; readonly field: Field; readonly test: Test }
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly values: readonly string[] };

/** All of these together. */
export type Way = readonly Evidence[];

export interface Rung {
  readonly level: Exclude<Seal, 0>;
  /** A sentence: what is so once the rung is reached. */
  readonly says: string;
  /** Any of these will do; the first is the one to speak of when none is shown. */
  readonly anyOf: readonly Way[];
}

export const atHome: Way = [{ kind: 'at_home' }];
export const operatorAtHome: Evidence = { kind: 'home_law', field: 'operator_jurisdiction' };
export const parentAtHome: Evidence = { kind: 'home_law', field: 'parent_jurisdiction' };

export const claim = (field: Field, ...values: readonly string[]): Evidence => ({
  kind: 'claim',
  field,
  test: values.length === 0 ? { kind: 'stated' } : { kind: 'one_of', values },
});

export const answer = (question: QuestionId, ...values: readonly string[]): Evidence => ({
  kind: 'answer',
  question,
  values,
});
