/**
 * Exact data match: the firm's own customers, patients, products, recognised where they are written.
 *
 * A record set is an index of a list, not the list: keyed 64-bit hashes, from which nobody reads a name without the
 * key. A value alone says little ("Martin", "Berlin"), so the firm says which fields *together* mean a record:
 * `[['email'], ['surname', 'given name', 'birth date']]`. Whatever else the text says, only such a combination,
 * close together and of one and the same record, is a finding.
 */
import type { DataClass } from '@bailiwick/contract/classes';

/** What a field holds, which decides what counts as the same value in another spelling. */
export type FieldKind = 'text' | 'date' | 'phone';

export interface RecordField {
  readonly name: string;
  readonly kind: FieldKind;
}

/** What an index is about; stands before its tables as JSON. */
export interface RecordHead {
  /** Of the list: `customers`. */
  readonly name: string;
  /** What the firm takes its records for; `personal` where it says nothing. */
  readonly class?: DataClass;
  readonly fields: readonly RecordField[];
  /** Combinations of fields, as their indices, that mean a record. */
  readonly rules: readonly (readonly number[])[];
  readonly records: number;
  /** Combinations that were left out because their only value is too short or too plain to mean anything alone. */
  readonly tooPlain: number;
  /** The most words that a value has. */
  readonly mostWords: number;
}

export interface RecordSet {
  readonly head: RecordHead;
  /** Hashes of the first words of all values: most words of a text end here. */
  readonly firstWords: Uint32Array;
  /** Hashes of all values, by field. */
  readonly values: Uint32Array;
  /** Hashes of all combinations, sorted: low and high half in turn. */
  readonly combinations: Uint32Array;
}

/** Nobody has more; a rule with more would be a mistake. */
export const MOST_FIELDS = 16;
export const MOST_FIELDS_IN_RULE = 3;
/** Longer values are recognised by their first words. */
export const MOST_WORDS = 8;
