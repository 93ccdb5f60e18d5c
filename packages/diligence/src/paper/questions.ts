/**
 * What a vendor is asked, in words for the vendor: “you” is the vendor, “the customer” is us.
 *
 * Each question has the answers that our scales know; whatever else there is to say fits into a note.
 */
import type { Field } from '../field.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type AnswerForm =
  | {
      readonly kind: 'one_of';
      readonly options: readonly Option[];
      /** A number may be the answer instead; `#` stands for it in the value. */
      readonly number: { readonly label: string; readonly template: string } | undefined;
    }
  | { readonly kind: 'some_of'; readonly options: readonly Option[] }
  /** Names, with commas between them. */
  | { readonly kind: 'names'; readonly hint: string };

export interface VendorQuestion {
  readonly field: Field;
  readonly text: string;
  readonly form: AnswerForm;
}

/** An answer that says nothing to the gate. */
export const OFF_SCALE = 'none_of_these';

type Labels = Readonly<Record<string, string>>;

const options = (labels: Labels): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const oneOf = (labels: Labels): AnswerForm => ({
  kind: 'one_of',
  options: options(labels),
  number: undefined,
});
const numberOr = (label: string, template: string, labels: Labels = {}): AnswerForm => ({
  kind: 'one_of',
  options: options(labels),
  number: { label, template },
});
const someOf = (labels: Labels): AnswerForm => ({ kind: 'some_of', options: options(labels) });
const names = (hint: string): AnswerForm => ({ kind: 'names', hint });

/** A no is on no scale: it is kept for a person to read, and the question stays open. */
const STATED_OR_NO = oneOf({ stated: 'Yes', [OFF_SCALE]: 'No' });
const YES_OR_NO = oneOf({ yes: 'Yes', [OFF_SCALE]: 'No' });

