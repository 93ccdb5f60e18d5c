/** What another answer of a document means for the customer. */
import type { Claim } from '@bailiwick/evidence/claims';
import type { Field } from '@bailiwick/evidence/fields';
import { isWorse, strictness } from '../standing/strictness.ts';

/** `different`: neither is better in general, or the scale does not say. */
export type Effect = 'better' | 'worse' | 'different';

/** Lists that are better the longer they are. */
const MORE_IS_BETTER: ReadonlySet<Field> = new Set(['certifications', 'transfer_mechanism']);
/** A cap may be news of either kind: before it, liability was unlimited, or unsaid. */
const NO_ORDER: ReadonlySet<Field> = new Set(['governing_law', 'liability_cap']);
/** What a vendor that says nothing might do anyway: saying it outright is no worse than silence. */
const BAD_NEWS: Partial<Record<Field, readonly string[]>> = {
  training_on_customer_data: ['conflicting', 'yes'],
  finetune_ownership: ['vendor_owns'],
  output_ownership: ['vendor'],
  retention_period: ['as_long_as_necessary'],
  deletion_on_termination: ['may_delete'],
  subprocessor_objection: ['no'],
  data_residency: ['transfers_anywhere'],
};

/** The effect for the customer of `after` in place of `before`, two answers to the same question. */
export function effectOf(before: Claim, after: Claim): Effect {
  const { field } = before;
  if (NO_ORDER.has(field)) return 'different';
  if (field === 'prohibited_data') return bySets(listOf(before), listOf(after), false);
  if (before.value === 'absent') return isBad(after) ? 'worse' : 'better';
  if (after.value === 'absent') return isBad(before) ? 'different' : 'worse';
  if (typeof before.value !== 'string' && typeof after.value !== 'string')
    return bySets(before.value, after.value, MORE_IS_BETTER.has(field));
  if (field === 'data_residency') {
    if (after.value === 'transfers_anywhere') return 'worse';
    return before.value === 'transfers_anywhere' ? 'better' : 'different';
  }
  const [was, is] = [strictness(field, before.value), strictness(field, after.value)];
  if (was === undefined || is === undefined || was === is) return 'different';
  return isWorse(field, after.value, before.value) ? 'worse' : 'better';
}

const isBad = ({ field, value }: Claim): boolean =>
  typeof value === 'string' && (BAD_NEWS[field]?.includes(value) ?? false);

const listOf = ({ value }: Claim): readonly string[] => (typeof value === 'string' ? [] : value);

function bySets(before: readonly string[], after: readonly string[], moreIsBetter: boolean): Effect {
  const [was, is] = [new Set(before.flatMap(implied)), new Set(after.flatMap(implied))];
  if (is.isSupersetOf(was)) return moreIsBetter ? 'better' : 'worse';
  if (is.isSubsetOf(was)) return moreIsBetter ? 'worse' : 'better';
  return 'different';
}

/** A report of type II says all that one of no type says. */
const implied = (item: string): readonly string[] =>
  item === 'soc2_type2' ? ['soc2_type2', 'soc2'] : [item];
