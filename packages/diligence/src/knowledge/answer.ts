import type { Field, Value } from '../field.ts';

/** A field with a value of its own scale. */
export type Answer = { readonly [F in Field]: { readonly field: F; readonly value: Value<F> } }[Field];
