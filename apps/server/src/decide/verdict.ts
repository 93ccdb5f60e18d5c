/** The verdict for one class of data at one offering: what the policy wants, narrowed by what is known of the offering. */
import type { DataClass } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { PolicyRules } from '../config/configuration.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Action, ClassVerdict } from './decision.ts';

export interface Judged extends ClassVerdict {
  /** Why a caller sees an error, where the action is `block`. */
  readonly code: ErrorCode;
}

/** Classes for which an offering that its owner wrote down by hand counts as accepted. */
const ACCEPTED_BY_HAND: ReadonlySet<DataClass> = new Set(['public', 'internal']);

/** What the policy wants for a class, wherever it goes. */
export function wantedAction(rules: PolicyRules, dataClass: DataClass): Action {
  return rules.classes.get(dataClass) ?? (dataClass === 'public' ? 'allow' : rules.default);
}

export function judgeClass(rules: PolicyRules, dataClass: DataClass, offering: Offering): Judged {
  const wanted = wantedAction(rules, dataClass);
  const rule = ruleText(rules, dataClass, wanted);
  const verdict = (action: Action, reason: string, code: ErrorCode = 'blocked_by_policy'): Judged => ({
    class: dataClass,
    action,
    because: `${dataClass} at ${offering.id}: ${reason}.`,
    code,
  });
  if (wanted === 'block') return verdict('block', `${rule}, whatever the offering`);
  if (offering.private)
    return verdict('allow', `${rule}; the offering is private, so nothing leaves the house`);
  if (wanted === 'private') return verdict('private', `${rule}, and this offering is not private`);

  const { residency } = rules;
  const regions = residency.get(dataClass);
  const leaves = offering.destination.kind === 'http';
  if (
    leaves &&
    regions !== undefined &&
    !(offering.region !== undefined && regions.includes(offering.region))
  ) {
    const place =
      offering.region === undefined
        ? 'the region of the offering is unknown'
        : `the offering is in ${offering.region}`;
    return verdict('block', `policy keeps it in ${regions.join(', ')}, and ${place}`, 'residency_violation');
  }
  const stays =
    !leaves && regions !== undefined
      ? '; residency does not matter, for the mirror sends nothing anywhere'
      : '';
  if (wanted === 'allow' && !ACCEPTED_BY_HAND.has(dataClass)) {
    return verdict(
      'pseudonymise',
      `${rule}, but allow needs evidence about this offering, which is missing; pseudonymised instead${stays}`,
    );
  }
  return verdict(wanted, `${rule}${stays}`);
}

function ruleText(rules: PolicyRules, dataClass: DataClass, wanted: Action): string {
  if (rules.classes.has(dataClass)) return `policy says ${wanted}`;
  return dataClass === 'public' ? 'public data may go anywhere' : `policy says ${wanted} by default`;
}
