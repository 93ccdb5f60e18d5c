import type { peopleEndpoints } from '@bailiwick/api/people';
import { userId } from '@bailiwick/contract/ids';
import type { Actor } from '../identity/actor.ts';
import type { Identity } from '../identity/identity.ts';
import type { Invited } from '../identity/joining.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export function peopleHandlers({ roster, joining }: Identity): Handlers<typeof peopleEndpoints> {
  return {
    async list() {
      const [people, teams] = await Promise.all([roster.list(), roster.teams()]);
      return { people: people.filter(({ removed }) => removed === undefined), teams: [...teams] };
    },
    invite: async (wanted, asking) => linkOf(await joining.invite(actorOf(asking), wanted), asking),
    relink: async ({ id, proofs }, asking) =>
      linkOf(await joining.relink(actorOf(asking), userId(id), proofs), asking),
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

/** Under the address by which the inviter came; the server may have others. */
const linkOf = ({ token, expires }: Invited, { origin }: Asking): { link: string; expires: number } => ({
  // Behind the hash it reaches no server, no proxy and no log.
  link: `${origin}/join#${token}`,
  expires,
});
