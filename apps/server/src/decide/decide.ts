/**
 * Decide: may these classes of data go to this offering for this principal, and in which form?
 *
 * Everything that depends on the configuration alone is computed once; a decision is a few look-ups. The strictest
 * verdict wins: block, private, pseudonymise, allow. Pure, and closed in doubt: an offering that is not of this
 * policy gets nothing.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { Principal } from '../keys/principal.ts';
import type { Offering, Protocol } from '../offerings/offering.ts';
import { ACTIONS, type Decision } from './decision.ts';
import { type GrantedException, excepted } from './exception.ts';
import { type Policy, type Use, verdictFor } from './policy.ts';

export type { Policy } from './policy.ts';

export interface Question {
  /** The classes that were found; each once. */
  readonly classes: readonly DataClass[];
  readonly offering: Offering;
  readonly principal: Principal;
  readonly use: Use;
  /** Of the request; left out, private offerings of any protocol of the offering are named. */
  readonly protocol?: Protocol | undefined;
  /** What this principal was let by others, beside the policy. */
  readonly exceptions?: readonly GrantedException[];
}

export function decide(
  policy: Policy,
  { classes, offering, use, principal, protocol, exceptions = [] }: Question,
): Decision {
  // A request in which nothing was found is public, and still goes nowhere that is closed altogether.
  const asked = classes.length === 0 ? NOTHING_FOUND : classes;
  const verdicts = asked
    .flatMap((dataClass) => verdictFor(policy, offering, dataClass, use) ?? [])
    .map((verdict) => excepted(verdict, offering.id, exceptions));
  // 503 rather than 403: asked again, the request meets the new configuration from its start.
  if (verdicts.length < asked.length)
    return refused('inspection_failed', 'The configuration changed while the request was on its way.');
  if (policy.gates.sight === 'blind' && offering.destination.kind === 'http' && !offering.private)
    return refused(
      'journal_unavailable',
      'What is known of vendors cannot be read, so nothing goes to them.',
    );
  if (!mayUse(principal, offering))
    return refused('offering_not_approved', `This key may not use offering ${offering.id}.`);
  const strictest = verdicts.reduce((a, b) =>
    ACTIONS.indexOf(b.action) > ACTIONS.indexOf(a.action) ? b : a,
  );
  if (classes.length === 0 && strictest.code !== 'offering_not_approved') {
    return {
      action: 'allow',
      because: `Nothing sensitive was found, so it may go to ${offering.id}.`,
      verdicts: [],
    };
  }
  const { action, because, code } = strictest;
  switch (action) {
    case 'allow':
    case 'pseudonymise':
      return { action, because, verdicts };
    case 'block':
      return { action, code, because, verdicts };
    case 'private': {
      const protocols = protocol === undefined ? offering.protocols : [protocol];
      const to = policy.homes.filter(
        (home) => mayUse(principal, home) && home.protocols.some((spoken) => protocols.includes(spoken)),
      );
      if (to.length > 0) return { action, to: to.map(({ id }) => id), because, verdicts };
      const missing = `${because} There is no private offering that speaks ${protocols.join(' or ')} and that this key may use; add one, or remove the ${strictest.class} data.`;
      return { action: 'block', code: 'blocked_by_policy', because: missing, verdicts };
    }
  }
}

const NOTHING_FOUND: readonly DataClass[] = ['public'];

function mayUse({ offerings }: Principal, { id }: Offering): boolean {
  return offerings === undefined || offerings.includes(id);
}

function refused(code: ErrorCode, because: string): Decision {
  return { action: 'block', code, because, verdicts: [] };
}
