import type { accountEndpoints } from '@bailiwick/api/people';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Identity } from '../identity/identity.ts';
import type { Present } from '../identity/sessions.ts';
import type { Handlers } from './handler.ts';
import { type Visitor, signedIn } from './visitor.ts';

export function accountHandlers(identity: Identity): Handlers<typeof accountEndpoints> {
  const { sessions, secondFactor } = identity;
  return {
    async show(_, { visitor }) {
      const { present } = signedIn(visitor);
      if (present === undefined) return { sessions: [] };
      const [open, state] = await Promise.all([
        sessions.list(present.user.id),
        secondFactor.state(present.user),
      ]);
      return {
        sessions: open.map((session) => ({ ...session, here: session.id === present.session.id })),
        secondFactor: state,
      };
    },
    async endSession({ id }, { visitor }) {
      const { user } = presentOf(visitor);
      if (!(await sessions.end(user.id, id)))
        throw new BailiwickError('not_found', 'This session has ended.');
      return {};
    },
    async changePassword(change, asking) {
      const next = await identity.changePassword(presentOf(asking.visitor), change, asking);
      asking.setSession(next.token, next.expires);
      return {};
    },
    async proposeSecondFactor(_, { visitor }) {
      const present = presentOf(visitor);
      sessions.requireFresh(present);
      return secondFactor.propose(present.user);
    },
    async confirmSecondFactor({ code }, { visitor }) {
      return { recoveryCodes: [...(await secondFactor.confirm(presentOf(visitor).user, code))] };
    },
    async removeSecondFactor(_, { visitor }) {
      const present = presentOf(visitor);
      sessions.requireFresh(present);
      await secondFactor.remove(present.user);
      return {};
    },
  };
}

function presentOf(visitor: Visitor): Present {
  const { present } = signedIn(visitor);
  if (present !== undefined) return present;
  throw new BailiwickError('not_found', 'There is no account here yet.', {
    remedy: 'Open the link that the server printed when it started, and make one.',
  });
}
