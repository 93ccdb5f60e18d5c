/**
 * Another detector, measured beside our own.
 *
 * An adapter maps its words to the types of the contract and its answers to offsets, and changes nothing else: every
 * peer runs with the options its documentation recommends for finding as much as it can.
 */
import type { Prediction, SpanType } from '../labelled.ts';

export type Find = (text: string) => Promise<readonly Prediction[]> | readonly Prediction[];

export interface Peer {
  readonly name: string;
  /** The npm package whose version stands in the table. */
  readonly package: string;
  /** Names of sets that it is made for; all, when absent. */
  readonly only?: RegExp;
  load(): Promise<Find>;
}

/**
 * Loads a package that is installed beside the evaluation only: by a name that the type checker does not follow,
 * because the product is checked without it.
 */
export async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

/** Looks a peer's word up; what the contract has no word for is `OTHER`. */
export function named(types: Readonly<Record<string, SpanType>>, word: string): SpanType {
  return types[word] ?? 'OTHER';
}

/** Every place where a reported value stands, for peers that report values and no places. */
export function everywhere(text: string, value: string, type: SpanType): Prediction[] {
  const found: Prediction[] = [];
  if (value === '') return found;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    found.push({ start: at, end: at + value.length, type });
  }
  return found;
}
