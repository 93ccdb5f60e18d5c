import type { directoryEndpoints } from '@bailiwick/api/directory';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Identity } from '../identity/identity.ts';
import type { Handlers } from './handler.ts';
import { actorOf } from './people-list.ts';

export function directoryHandlers({ provisioning }: Identity): Handlers<typeof directoryEndpoints> {
  return {
    async show(_, { origin }) {
      const [tokens, groups] = await Promise.all([provisioning.tokens(), provisioning.groups()]);
      return {
        address: `${origin}/scim/v2`,
        tokens: [...tokens],
        groups: groups.map(({ name, members }) => ({
          name,
          members: members.length,
          ...provisioning.giftOf(name),
        })),
      };
    },
    makeToken: async ({ name }, asking) => ({ token: await provisioning.makeToken(actorOf(asking), name) }),
    async revokeToken({ name }, asking) {
      if (!(await provisioning.revokeToken(actorOf(asking), name)))
        throw new BailiwickError('not_found', 'No token of this name is in force.');
      return {};
    },
  };
}
