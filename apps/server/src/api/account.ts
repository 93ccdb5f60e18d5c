import type { accountEndpoints } from '@bailiwick/api/account';
import { BailiwickError } from '@bailiwick/contract/errors';
import { personOf } from '../identity/actor.ts';
import type { Identity } from '../identity/identity.ts';
import type { Present } from '../identity/sessions.ts';
import type { Handlers } from './handler.ts';
import { type Visitor, signedIn } from './visitor.ts';

export function accountHandlers(identity: Identity): Handlers<typeof accountEndpoints> {
  const { sessions, secondFactor, passkeys, roster, signIn } = identity;
  return {
    async show(_, { visitor }) {
      const { present } = signedIn(visitor);
      if (present === undefined) return { state: 'none' };
      const { user, session: here } = present;
      const [open, factor, keys, password] = await Promise.all([
        sessions.list(user.id),
        secondFactor.state(user),
        passkeys.list(user),
        identity.hasPassword(user),
      ]);
      return {
        state: 'own',
        sessions: open.map((session) => ({ ...session, here: session.id === here.id })),
        password: password ? 'set' : 'none',
        secondFactor: factor,
        passkeys: [...keys],
      };
    },
    async describe(wanted, { visitor }) {
      const { user } = presentOf(visitor);
      await roster.describe(personOf(user), user.id, wanted);
      return {};
    },
    async confirm(shown, asking) {
      const { present } = signedIn(asking.visitor);
      // Whoever sits at a machine without accounts has nothing to show it by, and is asked for nothing.
      if (present === undefined) return { result: 'confirmed' };
      const judged = await signIn.confirm(present, shown, asking);
      if (judged.kind !== 'opened') return { result: judged.kind };
      asking.setSession(judged.token, judged.expires);
      return { result: 'confirmed' };
    },
    async endSession({ id }, asking) {
      const { user, session } = presentOf(asking.visitor);
      if (!(await roster.endSession(personOf(user), user.id, id)))
        throw new BailiwickError('not_found', 'This session has ended.');
      if (id === session.id) asking.setSession(undefined);
      return {};
    },
    async endOtherSessions(_, { visitor }) {
      const { user, session } = presentOf(visitor);
      return { ended: await roster.endSessions(personOf(user), user.id, session.id) };
    },
    async changePassword(change, asking) {
      const next = await identity.changePassword(presentOf(asking.visitor), change, asking);
      asking.setSession(next.token, next.expires);
      return {};
    },
    proposeSecondFactor: (_, { visitor }) => secondFactor.propose(presentOf(visitor).user),
    confirmSecondFactor: async ({ code }, { visitor }) => ({
      recoveryCodes: [...(await secondFactor.confirm(presentOf(visitor).user, code))],
    }),
    async removeSecondFactor(_, { visitor }) {
      await secondFactor.remove(presentOf(visitor).user);
      return {};
    },
    renewRecoveryCodes: async (_, { visitor }) => ({
      recoveryCodes: [...(await secondFactor.renewRecoveryCodes(presentOf(visitor).user))],
    }),
  };
}

/** @throws BailiwickError `not_found` for the sole user of a machine without accounts. */
export function presentOf(visitor: Visitor): Present {
  const { present } = signedIn(visitor);
  if (present !== undefined) return present;
  throw new BailiwickError('not_found', 'There is no account here yet.', {
    remedy: 'Open the link that the server printed when it started, and make one.',
  });
}
