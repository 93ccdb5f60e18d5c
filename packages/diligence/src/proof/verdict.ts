/** What a check at run time says of something that the firm relies on. */
import type { Field } from '../field.ts';
import type { Answer } from '../knowledge/answer.ts';
import { isWorse, sameValue } from '../standing/strictness.ts';
import type { Standing } from '../standing/standing.ts';

export type Verdict =
  | {
      readonly kind: 'agrees';
      /** What was seen, on the scale of its question; undefined where it is no answer to one. */
      readonly answer: Answer | undefined;
      readonly what: string;
    }
  | {
      readonly kind: 'contradicts';
      readonly field: Field;
      /** In plain words: what was expected, what was seen. A whole sentence. */
      readonly reason: string;
    }
  /** Nothing was to be seen, or nothing that is relied on could be measured by it. */
  | { readonly kind: 'silent' };

export const SILENT: Verdict = { kind: 'silent' };

/** What the firm relies on: only that can be contradicted. All the rest keeps nothing open. */
export const reliesOn = ({ kind }: Standing): boolean => kind === 'known';

/** An answer of the vendor's machines against what is relied on. Better than promised agrees. */
export function compare(answer: Answer, standing: Standing, where: string): Verdict {
  const { field, value } = answer;
  const broken = standing.values.find((relied) => !sameValue(value, relied) && isWorse(field, value, relied));
  if (!reliesOn(standing) || broken === undefined)
    return { kind: 'agrees', answer, what: `${where} says ${inWords(value)}` };
  return {
    kind: 'contradicts',
    field,
    reason: `${inWords(broken)} was promised, but ${where} says ${inWords(value)}.`,
  };
}

export const inWords = (value: Answer['value']): string =>
  (typeof value === 'string' ? value : value.join(', ')).replaceAll('_', ' ');

/** What a vendor sent is shown where it is a word, and never where it could be anything else. */
export const shown = (text: string): string =>
  /^[\w.-]{1,40}$/.test(text) ? `“${text}”` : 'something that is no word';
