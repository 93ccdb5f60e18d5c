import type { keysEndpoints } from '@bailiwick/api/keys';
import { BailiwickError } from '@bailiwick/contract/errors';
import { offeringId } from '@bailiwick/contract/ids';
import type { Configuration } from '../config/configuration.ts';
import type { ApiKeys } from '../keys/api-keys.ts';
import type { Acts } from '../record/acts.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

const DAY = 86_400_000;

export interface KeysParts {
  readonly keys: ApiKeys;
  readonly configuration: () => Configuration;
  readonly acts: Pick<Acts, 'record'>;
  readonly now: () => number;
}

export function keysHandlers({ keys, configuration, acts, now }: KeysParts): Handlers<typeof keysEndpoints> {
  return {
    async list() {
      const all = await keys.list();
      return {
        keys: all.map((key) => ({
          ...key,
          offerings: key.offerings === undefined ? undefined : [...key.offerings],
        })),
        offerings: configuration().offerings.map(({ id }) => id),
      };
    },
    async create({ name, team, expires, offerings, budget }, { visitor }) {
      const usual = configuration().keys;
      const made = await keys.create({
        name,
        team,
        expires: expires ?? (usual.expiresDays === undefined ? undefined : now() + usual.expiresDays * DAY),
        offerings: offerings?.map(offeringId),
        budget: { ...usual.budget, ...budget },
      });
      await acts.record({
        kind: 'key.created',
        by: { kind: 'person', name: signedIn(visitor).name },
        about: made.id,
      });
      return made;
    },
    async revoke({ id }, { visitor }) {
      if (!(await keys.revoke(id))) throw new BailiwickError('not_found', 'No key of this name is in force.');
      await acts.record({
        kind: 'key.revoked',
        by: { kind: 'person', name: signedIn(visitor).name },
        about: id,
      });
      return {};
    },
  };
}
