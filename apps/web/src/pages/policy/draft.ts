/** Changes to the policy that are not saved yet; plain data. */
import type { PolicyChange } from '@bailiwick/api/policy';

export type Draft = readonly PolicyChange[];

/** Which rule a change is about. */
export type Place = Pick<PolicyChange, 'class' | 'offering'>;

const same = (a: Place, b: Place): boolean => a.class === b.class && a.offering === b.offering;

/** The draft with a change; one that comes back to what stands is no change. */
export function withChange(draft: Draft, change: PolicyChange, standing: PolicyChange['action']): Draft {
  const others = draft.filter((one) => !same(one, change));
  return change.action === standing ? others : [...others, change];
}

/** What the draft wants at a place; undefined where it does not say. */
export function drafted(draft: Draft, place: Place): PolicyChange['action'] | undefined {
  return draft.find((change) => same(change, place))?.action;
}
