/** How good an answer is for a firm that has nothing special to hide: what lights and papers show, never what decides. */
import type { Field, Value } from '../field.ts';
import { numberIn } from '../standing/strictness.ts';

export type Rating = 'good' | 'fair' | 'poor';

/** Values that are not named are fair. */
const WORDS: Partial<Record<Field, { readonly good: readonly string[]; readonly poor: readonly string[] }>> =
  {
    training_on_customer_data: { good: ['never', 'opt_in'], poor: ['conflicting', 'yes'] },
    finetune_ownership: { good: ['customer_owns'], poor: ['vendor_owns'] },
    output_ownership: { good: ['customer'], poor: ['vendor'] },
    segregation: { good: ['physical', 'logical'], poor: [] },
    deletion_certification: { good: ['yes'], poor: [] },
    subprocessor_list: { good: ['listed_inline', 'url'], poor: ['general_authorisation_only'] },
    subprocessor_objection: { good: ['yes'], poor: ['no'] },
    encryption_at_rest: { good: ['stated'], poor: [] },
    encryption_in_transit: { good: ['stated'], poor: [] },
    audit_rights: { good: ['yes'], poor: [] },
    data_portability_export: { good: ['yes'], poor: [] },
    zero_retention: { good: ['zero'], poor: ['none'] },
    training_setting: { good: ['opted_out'], poor: ['opted_in'] },
    health_agreement: { good: ['signed'], poor: ['not_offered'] },
    processing_agreement: { good: ['signed', 'incorporated'], poor: ['none'] },
    key_custody: { good: ['customer_held', 'customer_managed'], poor: [] },
    human_review: { good: ['none'], poor: ['possible'] },
    model_weights: { good: ['open', 'licensed'], poor: [] },
  };

const INDEPENDENT = new Set(['iso27001', 'soc2_type2', 'hds']);
const BUSINESS_DAY = 1.4;

export function rate(field: Field, value: Value): Rating {
  if (typeof value !== 'string') return rateList(field, value);
  const words = WORDS[field];
  if (words !== undefined)
    return words.good.includes(value) ? 'good' : words.poor.includes(value) ? 'poor' : 'fair';
  const number = numberIn(value);
  switch (field) {
    case 'retention_period':
      if (value === 'zero') return 'good';
      return number === undefined
        ? value === 'as_long_as_necessary'
          ? 'poor'
          : 'fair'
        : upTo(number, 30, 90);
    case 'deletion_on_termination':
      return number === undefined ? (value === 'may_delete' ? 'poor' : 'fair') : upTo(number, 60, 180);
    case 'breach_notice':
      // The firm itself has 72 hours, which words without a number can use up.
      return number === undefined ? 'poor' : upTo(number, 48, 72);
    case 'subprocessor_notice_days':
      if (number === undefined) return 'fair';
      return number * (value.includes('business') ? BUSINESS_DAY : 1) >= 14 ? 'good' : 'fair';
    case 'availability':
      return number === undefined ? 'fair' : number >= 99.9 ? 'good' : number >= 99 ? 'fair' : 'poor';
    case 'data_residency':
    case 'processing_region':
      return value === 'customer_selected' ? 'good' : 'poor';
    default:
      return 'fair';
  }
}

function rateList(field: Field, value: readonly string[]): Rating {
  switch (field) {
    case 'certifications':
      if (value.some((item) => INDEPENDENT.has(item))) return 'good';
      return value.length > 0 ? 'fair' : 'poor';
    case 'prohibited_data':
      return value.length === 0 ? 'good' : 'fair';
    default:
      return value.length > 0 ? 'good' : 'poor';
  }
}

const upTo = (number: number, good: number, fair: number): Rating =>
  number <= good ? 'good' : number <= fair ? 'fair' : 'poor';
