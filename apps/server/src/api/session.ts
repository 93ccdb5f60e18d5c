/** Signing in and out, as the control plane offers it. */
import type { Session, sessionEndpoints } from '@bailiwick/api/session';
import { permissionsOf } from '@bailiwick/contract/permissions';
import type { Handlers } from './handler.ts';
import type { People } from './people.ts';
import type { Visitor } from './visitor.ts';

type Somebody = Extract<Session, { readonly state: 'signed-in' }>['person'];

export function signedInAs({ id, email, name, role, team, language }: Readonly<Somebody>): Session {
  return {
    state: 'signed-in',
    person: { id, email, name, role, team, language },
    permissions: [...permissionsOf(role)],
  };
}

export function sessionHandlers(people: People): Handlers<typeof sessionEndpoints> {
  const here = async (visitor: Visitor): Promise<Session> => {
    if (visitor.kind === 'user') return signedInAs(visitor);
    return (await people.count()) === 0
      ? { state: 'unclaimed' }
      : { state: 'signed-out', providers: [...people.providers()] };
  };
  return {
    here: (_, { visitor }) => here(visitor),
    async claim(input, asking) {
      const { visitor, token, expires } = await people.claim(input, asking);
      asking.setSession(token, expires);
      return here(visitor);
    },
    invitation: ({ token }) => people.holderOf(token),
    async accept(input, asking) {
      const { visitor, token, expires } = await people.accept(input, asking);
      asking.setSession(token, expires);
      return here(visitor);
    },
    async signIn(input, asking) {
      const result = await people.signIn(input, asking);
      if (result.kind === 'code_needed') return { result: 'code_needed' };
      asking.setSession(result.token, result.expires);
      return { result: 'signed-in' };
    },
    async signOut(_, asking) {
      if (asking.visitor.kind === 'user') await people.signOut(asking.visitor);
      asking.setSession(undefined);
      return {};
    },
  };
}