const TABLE: readonly (readonly [Field, string, AnswerForm])[] = [
  [
    'training_on_customer_data',
    'Do you use what the customer sends or receives to train or improve models or services?',
    oneOf({
      never: 'Never',
      opt_in: 'Only where the customer has agreed',
      opt_out: 'Unless the customer objects',
      yes: 'Yes',
    }),
  ],
  [
    'finetune_ownership',
    'To whom does a model belong that was fine-tuned on the customer’s data?',
    oneOf({
      customer_owns: 'To the customer',
      customer_exclusive_use: 'To us, for the customer’s use alone',
      vendor_owns: 'To us',
    }),
  ],
  [
    'output_ownership',
    'To whom does the output belong?',
    oneOf({ customer: 'To the customer', shared: 'To both', vendor: 'To us' }),
  ],
  [
    'segregation',
    'How do you keep the customer’s data apart from other customers’ data?',
    oneOf({ physical: 'On machines of its own', logical: 'By software, on shared machines' }),
  ],
  [
    'retention_period',
    'For how long do you keep prompts and output?',
    numberOr('days', '# days', {
      zero: 'Not at all',
      zdr_option: 'Not at all, where the customer has applied for it',
      until_deleted: 'Until the customer deletes them',
      duration_of_agreement: 'As long as the contract runs',
      as_long_as_necessary: 'As long as necessary',
    }),
  ],
  [
    'zero_retention',
    'What do you keep of content under the settings of the customer’s account today?',
    oneOf({
      zero: 'Nothing',
      safety_retention: 'Only content that was flagged',
      modified_abuse_monitoring: 'No content, but results of abuse monitoring',
      none: 'Zero retention is not in force',
    }),
  ],
  [
    'deletion_on_termination',
    'What happens to the customer’s data when the contract ends?',
    numberOr('days until it is deleted', 'within # days', {
      return_or_delete: 'It is returned or deleted, without a fixed time',
      on_request: 'It is deleted on request',
      delete_no_deadline: 'It is deleted, without a fixed time',
      may_delete: 'We may delete it',
    }),
  ],
  [
    'deletion_certification',
    'Do you confirm deletion in writing?',
    oneOf({ yes: 'Yes, always', on_request: 'On request' }),
  ],
  [
    'certifications',
    'Which certificates and reports cover the service today?',
    someOf({
      iso27001: 'ISO 27001',
      iso27701: 'ISO 27701',
      iso42001: 'ISO 42001',
      iso27017: 'ISO 27017',
      iso27018: 'ISO 27018',
      soc1: 'SOC 1',
      soc2: 'SOC 2 Type I',
      soc2_type2: 'SOC 2 Type II',
      soc3: 'SOC 3',
      pci: 'PCI DSS',
      hipaa: 'HIPAA',
      hds: 'HDS',
      csa_star: 'CSA STAR',
    }),
  ],
  [
    'subprocessor_list',
    'Where do you name your sub-processors, model providers included?',
    oneOf({
      listed_inline: 'In the contract',
      url: 'On a web page (give the address in the note)',
      on_request: 'On request',
      general_authorisation_only: 'Nowhere',
    }),
  ],
  [
    'subprocessor_notice_days',
    'How many days before a new sub-processor starts do you announce it?',
    numberOr('days', '#', { unspecified: 'We announce it, without a fixed time' }),
  ],
  [
    'subprocessor_objection',
    'May the customer object to a new sub-processor?',
    oneOf({ yes: 'Yes', no: 'No' }),
  ],
  [
    'breach_notice',
    'Within how many hours of becoming aware of a breach do you tell the customer?',
    numberOr('hours', '#', { without_undue_delay: 'Without undue delay, no number' }),
  ],
  [
    'data_residency',
    'In which countries or regions do you store the customer’s data, backups included?',
    names('such as Germany, Ireland; or: customer_selected, transfers_anywhere'),
  ],
  [
    'processing_region',
    'In which countries or regions are the customer’s requests computed?',
    names('such as Germany, Ireland; or: anywhere'),
  ],
  [
    'transfer_mechanism',
    'On what ground does personal data leave the European Economic Area?',
    someOf({
      scc: 'Standard contractual clauses',
      dpf: 'Data Privacy Framework',
      adequacy: 'Adequacy decision',
      bcr: 'Binding corporate rules',
    }),
  ],
  ['encryption_at_rest', 'Is stored data encrypted, backups included?', STATED_OR_NO],
  ['encryption_in_transit', 'Is data encrypted on its way, inside your network too?', STATED_OR_NO],
  [
    'key_custody',
    'Who holds the keys to the customer’s stored data?',
    oneOf({
      customer_held: 'The customer',
      customer_managed: 'We do, the customer manages them',
      vendor: 'We do',
    }),
  ],
  [
    'human_review',
    'May people who work for you read content?',
    oneOf({ none: 'No', abuse_only: 'Only where abuse is suspected', possible: 'Yes' }),
  ],
  [
    'audit_rights',
    'May the customer audit you?',
    oneOf({ yes: 'Yes', third_party_reports_only: 'It may read the reports of auditors' }),
  ],
  ['data_portability_export', 'Can the customer export its stored data and fine-tuned models?', YES_OR_NO],
  [
    'prohibited_data',
    'Which data must customers not send?',
    someOf({
      health: 'Health data',
      financial: 'Financial data',
      payment_card: 'Payment cards',
      special_category: 'Special categories of personal data',
      government_id: 'Numbers of identity papers',
      children: 'Data of children',
      personal_data_any: 'Any personal data',
      credentials: 'Passwords and keys',
    }),
  ],
  [
    'processing_agreement',
    'Is a data processing agreement in force with the customer?',
    oneOf({ signed: 'Yes, signed', incorporated: 'Yes, as part of the terms', none: 'No' }),
  ],
  [
    'health_agreement',
    'Is there an agreement for health data (in the United States a BAA)?',
    oneOf({ signed: 'Yes, signed', offered: 'We offer one', not_offered: 'We offer none' }),
  ],
  ['liability_cap', 'Is your liability limited to an amount? (Give it in the note.)', STATED_OR_NO],
  ['governing_law', 'Which law governs the contract?', names('such as Ireland')],
  ['operator_jurisdiction', 'In which country is the company that signs? (Two letters)', names('such as FR')],
  [
    'parent_jurisdiction',
    'In which country is the company that controls it in the end? (Two letters)',
    names('such as US'),
  ],
  [
    'model_weights',
    'Could the customer run the model elsewhere?',
    oneOf({ open: 'Yes, its weights are open', licensed: 'Yes, under a licence', closed: 'No' }),
  ],
  ['availability', 'Which availability per month do you promise?', numberOr('per cent', '#')],
];

/** In the order in which they are asked. What only the firm itself can set is not among them. */
export const VENDOR_QUESTIONS: readonly VendorQuestion[] = TABLE.map(([field, text, form]) => ({
  field,
  text,
  form,
}));
