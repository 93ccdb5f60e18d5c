/**
 * A permission that two people gave: one asked, another approved. It opens what the policy's rule or missing evidence
 * closes for a class, and nothing else: not an offering that is shut, not another place than the policy names, not what
 * nobody could look into.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Form } from '@bailiwick/diligence/event';
import type { Decision } from './decision.ts';
import type { Judged } from './verdict.ts';

export interface GrantedException {
  /** Stands in the journal, and says nothing about anybody. */
  readonly id: string;
  readonly offering: OfferingId;
  readonly classes: ReadonlySet<DataClass>;
  readonly form: Form;
  readonly uses: 'once' | 'many';
}

/** What an approval may open. */
const OPENS: ReadonlySet<string> = new Set(['blocked_by_policy', 'evidence_missing']);

/** Whether an approval could change this; asked before anybody is bothered and before the store is. */
export function mayBeExcepted(decision: Decision): boolean {
  return decision.action === 'private' || (decision.action === 'block' && OPENS.has(decision.code));
}

/** The verdict as an exception leaves it; what no exception covers stays as it was. */
export function excepted(
  verdict: Judged,
  offering: OfferingId,
  exceptions: readonly GrantedException[],
): Judged {
  const closed = verdict.action === 'private' || (verdict.action === 'block' && OPENS.has(verdict.code));
  if (!closed) return verdict;
  const found = exceptions
    .filter((one) => one.offering === offering && one.classes.has(verdict.class))
    // Under pseudonyms before as it is; what lasts before what is used up.
    .toSorted((a, b) => strictness(b) - strictness(a))[0];
  if (found === undefined) return verdict;
  const { id, form } = found;
  return {
    class: verdict.class,
    action: form === 'clear' ? 'allow' : 'pseudonymise',
    because: `${verdict.class} at ${offering}: exception ${id} lets it pass ${form === 'clear' ? 'as it is' : 'under pseudonyms'}.`,
    code: verdict.code,
    exception: id,
  };
}

const strictness = ({ form, uses }: GrantedException): number =>
  (form === 'pseudonymised' ? 2 : 0) + (uses === 'many' ? 1 : 0);
