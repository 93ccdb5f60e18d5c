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
import { type BreachNotice, type Field, FIELDS } from './fields.ts';
import { withoutDutiesOfOthers } from './reading/others.ts';
import { type Passage, type Reading, readPassages } from './reading/passages.ts';
import { composeDeletion, composeDeletionCertificate } from './sense/ending.ts';
import {
  composeAuditRights,
  composeEncryptionAtRest,
  composeEncryptionInTransit,
  composeSegregation,
} from './sense/guarding.ts';
import { composeCertifications } from './sense/holding.ts';
import { composeRetention } from './sense/keeping.ts';
import { composeLiabilityCap } from './sense/owing.ts';
import { composeFinetuneOwnership, composeOutputOwnership } from './sense/owning.ts';
import { composeGoverningLaw, composeResidency } from './sense/placing.ts';
import { composeProhibited } from './sense/prohibited.ts';
import {
  lesser,
  settleCertifications,
  settleDeletion,
  settleProhibited,
  settleResidency,
  settleTraining,
} from './sense/settle.ts';
import { composeExport } from './sense/taking.ts';
import {
  composeBreachNotice,
  composeNoticeDays,
  composeObjection,
  composeSubprocessorList,
} from './sense/telling.ts';
import { composeTraining } from './sense/training.ts';

const READERS: { readonly [F in Field]: FieldReader<F> } = {
  training_on_customer_data: readLearning,
  finetune_ownership: or(readFinetuneOwnership, composeFinetuneOwnership),
  output_ownership: or(readOutputOwnership, composeOutputOwnership),
  segregation: or(readSegregation, composeSegregation),
  retention_period: or(readRetention, composeRetention),
  deletion_on_termination: (reading) => settleDeletion(readDeletion(reading), composeDeletion(reading)),
  deletion_certification: (reading) =>
    lesser(
      (value) => Number(value === 'on_request'),
      readDeletionCertificate(reading),
      composeDeletionCertificate(reading),
    ),
  certifications: (reading) =>
    settleCertifications(readCertifications(reading), composeCertifications(reading)),
  subprocessor_list: or(readSubprocessorList, composeSubprocessorList),
  subprocessor_notice_days: or(readNoticeDays, composeNoticeDays),
  subprocessor_objection: or(readObjection, composeObjection),
  breach_notice: (reading) => lesser(hours, readBreachNotice(reading), composeBreachNotice(reading)),
  data_residency: (reading) => settleResidency(readResidency(reading), composeResidency(reading)),
  encryption_at_rest: or(readEncryptionAtRest, composeEncryptionAtRest),
  encryption_in_transit: or(readEncryptionInTransit, composeEncryptionInTransit),
  audit_rights: (reading) =>
    lesser((value) => Number(value !== 'yes'), readAuditRights(reading), composeAuditRights(reading)),
  prohibited_data: (reading) => settleProhibited(readProhibited(reading), composeProhibited(reading)),
  data_portability_export: or(readExport, composeExport),
  liability_cap: or(readLiabilityCap, composeLiabilityCap),
  governing_law: or(readGoverningLaw, composeGoverningLaw),
  transfer_mechanism: readTransferMechanism,
};

/** What others must not learn from says nothing of the vendor; what anybody may learn from, it does. */
function readLearning(reading: Reading): Answer<'training_on_customer_data'> | undefined {
  const whole = settleTraining(readTraining(reading), composeTraining(reading));
  if (whole?.value !== 'never' && whole?.value !== 'opt_in') return whole;
  const promised = withoutDutiesOfOthers(reading);
  return promised === reading ? whole : settleTraining(readTraining(promised), composeTraining(promised));
}

/** More hours are less; "without delay" is as good as the hours that stand beside it. */
const hours = (value: BreachNotice): number => (value === 'without_undue_delay' ? 0 : Number(value));

/** A clause of a known shape answers; where there is none, the sentence put together from its parts. */
function or<F extends Field>(known: FieldReader<F>, composed: FieldReader<F>): FieldReader<F> {
  return (reading) => known(reading) ?? composed(reading);
}

/** What `text` says about each field. Any text may be given; one that is no terms is absent throughout. */
export function readTerms(text: string): Claims {
  const reading = readPassages(text);
  if (!isTerms(reading)) return Object.fromEntries(FIELDS.map((field) => [field, silent(field)])) as Claims;
  const promised = withoutDutiesOfOthers(reading);
  return Object.fromEntries(
    FIELDS.map((field) => [field, claimOf(field, PROMISES.has(field) ? promised : reading)]),
  ) as Claims;
}

/** What only the vendor can promise. What others may do, or must not be given, counts against it all the same. */
const PROMISES: ReadonlySet<Field> = new Set([
  'finetune_ownership',
  'segregation',
  'retention_period',
  'deletion_on_termination',
  'deletion_certification',
  'certifications',
  'breach_notice',
  'encryption_at_rest',
  'encryption_in_transit',
  'audit_rights',
]);

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
