/** What a document is read to say: a value and the words that prove it, or silence. */
import type { Field, FieldValues } from './fields.ts';

/** `text` is `document.slice(start, end)`, to the byte; offsets count UTF-16 code units. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An answer about one field. `absent` carries no quote; any other value carries one to three. */
export interface Claim<F extends Field = Field> {
  readonly field: F;
  readonly value: FieldValues[F] | 'absent';
  readonly quotes: readonly Quote[];
}

export type Claims = { readonly [F in Field]: Claim<F> };
