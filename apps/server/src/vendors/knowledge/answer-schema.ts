import { isDeepStrictEqual } from 'node:util';
import { ALL_FIELDS, type Field } from '@bailiwick/diligence/field';
import { parseValue, showValue } from '@bailiwick/diligence/value';
import { z } from 'zod';

export const fieldName = z.enum(ALL_FIELDS as readonly [Field, ...Field[]]);

/** Whether a value is on its field's scale: a word that is not could mean anything. */
export function isValueOf(field: Field, value: string | readonly string[]): boolean {
  return isDeepStrictEqual(parseValue(field, showValue(value)), value);
}
