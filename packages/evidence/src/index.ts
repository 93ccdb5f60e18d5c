/**
 * Reads a vendor's terms the way a lawyer skims them: finds the clauses, says what they promise, and shows the words.
 *
 * It promises a claim for each of 21 fields, every quote cut from the text as given, to the byte; no model, no network, no
 * clock; time linear in the text. It reads this one document: what another document says is absent here.
 * It refuses to guess kindly: where an answer would widen what is allowed and the words leave doubt, it is absent or the
 * stricter one.
 */
import type { Claim, Claims, Quote } from './claims.ts';
import { readBreachNotice } from './fields/breach.ts';
import type { Answer, FieldReader } from './fields/answer.ts';
import { readCertifications } from './fields/certifications.ts';
import { readDeletion, readDeletionCertificate } from './fields/deletion.ts';
import { readExport, readLiabilityCap, readTransferMechanism } from './fields/exit.ts';
import { readRetention, readSegregation } from './fields/keeping.ts';
import { readFinetuneOwnership, readOutputOwnership } from './fields/ownership.ts';
import { readGoverningLaw, readResidency } from './fields/place.ts';
import { readProhibited } from './fields/prohibited.ts';
import { readAuditRights, readEncryptionAtRest, readEncryptionInTransit } from './fields/security.ts';
import { readNoticeDays, readObjection, readSubprocessorList } from './fields/subprocessors.ts';
import { readTraining } from './fields/training.ts';
import { isTerms } from './reading/clause.ts';
import { type Field, FIELDS } from './fields.ts';
import { type Passage, type Reading, readPassages } from './reading/passages.ts';

const READERS: { readonly [F in Field]: FieldReader<F> } = {
  training_on_customer_data: readTraining,
  finetune_ownership: readFinetuneOwnership,
  output_ownership: readOutputOwnership,
  segregation: readSegregation,
  retention_period: readRetention,
  deletion_on_termination: readDeletion,
  deletion_certification: readDeletionCertificate,
  certifications: readCertifications,
  subprocessor_list: readSubprocessorList,
  subprocessor_notice_days: readNoticeDays,
  subprocessor_objection: readObjection,
  breach_notice: readBreachNotice,
  data_residency: readResidency,
  encryption_at_rest: readEncryptionAtRest,
  encryption_in_transit: readEncryptionInTransit,
  audit_rights: readAuditRights,
  prohibited_data: readProhibited,
  data_portability_export: readExport,
  liability_cap: readLiabilityCap,
  governing_law: readGoverningLaw,
  transfer_mechanism: readTransferMechanism,
};

/** What `text` says about each field. Any text may be given; one that is no terms is absent throughout. */
export function readTerms(text: string): Claims {
  const reading = readPassages(text);
  if (!isTerms(reading)) return Object.fromEntries(FIELDS.map((field) => [field, silent(field)])) as Claims;
  return Object.fromEntries(FIELDS.map((field) => [field, claimOf(field, reading)])) as Claims;
}

/** Whether `text` reads like terms at all, and not like a login page, an error page or an empty one. */
export function speaksAsTerms(text: string): boolean {
  return isTerms(readPassages(text));
}

function silent<F extends Field>(field: F): Claim<F> {
  return { field, value: 'absent', quotes: [] };
}

function claimOf<F extends Field>(field: F, reading: Reading): Claim<F> {
  const answer: Answer<F> | undefined = READERS[field](reading);
  if (answer === undefined) return silent(field);
  return { field, value: answer.value, quotes: quotesOf(reading.text, answer.evidence) };
}

const MOST_QUOTES = 3;

/** Each passage, and the stem that it completes where there is room for it. */
function quotesOf(text: string, evidence: readonly Passage[]): readonly Quote[] {
  const spans = evidence.map(({ start, end }) => ({ start, end }));
  for (const { leadSpan } of evidence) {
    if (
      leadSpan !== undefined &&
      spans.length < MOST_QUOTES &&
      !spans.some(({ start }) => start === leadSpan.start)
    ) {
      spans.push({ start: leadSpan.start, end: leadSpan.end });
    }
  }
  return spans.slice(0, MOST_QUOTES).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
