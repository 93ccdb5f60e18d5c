/**
 * What is asked of a vendor's document: 21 fields, each with a closed scale.
 *
 * Scales run from the best answer for the customer to the worst where they are ordered. `absent` is no value of a
 * scale: it says that the document is silent, and belongs to the claim.
 */

/** May the vendor train or improve its models with what customers send? */
export type Training = 'never' | 'opt_in' | 'opt_out' | 'conflicting' | 'yes';
/** Whose is a model that was fine-tuned on the customer's data? */
export type FinetuneOwnership = 'customer_owns' | 'customer_exclusive_use' | 'vendor_owns';
/** Whose are the answers? */
export type OutputOwnership = 'customer' | 'shared' | 'vendor';
/** How is one customer's data kept apart from another's? */
export type Segregation = 'physical' | 'logical';
/** How long is content kept while the contract runs? */
export type Retention =
  | 'zero'
  | `${number} days`
  | 'zdr_option'
  | 'until_deleted'
  | 'duration_of_agreement'
  | 'as_long_as_necessary';
/** What happens to the data when the contract ends? */
export type Deletion =
  | `within ${number} days`
  | 'return_or_delete'
  | 'on_request'
  | 'delete_no_deadline'
  | 'may_delete';
/** Is deletion confirmed in writing? */
export type DeletionCertification = 'yes' | 'on_request';
/** What an independent body has examined at the vendor. */
export type Certification =
  | 'iso27001'
  | 'iso27701'
  | 'iso42001'
  | 'iso27017'
  | 'iso27018'
  | 'soc1'
  | 'soc2'
  | 'soc2_type2'
  | 'soc3'
  | 'pci'
  | 'hipaa'
  | 'hds'
  | 'csa_star';
/** Where are the sub-processors named? */
export type SubprocessorList = 'listed_inline' | 'url' | 'on_request' | 'general_authorisation_only';
/** Days that the customer has to react to a new sub-processor. */
export type NoticeDays = `${number}` | `${number} business days` | 'unspecified';
export type YesNo = 'yes' | 'no';
/** Hours until the customer hears of a breach. */
export type BreachNotice = `${number}` | 'without_undue_delay';
/** Regions that the data is bound to, or none. */
export type Residency = readonly string[] | 'customer_selected' | 'transfers_anywhere';
/** May the customer look for itself, or only read reports? */
export type AuditRights = 'yes' | 'third_party_reports_only';
/** What the customer must not send. */
export type ProhibitedData =
  | 'health'
  | 'financial'
  | 'payment_card'
  | 'special_category'
  | 'government_id'
  | 'children'
  | 'personal_data_any'
  | 'credentials';
/** On what ground data leaves the EEA or the United Kingdom. */
export type TransferMechanism = 'scc' | 'dpf' | 'adequacy' | 'bcr';

/** The value of each field. */
export interface FieldValues {
  readonly training_on_customer_data: Training;
  readonly finetune_ownership: FinetuneOwnership;
  readonly output_ownership: OutputOwnership;
  readonly segregation: Segregation;
  readonly retention_period: Retention;
  readonly deletion_on_termination: Deletion;
  readonly deletion_certification: DeletionCertification;
  readonly certifications: readonly Certification[];
  readonly subprocessor_list: SubprocessorList;
  readonly subprocessor_notice_days: NoticeDays;
  readonly subprocessor_objection: YesNo;
  readonly breach_notice: BreachNotice;
  readonly data_residency: Residency;
  readonly encryption_at_rest: 'stated';
  readonly encryption_in_transit: 'stated';
  readonly audit_rights: AuditRights;
  readonly prohibited_data: readonly ProhibitedData[];
  readonly data_portability_export: 'yes';
  readonly liability_cap: 'stated';
  /** Jurisdictions, in the words of the document: `California`, `England and Wales`. */
  readonly governing_law: readonly string[];
  readonly transfer_mechanism: readonly TransferMechanism[];
}

export type Field = keyof FieldValues;

/** Each field with the question that it answers, in the order in which answers are shown. */
export const QUESTIONS: Readonly<Record<Field, string>> = {
  training_on_customer_data: 'Does the vendor train on customer data?',
  finetune_ownership: 'Whose are fine-tuned models?',
  output_ownership: 'Whose is the output?',
  segregation: 'How is data kept apart from other customers’?',
  retention_period: 'How long is content kept?',
  deletion_on_termination: 'What happens to data when the contract ends?',
  deletion_certification: 'Is deletion confirmed in writing?',
  certifications: 'Which certifications does the vendor hold?',
  subprocessor_list: 'Where are sub-processors listed?',
  subprocessor_notice_days: 'How many days’ notice of a new sub-processor?',
  subprocessor_objection: 'May the customer object to a sub-processor?',
  breach_notice: 'Within how many hours is a breach told?',
  data_residency: 'Where does the data stay?',
  encryption_at_rest: 'Is data encrypted at rest?',
  encryption_in_transit: 'Is data encrypted in transit?',
  audit_rights: 'May the customer audit?',
  prohibited_data: 'Which data must not be sent?',
  data_portability_export: 'Can data be exported?',
  liability_cap: 'Is liability capped at an amount?',
  governing_law: 'Which law governs the document?',
  transfer_mechanism: 'On what ground does data leave the EEA?',
};

export const FIELDS = Object.keys(QUESTIONS) as readonly Field[];
