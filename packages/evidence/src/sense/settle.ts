/**
 * Two readings of one field made into one answer.
 *
 * A clause of a known shape and a sentence put together from its parts may both have something to say. Where they agree
 * it stands; where one is silent the other answers; where they differ the stricter governs, and it keeps its own words.
 */
import type { Deletion, FieldValues, ProhibitedData, Training } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';

const STRICTER: readonly Training[] = ['never', 'opt_in', 'opt_out', 'yes'];
type Read = Answer<'training_on_customer_data'>;

export function settleTraining(known: Read | undefined, composed: Read | undefined): Read | undefined {
  if (known === undefined || composed === undefined) return known ?? composed;
  if (known.value === composed.value || known.value === 'conflicting') return known;
  if (composed.value === 'conflicting') return composed;
  const [kinder, stricter] =
    STRICTER.indexOf(composed.value) < STRICTER.indexOf(known.value) ? [composed, known] : [known, composed];
  // Who read the same permission and found the way out of it has read on; and what asks first may also be ended later.
  if (sawMore(kinder, stricter) && (stricter.value === 'yes') === (kinder.value === 'opt_out')) return kinder;
  if (stricter.value !== 'yes' || kinder.value === 'opt_out') return stricter;
  return {
    value: 'conflicting',
    evidence: [...new Set([...kinder.evidence, ...stricter.evidence])].slice(0, 3),
  };
}

function sawMore(kinder: Read, stricter: Read): boolean {
  if (kinder.value === 'never') return false;
  return stricter.evidence.slice(0, 1).every((passage) => kinder.evidence.includes(passage));
}

/** Two times for the same deletion: the longer, since only it is promised by both. */
export function settleDeletion(
  known: Answer<'deletion_on_termination'> | undefined,
  composed: Answer<'deletion_on_termination'> | undefined,
): Answer<'deletion_on_termination'> | undefined {
  if (known === undefined || composed === undefined) return known ?? composed;
  return deadline(composed.value) > deadline(known.value) && deadline(known.value) > 0 ? composed : known;
}

const deadline = (value: Deletion): number => Number(/^within (\d+)/.exec(value)?.[1] ?? 0);

/** A region out of several that the customer chooses among is a choice, not a bond to them all. */
export function settleResidency(
  known: Answer<'data_residency'> | undefined,
  composed: Answer<'data_residency'> | undefined,
): Answer<'data_residency'> | undefined {
  if (known === undefined || composed?.value !== 'customer_selected') return known ?? composed;
  return known.evidence.every((passage) => composed.evidence.includes(passage)) ? composed : known;
}

type Ordered = 'deletion_certification' | 'audit_rights' | 'breach_notice';

/** The answer that promises less, where both found one. */
export function lesser<F extends Ordered>(
  rank: (value: FieldValues[F]) => number,
  known: Answer<F> | undefined,
  composed: Answer<F> | undefined,
): Answer<F> | undefined {
  if (known === undefined || composed === undefined) return known ?? composed;
  return rank(composed.value) > rank(known.value) ? composed : known;
}

/** Each clause that holds a standard holds it; a report of type 2 is more than a report. */
export function settleCertifications(
  known: Answer<'certifications'> | undefined,
  composed: Answer<'certifications'> | undefined,
): Answer<'certifications'> | undefined {
  if (known === undefined || composed === undefined) return known ?? composed;
  const all = new Set([...known.value, ...composed.value]);
  if (all.has('soc2_type2')) all.delete('soc2');
  return { value: [...all], evidence: [...new Set([...known.evidence, ...composed.evidence])].slice(0, 3) };
}

/** Whatever either found forbidden. */
export function settleProhibited(
  known: Answer<'prohibited_data'> | undefined,
  composed: Answer<'prohibited_data'> | undefined,
): Answer<'prohibited_data'> | undefined {
  if (known === undefined || composed === undefined) return known ?? composed;
  const value = [...new Set<ProhibitedData>([...known.value, ...composed.value])];
  return { value, evidence: [...new Set([...known.evidence, ...composed.evidence])].slice(0, 3) };
}
