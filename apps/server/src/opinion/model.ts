/**
 * A model that the firm brings: any ONNX model that gives each token of a text a label.
 *
 * It lies in a folder as model makers publish it (`model.onnx`, `tokenizer.json`, `config.json`), is named in the
 * configuration with the SHA-256 of its weights, and never fetched: what runs is what the firm has looked at.
 */
import type { FindingType } from '@bailiwick/contract/classes';

export interface OpinionModel {
  readonly name: string;
  /** The folder. */
  readonly path: string;
  /** Of `model.onnx`, lower-case hex. */
  readonly sha256: string;
  /** The model's labels, without `B-` and `I-`, and what they are called here. Others are ignored. */
  readonly labels: Readonly<Record<string, FindingType>>;
  /** The least score that counts, 0 to 1. */
  readonly minimum: number;
  /** For one request. */
  readonly timeoutMs: number;
  /** When it is late or breaks: the request is refused, or goes on with what our own detector found. */
  readonly whenLate: 'refuse' | 'go_on';
}

/** One opinion about one text. Offsets count UTF-16 units. */
export interface Opinion {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly score: number;
}

/** What usual label sets call things; a model with these needs no mapping. */
export const USUAL_LABELS: Readonly<Record<string, FindingType>> = {
  PER: 'PERSON',
  PERSON: 'PERSON',
  PATIENT: 'PERSON',
  NAME: 'PERSON',
  private_person: 'PERSON',
  ORG: 'ORGANIZATION',
  ORGANIZATION: 'ORGANIZATION',
  ORGANISATION: 'ORGANIZATION',
  LOC: 'LOCATION',
  LOCATION: 'LOCATION',
  GPE: 'LOCATION',
  ADDRESS: 'ADDRESS',
  private_address: 'ADDRESS',
  DATE: 'DATE_TIME',
  private_date: 'DATE_TIME',
  AGE: 'AGE',
  EMAIL: 'EMAIL',
  private_email: 'EMAIL',
  PHONE: 'PHONE',
  private_phone: 'PHONE',
  USERNAME: 'USERNAME',
  secret: 'SECRET',
};
