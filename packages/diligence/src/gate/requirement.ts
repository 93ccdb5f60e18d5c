/** What must be known of an offering before a class of data may go there: rows of data, and how a row is judged. */
import type { Field, Value } from '../field.ts';
import { numberIn } from '../standing/strictness.ts';
import type { Citation } from './cell.ts';

/** What a value must be like. */
export type Test =
  | { readonly kind: 'one_of'; readonly values: readonly string[] }
  /** Of a list: at least one of these. */
  | { readonly kind: 'any_of'; readonly values: readonly string[] }
  /** Of a list of places: nothing but these. */
  | { readonly kind: 'within'; readonly values: readonly string[] }
  /** A number of days or hours, and not a word in its place; `zero` is none. */
  | { readonly kind: 'at_most'; readonly number: number }
  | { readonly kind: 'at_least'; readonly number: number }
  /** Any answer will do. */
  | { readonly kind: 'stated' };

export interface Condition {
  readonly field: Field;
  readonly test: Test;
}

export interface Requirement {
  readonly id: string;
  /** Met when all conditions of one of these are; the first is the one that a remedy speaks of. */
  readonly anyOf: readonly (readonly Condition[])[];
  /**
   * Whether what is contrary to it also keeps pseudonymised data back: a vendor that trains on what it gets will train on
   * the text around the pseudonyms, too.
   */
  readonly contraryCloses: 'clear' | 'both';
  /** Completes “needed because …”. */
  readonly because: string;
  /** An imperative sentence. */
  readonly remedy: string;
  readonly law: Citation | undefined;
}

export function meets(value: Value, test: Test): boolean {
  const list: readonly string[] = typeof value === 'string' ? [value] : value;
  switch (test.kind) {
    case 'one_of':
      return list.length > 0 && list.every((item) => test.values.includes(item));
    case 'any_of':
      return list.some((item) => test.values.includes(item));
    case 'within':
      return list.length > 0 && list.every((item) => test.values.includes(item.toLowerCase()));
    case 'at_most':
      return (
        list.length > 0 &&
        list.every((item) => (item === 'zero' ? 0 : (numberIn(item) ?? Infinity)) <= test.number)
      );
    case 'at_least':
      return list.length > 0 && list.every((item) => (numberIn(item) ?? -Infinity) >= test.number);
    case 'stated':
      return list.length > 0;
  }
}
