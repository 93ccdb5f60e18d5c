/** Values as people write them: `opt_in`, `30 days`, `iso27001, soc2_type2`. */
import type { Field, Value } from './field.ts';

type Shape =
  | {
      readonly kind: 'one_of';
      readonly words: readonly string[];
      readonly pattern?: RegExp;
      readonly example?: string;
    }
  | { readonly kind: 'list_of'; readonly words: readonly string[] }
  /** Places, jurisdictions: any words; `words` stand alone. */
  | { readonly kind: 'names'; readonly words: readonly string[] };

const SHAPES: Readonly<Record<Field, Shape>> = {
  training_on_customer_data: oneOf('never', 'opt_in', 'opt_out', 'conflicting', 'yes'),
  finetune_ownership: oneOf('customer_owns', 'customer_exclusive_use', 'vendor_owns'),
  output_ownership: oneOf('customer', 'shared', 'vendor'),
  segregation: oneOf('physical', 'logical'),
  retention_period: {
    kind: 'one_of',
    words: ['zero', 'zdr_option', 'until_deleted', 'duration_of_agreement', 'as_long_as_necessary'],
    pattern: /^\d{1,5} days$/,
    example: '30 days',
  },
  deletion_on_termination: {
    kind: 'one_of',
    words: ['return_or_delete', 'on_request', 'delete_no_deadline', 'may_delete'],
    pattern: /^within \d{1,5} days$/,
    example: 'within 30 days',
  },
  deletion_certification: oneOf('yes', 'on_request'),
  certifications: {
    kind: 'list_of',
    words: [
      'iso27001',
      'iso27701',
      'iso42001',
      'iso27017',
      'iso27018',
      'soc1',
      'soc2',
      'soc2_type2',
      'soc3',
      'pci',
      'hipaa',
      'hds',
      'csa_star',
    ],
  },
  subprocessor_list: oneOf('listed_inline', 'url', 'on_request', 'general_authorisation_only'),
  subprocessor_notice_days: {
    kind: 'one_of',
    words: ['unspecified'],
    pattern: /^\d{1,4}( business days)?$/,
    example: '30',
  },
  subprocessor_objection: oneOf('yes', 'no'),
  breach_notice: {
    kind: 'one_of',
    words: ['without_undue_delay'],
    pattern: /^\d{1,4}$/,
    example: '72',
  },
  data_residency: { kind: 'names', words: ['customer_selected', 'transfers_anywhere'] },
  encryption_at_rest: oneOf('stated'),
  encryption_in_transit: oneOf('stated'),
  audit_rights: oneOf('yes', 'third_party_reports_only'),
  prohibited_data: {
    kind: 'list_of',
    words: [
      'health',
      'financial',
      'payment_card',
      'special_category',
      'government_id',
      'children',
      'personal_data_any',
      'credentials',
    ],
  },
  data_portability_export: oneOf('yes'),
  liability_cap: oneOf('stated'),
  governing_law: { kind: 'names', words: [] },
  transfer_mechanism: { kind: 'list_of', words: ['scc', 'dpf', 'adequacy', 'bcr'] },
  zero_retention: oneOf('zero', 'safety_retention', 'modified_abuse_monitoring', 'none'),
  training_setting: oneOf('opted_out', 'default', 'opted_in'),
  health_agreement: oneOf('signed', 'offered', 'not_offered'),
  processing_agreement: oneOf('signed', 'incorporated', 'none'),
  key_custody: oneOf('customer_held', 'customer_managed', 'vendor'),
  human_review: oneOf('none', 'abuse_only', 'possible'),
  processing_region: { kind: 'names', words: ['anywhere'] },
  operator_jurisdiction: { kind: 'one_of', words: [], pattern: /^[A-Z]{2}$/, example: 'FR' },
  parent_jurisdiction: { kind: 'one_of', words: [], pattern: /^[A-Z]{2}$/, example: 'US' },
  model_weights: oneOf('open', 'licensed', 'closed'),
  availability: { kind: 'one_of', words: [], pattern: /^\d{1,3}(\.\d{1,4})?$/, example: '99.9' },
};

function oneOf(...words: readonly string[]): Shape {
  return { kind: 'one_of', words };
}

/** @returns undefined where `text` is no answer to the question; `choices` says what is. */
export function parseValue(field: Field, text: string): Value | undefined {
  const shape = SHAPES[field];
  const written = text.trim();
  if (shape.kind === 'one_of') {
    return shape.words.includes(written) || shape.pattern?.test(written) === true ? written : undefined;
  }
  if (shape.kind === 'names' && shape.words.includes(written)) return written;
  const items = written
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0 || items.length > 50) return undefined;
  if (shape.kind === 'list_of' && !items.every((item) => shape.words.includes(item))) return undefined;
  return [...new Set(items)];
}

/** What the answers to a question are like, for whoever asks for some of them. */
export type AnswerKind =
  /** One of these words. */
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  /** Several of these words. */
  | { readonly kind: 'list'; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly better: 'less' | 'more'; readonly unit: 'days' | 'hours' | '%' }
  | { readonly kind: 'places' }
  /** Codes that are too many to list: countries. */
  | { readonly kind: 'words' };

const COUNTED: Partial<Record<Field, AnswerKind>> = {
  retention_period: { kind: 'number', better: 'less', unit: 'days' },
  deletion_on_termination: { kind: 'number', better: 'less', unit: 'days' },
  subprocessor_notice_days: { kind: 'number', better: 'more', unit: 'days' },
  breach_notice: { kind: 'number', better: 'less', unit: 'hours' },
  availability: { kind: 'number', better: 'more', unit: '%' },
};

export function answerKind(field: Field): AnswerKind {
  const counted = COUNTED[field];
  if (counted !== undefined) return counted;
  const shape = SHAPES[field];
  switch (shape.kind) {
    case 'one_of':
      return shape.words.length === 0 ? { kind: 'words' } : { kind: 'choice', words: shape.words };
    case 'list_of':
      return { kind: 'list', words: shape.words };
    case 'names':
      return { kind: 'places' };
  }
}

/** What may be answered, for a message. */
export function choices(field: Field): string {
  const shape = SHAPES[field];
  switch (shape.kind) {
    case 'one_of':
      return [...shape.words, ...(shape.example === undefined ? [] : [`such as “${shape.example}”`])].join(
        ', ',
      );
    case 'list_of':
      return `one or more, with commas, of ${shape.words.join(', ')}`;
    case 'names':
      return [...shape.words, 'names with commas'].join(', or ');
  }
}

export const showValue = (value: Value): string => (typeof value === 'string' ? value : value.join(', '));
