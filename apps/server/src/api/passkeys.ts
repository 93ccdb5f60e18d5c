import { isIP } from 'node:net';
import type { passkeysEndpoints } from '@bailiwick/api/passkeys';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Identity } from '../identity/identity.ts';
import type { Site } from '../identity/passkeys.ts';
import type { User } from '../identity/user.ts';
import { presentOf } from './account.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedInAs } from './session.ts';

export function passkeysHandlers({ passkeys, joining }: Identity): Handlers<typeof passkeysEndpoints> {
  return {
    challenge: async (_, asking) => plain(await passkeys.challenge(siteOf(asking))),
    async signIn(brought, asking) {
      const { token, expires } = await passkeys.signIn(brought, siteOf(asking), asking);
      asking.setSession(token, expires);
      return {};
    },
    async confirm(brought, asking) {
      const present = presentOf(asking.visitor);
      const judged = await passkeys.confirm(present, brought, siteOf(asking), asking);
      if (judged.kind === 'refused') return { result: 'refused' };
      asking.setSession(judged.token, judged.expires);
      return { result: 'confirmed' };
    },
    offer: async (_, asking) => plain(await passkeys.offer(presentOf(asking.visitor).user, siteOf(asking))),
    async add(brought, asking) {
      await passkeys.add(presentOf(asking.visitor).user, brought, siteOf(asking));
      return {};
    },
    async offerToInvited({ token }, asking) {
      const { user } = await joining.requireHolder(token);
      return plain(await passkeys.offer(user, siteOf(asking)));
    },
    async join({ ticket, answer, passkeyName, ...newcomer }, asking) {
      const site = siteOf(asking);
      const made = (user: User) => passkeys.made(user, { ticket, answer, name: passkeyName }, site);
      const { user, token, expires } = await joining.acceptByPasskey(newcomer, made, asking);
      asking.setSession(token, expires);
      return signedInAs(user);
    },
    async rename({ id, name }, { visitor }) {
      if (!(await passkeys.rename(presentOf(visitor).user, id, name))) throw nothing();
      return {};
    },
    async remove({ id }, { visitor }) {
      if (!(await passkeys.remove(presentOf(visitor).user, id))) throw nothing();
      return {};
    },
  };
}

/**
 * Passkeys are bound to a name (WebAuthn Level 3 §5.1.2: a relying party's id is a domain).
 *
 * @throws BailiwickError `malformed_request` where the console is open under a number.
 */
function siteOf({ origin }: Asking): Site {
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
    throw new BailiwickError('malformed_request', 'Passkeys are bound to a name, not to a number.', {
      remedy: 'Open the console under its name, on this machine as http://localhost.',
    });
  return { origin, rpId: hostname };
}

const nothing = (): BailiwickError => new BailiwickError('not_found', 'There is no such passkey.');

const plain = ({ options, ticket }: { readonly options: object; readonly ticket: string }) => ({
  options: { ...options },
  ticket,
});
