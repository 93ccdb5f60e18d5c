import type { ApprovalRequest, approvalsEndpoints } from '@bailiwick/api/approvals';
import { BailiwickError } from '@bailiwick/contract/errors';
import { can } from '@bailiwick/contract/permissions';
import { parseDay } from '@bailiwick/diligence/day';
import type { Feature } from '@bailiwick/diligence/feature';
import type { Approval, ApprovalId, Lasting } from '../approvals/approval.ts';
import type { Actor, Approvals } from '../approvals/approvals.ts';
import { decide } from '../decide/decide.ts';
import { mayBeExcepted } from '../decide/exception.ts';
import type { Policy } from '../decide/policy.ts';
import { principalOf } from '../identity/principal.ts';
import { type User, isInForce } from '../identity/user.ts';
import type { Principal } from '../keys/principal.ts';
import type { Offering } from '../offerings/offering.ts';
import { Conflict } from './conflict.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface ApprovalsParts {
  readonly approvals: Approvals;
  readonly policy: () => Policy;
  readonly offerings: () => readonly Offering[];
  /** Everybody who has or had an account. */
  readonly people: () => Promise<readonly User[]>;
  readonly now: () => number;
}

const NO_FEATURES: ReadonlySet<Feature> = new Set();
const OPEN = ['open'] as const;
const DECIDED = ['granted', 'refused', 'ended'] as const;

export function approvalsHandlers(parts: ApprovalsParts): Handlers<typeof approvalsEndpoints> {
  const { approvals, now } = parts;
  const told = async (list: readonly Approval[], asking: Asking): Promise<ApprovalRequest[]> => {
    const people = await parts.people();
    const names = new Map<string, string>(people.map((user) => [principalOf(user).id, user.name]));
    const here = signedIn(asking.visitor).principal.id;
    return list.map((one) => shown(one, { names, here, now: now() }));
  };
  /** Whoever cannot come in any more cannot use what is granted. */
  const present = async (list: readonly Approval[]): Promise<readonly Approval[]> => {
    const here = new Set<string>(
      (await parts.people()).filter((user) => isInForce(user, now())).map((user) => principalOf(user).id),
    );
    return list.filter(({ asker }) => here.has(asker));
  };
  return {
    async ask({ offering: id, model, classes, reason, record, text }, { visitor }) {
      const { principal, id: self } = signedIn(visitor);
      const offering = parts.offerings().find((one) => one.id === id);
      if (offering === undefined)
        throw new BailiwickError('not_found', 'This offering is not set up any more.', {
          remedy: 'Choose another model.',
        });
      const deciders = (await parts.people()).filter(
        (user) => user.id !== self && isInForce(user, now()) && can(user.role, 'approvals.decide'),
      );
      if (deciders.length === 0)
        throw new BailiwickError('not_allowed', 'There is nobody else here who could decide this.', {
          remedy: 'An owner can invite an approver on the page People.',
        });
      const verdicts = blocked(parts.policy(), {
        offering,
        model,
        classes: [...new Set(classes)],
        principal,
        now: now(),
      });
      const asked = { offering: offering.id, verdicts, record, reason, shown: text };
      return { id: await approvals.ask(actor({ visitor }), asked) };
    },
    async own(_, asking) {
      const list = await approvals.own(signedIn(asking.visitor).principal.id);
      return { approvals: await told(list, asking) };
    },
    async takeBack({ id }, asking) {
      await approvals.end(id as ApprovalId, actor(asking), 'own');
      return {};
    },
    async list({ which }, asking) {
      const list = await approvals.inState(which === 'open' ? OPEN : DECIDED);
      return { approvals: await told(which === 'open' ? await present(list) : list, asking) };
    },
    async grant({ id, form, until, word }, asking) {
      const row = await standing(approvals, id);
      if (row !== undefined && (await present([row])).length === 0)
        throw new Conflict('Whoever asked for this cannot come in any more.', undefined);
      await approvals.grant(id as ApprovalId, actor(asking), { form, lasting: lastingOf(until), word });
      return {};
    },
    async refuse({ id, word }, asking) {
      await approvals.refuse(id as ApprovalId, actor(asking), word);
      return {};
    },
    async end({ id }, asking) {
      await approvals.end(id as ApprovalId, actor(asking), 'anybody');
      return {};
    },
  };
}

const actor = ({ visitor }: Pick<Asking, 'visitor'>): Actor => {
  const { principal, name } = signedIn(visitor);
  return { principal: principal.id, name };
};

async function standing(approvals: Approvals, id: string): Promise<Approval | undefined> {
  return (await approvals.inState(OPEN)).find((one) => one.id === id);
}

/** What stands in the way now, as the door would say it; never what a page claims. */
function blocked(
  policy: Policy,
  {
    offering,
    model,
    classes,
    principal,
    now,
  }: {
    readonly offering: Offering;
    readonly model: string | undefined;
    readonly classes: readonly string[];
    readonly principal: Principal;
    readonly now: number;
  },
): Approval['verdicts'] {
  const decision = decide(policy, {
    classes,
    offering,
    principal,
    use: { model, features: NO_FEATURES, now },
  });
  if (mayBeExcepted(decision))
    return decision.verdicts
      .filter(({ action }) => action === 'block' || action === 'private')
      .map(({ class: name, action, because }) => ({ class: name, action, because }));
  if (decision.action === 'block')
    throw new BailiwickError('not_allowed', decision.because, {
      remedy: 'An approval cannot open this. Choose another model.',
    });
  throw new Conflict('Nothing stands in the way of this any more.', undefined);
}

function lastingOf(until: string | undefined): Lasting {
  if (until === undefined) return { kind: 'once' };
  const day = parseDay(until);
  if (day === undefined) throw new BailiwickError('malformed_request', 'This is no day of the calendar.');
  return { kind: 'until', day };
}

function shown(
  { asker, decider, verdicts, words, usedBy, ...row }: Approval,
  {
    names,
    here,
    now,
  }: { readonly names: ReadonlyMap<string, string>; readonly here: string; readonly now: number },
): ApprovalRequest {
  return {
    ...row,
    asker: names.get(asker) ?? asker,
    own: asker === here,
    verdicts: [...verdicts],
    decider: decider === undefined ? undefined : (names.get(decider) ?? decider),
    reason: words?.reason,
    text: words?.shown,
    word: words?.word,
    inForce: row.state === 'granted' && usedBy === undefined && (row.until ?? 0) > now,
  };
}
