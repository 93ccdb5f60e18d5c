/** Which of two answers is the worse one for the firm. */
import type { Field, Value } from '../field.ts';

/** Best first. A field that is not here has no order: two different answers to it contradict each other. */
const SCALES: Partial<Record<Field, readonly string[]>> = {
  training_on_customer_data: ['never', 'opt_in', 'opt_out', 'conflicting', 'yes'],
  finetune_ownership: ['customer_owns', 'customer_exclusive_use', 'vendor_owns'],
  output_ownership: ['customer', 'shared', 'vendor'],
  segregation: ['physical', 'logical'],
  deletion_certification: ['yes', 'on_request'],
  subprocessor_list: ['listed_inline', 'url', 'on_request', 'general_authorisation_only'],
  subprocessor_objection: ['yes', 'no'],
  audit_rights: ['yes', 'third_party_reports_only'],
  zero_retention: ['zero', 'safety_retention', 'modified_abuse_monitoring', 'none'],
  training_setting: ['opted_out', 'default', 'opted_in'],
  health_agreement: ['signed', 'offered', 'not_offered'],
  processing_agreement: ['signed', 'incorporated', 'none'],
  key_custody: ['customer_held', 'customer_managed', 'vendor'],
  human_review: ['none', 'abuse_only', 'possible'],
  model_weights: ['open', 'licensed', 'closed'],
};

const RETENTION_WORDS = ['zdr_option', 'until_deleted', 'duration_of_agreement', 'as_long_as_necessary'];
const DELETION_WORDS = ['return_or_delete', 'on_request', 'delete_no_deadline', 'may_delete'];
const NO_NUMBER = 1e9;

/** Answers of which several are true together. */
const ADDING_UP: ReadonlySet<Field> = new Set(['certifications', 'prohibited_data', 'transfer_mechanism']);

/** Whether several claims about a field add up instead of contradicting each other. */
export const addsUp = (field: Field): boolean => ADDING_UP.has(field);

export function sameValue(a: Value, b: Value): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((item) => (b as readonly string[]).includes(item));
}

/** Higher is worse; undefined where the field has no order or the value is not on its scale. */
export function strictness(field: Field, value: Value): number | undefined {
  if (typeof value !== 'string') return undefined;
  const scale = SCALES[field];
  if (scale !== undefined) return on(scale, value);
  switch (field) {
    case 'retention_period':
      if (value === 'zero') return 0;
      return numberIn(value) ?? wordAfterNumbers(RETENTION_WORDS, value);
    case 'deletion_on_termination':
      return numberIn(value) ?? wordAfterNumbers(DELETION_WORDS, value);
    case 'breach_notice':
      return numberIn(value) ?? NO_NUMBER;
    case 'subprocessor_notice_days':
    case 'availability':
      return -(numberIn(value) ?? 0);
    default:
      return undefined;
  }
}

/** Whether `said` takes something away that `accepted` promises; in doubt it does. */
export function isWorse(field: Field, said: Value, accepted: Value): boolean {
  if (sameValue(said, accepted)) return false;
  const [a, b] = [strictness(field, said), strictness(field, accepted)];
  return a === undefined || b === undefined || a > b;
}

/** The first number in a value: `within 30 days`, `72`, `99.9`. */
export function numberIn(value: string): number | undefined {
  const digits = /\d+(?:\.\d+)?/.exec(value);
  return digits === null ? undefined : Number(digits[0]);
}

function on(scale: readonly string[], value: string): number | undefined {
  const at = scale.indexOf(value);
  return at === -1 ? undefined : at;
}

function wordAfterNumbers(words: readonly string[], value: string): number | undefined {
  const at = on(words, value);
  return at === undefined ? undefined : NO_NUMBER + at;
}
