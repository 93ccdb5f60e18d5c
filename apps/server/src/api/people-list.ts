import type { peopleEndpoints } from '@bailiwick/api/people';
import { userId } from '@bailiwick/contract/ids';
import type { Actor } from '../identity/actor.ts';
import type { Identity } from '../identity/identity.ts';
import type { Invited } from '../identity/joining.ts';
import { type Courier, linkAt } from '../mail/courier.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface PeopleParts {
  readonly identity: Identity;
  /** Hands links over by mail. */
  readonly courier: Courier;
}

export function peopleHandlers({ identity, courier }: PeopleParts): Handlers<typeof peopleEndpoints> {
  const { roster, joining } = identity;
  const handedOver = async (
    invited: Invited,
    handOver: 'link' | 'mail',
    asking: Asking,
  ): Promise<{ link?: string; expires: number; notSent?: { happened: string; remedy: string } }> => {
    const { expires } = invited;
    // Under the address by which the inviter came; the server may have others.
    const link = linkAt(asking.origin, invited);
    if (handOver === 'link') return { link, expires };
    const delivery = await courier.deliver(invited);
    if (delivery.kind === 'sent') return { expires };
    const { happened, remedy } = delivery;
    return { link, expires, notSent: { happened, remedy } };
  };
  return {
    async list() {
      const [people, teams] = await Promise.all([roster.list(), roster.teams()]);
      return {
        people: people.filter(({ removed }) => removed === undefined),
        teams: [...teams],
        handOver: courier.isThere() ? ['link', 'mail'] : ['link'],
      };
    },
    async invite({ handOver, ...wanted }, asking) {
      const invited = await joining.invite(actorOf(asking), wanted);
      return handedOver(invited, handOver, asking);
    },
    async relink({ id, proofs, handOver }, asking) {
      const invited = await joining.relink(actorOf(asking), userId(id), proofs);
      return handedOver(invited, handOver, asking);
    },
    async change({ id, role, roleExpires, team }, asking) {
      if (team !== undefined) await roster.setTeam(actorOf(asking), userId(id), team ?? undefined);
      if (role !== undefined)
        await roster.setRole(actorOf(asking), userId(id), { role, expires: roleExpires });
      return {};
    },
    async suspend({ id }, asking) {
      await roster.suspend(actorOf(asking), userId(id));
      return {};
    },
    async reinstate({ id }, asking) {
      await roster.reinstate(actorOf(asking), userId(id));
      return {};
    },
    async remove({ id }, asking) {
      await roster.remove(actorOf(asking), userId(id));
      return {};
    },
  };
}

/** Who is signed in, as the ledger names them. */
export function actorOf({ visitor }: Asking): Actor {
  const { id, name } = signedIn(visitor);
  return { kind: 'person', id: userId(id), name };
}
