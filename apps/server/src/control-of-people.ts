/** Wires what the console asks about those who work here, and about keys by which programs come in. */
import type { ApiHandlers } from './api/api.ts';
import { accountHandlers } from './api/account.ts';
import { directoryHandlers } from './api/directory.ts';
import { keysHandlers } from './api/keys.ts';
import { passkeysHandlers } from './api/passkeys.ts';
import { peopleHandlers } from './api/people-list.ts';
import { promptsHandlers } from './api/prompts.ts';
import { sessionHandlers } from './api/session.ts';
import { dialPlain } from './egress/plain-connection.ts';
import { Courier } from './mail/courier.ts';
import { post } from './mail/post.ts';
import type { Front } from './front.ts';

type PeopleHandlers = Pick<
  ApiHandlers,
  'account' | 'directory' | 'keys' | 'passkeys' | 'people' | 'prompts' | 'session'
>;

export function controlOfPeople({ rooms, world, people }: Front): PeopleHandlers {
  const { acts, identity, office } = rooms;
  const { now } = world.clock;
  const configuration = rooms.configured;
  return {
    account: accountHandlers(identity),
    directory: directoryHandlers(identity),
    keys: keysHandlers({
      keys: world.keys,
      configuration,
      acts,
      now,
    }),
    passkeys: passkeysHandlers(identity),
    people: peopleHandlers({
      identity,
      courier: new Courier({
        setting: () => configuration().mail,
        firm: () => configuration().organisation.name,
        post: (setting, to, letter) => post(setting, to, letter, { dial: dialPlain }),
      }),
    }),
    prompts: promptsHandlers({ prompts: office.prompts, teams: () => identity.roster.teams() }),
    session: sessionHandlers(people),
  };
}
