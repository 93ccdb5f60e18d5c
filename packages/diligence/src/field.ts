/**
 * What must be known of an offering: the 21 questions that a document can answer, and those that only the firm's own
 * account, its signature, or the world outside of the contract can.
 */
import { type Field as DocumentField, type FieldValues, QUESTIONS } from '@bailiwick/evidence/fields';

/** What is kept of content under the settings of our account, best first. */
export type ZeroRetention = 'zero' | 'safety_retention' | 'modified_abuse_monitoring' | 'none';

/** Values of the questions that no document of the vendor answers for us. */
export interface AccountValues {
  /** Zero retention as it is in force for our account. */
  readonly zero_retention: ZeroRetention;
  /** Whether our account is set to keep content out of training. */
  readonly training_setting: 'opted_out' | 'default' | 'opted_in';
  /** A business associate agreement under HIPAA, or its like for health data. */
  readonly health_agreement: 'signed' | 'offered' | 'not_offered';
  /** A data processing agreement under Art. 28 GDPR. */
  readonly processing_agreement: 'signed' | 'incorporated' | 'none';
  /** Who holds the keys that encrypt our data at rest. */
  readonly key_custody: 'customer_held' | 'customer_managed' | 'vendor';
  /** Whether the vendor's people may read content. */
  readonly human_review: 'none' | 'abuse_only' | 'possible';
  /** Regions in which requests are computed; storage is `data_residency`. */
  readonly processing_region: readonly string[] | 'anywhere';
  /** ISO 3166 code of the country whose law governs the company that signs the contract. */
  readonly operator_jurisdiction: string;
  /** ISO 3166 code of the country whose law governs the company that controls the operator in the end. */
  readonly parent_jurisdiction: string;
  /** Whether the model could be run elsewhere. */
  readonly model_weights: 'open' | 'licensed' | 'closed';
  /** Availability that the contract promises, in per cent. */
  readonly availability: `${number}`;
}

export type Values = FieldValues & AccountValues;
export type Field = keyof Values;
export type Value<F extends Field = Field> = Values[F];

export const ACCOUNT_QUESTIONS: Readonly<Record<keyof AccountValues, string>> = {
  zero_retention: 'Is zero retention in force for our account?',
  training_setting: 'Is our account set to keep content out of training?',
  health_agreement: 'Is an agreement for health data (BAA) signed?',
  processing_agreement: 'Is a data processing agreement in force?',
  key_custody: 'Who holds the keys to our data at rest?',
  human_review: 'May the vendor’s people read content?',
  processing_region: 'Where are requests computed?',
  operator_jurisdiction: 'Whose law governs the company that signs?',
  parent_jurisdiction: 'Whose law governs the company behind it?',
  model_weights: 'Could the model be run elsewhere?',
  availability: 'Which availability is promised?',
};

export const ALL_QUESTIONS: Readonly<Record<Field, string>> = { ...QUESTIONS, ...ACCOUNT_QUESTIONS };

/** Every question, those of documents first. */
export const ALL_FIELDS = Object.keys(ALL_QUESTIONS) as readonly Field[];

/** Whether a document of the vendor can answer. */
export const isDocumentField = (field: Field): field is DocumentField => field in QUESTIONS;
