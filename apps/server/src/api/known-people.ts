/** The people of an install at its control plane; the one person of the machine as long as there are none. */
import type { IncomingMessage } from 'node:http';
import type { Identity } from '../identity/identity.ts';
import { principalOf } from '../identity/principal.ts';
import type { OpenedSession, Present } from '../identity/sessions.ts';
import type { User } from '../identity/user.ts';
import type { Opened, People } from './people.ts';
import type { SignedIn, Visitor } from './visitor.ts';

const NOBODY: Visitor = { kind: 'nobody' };

/** @param sole who is here while nobody has an account. */
export async function knownPeople(identity: Identity, sole: People): Promise<People> {
  // Once there is somebody there always is: an owner cannot be removed.
  let claimed = (await identity.roster.count()) > 0;
  const anybody = async (): Promise<boolean> => (claimed ||= (await identity.roster.count()) > 0);
  return {
    async visitor(request: IncomingMessage, token: string | undefined) {
      if (!(await anybody())) return sole.visitor(request, token);
      const present = token === undefined ? undefined : await identity.sessions.find(token);
      return present === undefined ? NOBODY : visitorOf(present);
    },
    requireFresh(visitor) {
      if (visitor.kind === 'user' && visitor.present !== undefined)
        identity.sessions.requireFresh(visitor.present);
    },
    count: () => identity.roster.count(),
    providers: () => identity.signOn.providers(),
    claim: async (input, whence) => opened(await identity.joining.claim(input, whence)),
    accept: async (input, whence) => opened(await identity.joining.accept(input, whence)),
    async holderOf(token) {
      const { user, purpose } = await identity.joining.requireHolder(token);
      const { email, name } = user;
      return { email, name, purpose, providers: [...identity.signOn.providersFor(email)] };
    },
    async signIn(input, whence) {
      const result = await identity.signIn.byPassword(input, whence);
      return result.kind === 'code_needed' ? result : { kind: 'opened', ...opened(result) };
    },
    async signOut({ present }) {
      if (present !== undefined) await identity.sessions.end(present.user.id, present.session.id);
    },
  };
}

function opened({ user, session, token, expires }: OpenedSession): Opened {
  return { visitor: personOf(user, session), token, expires };
}

function visitorOf(present: Present): SignedIn {
  return { ...personOf(present.user, present.session.id), present };
}

function personOf(user: User, session: string): SignedIn {
  const { id, email, name, role, team, language } = user;
  return {
    kind: 'user',
    id,
    email,
    name,
    role,
    team,
    language,
    session,
    present: undefined,
    principal: principalOf(user),
  };
}
