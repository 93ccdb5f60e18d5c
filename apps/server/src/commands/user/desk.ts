/** What the commands about people share: the people of a home, and links for them. */
import { rootPlace } from '../../config/settings.ts';
import { Outbound } from '../../egress/outbound.ts';
import { dialPlain } from '../../egress/plain-connection.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Invited } from '../../identity/joining.ts';
import type { User } from '../../identity/user.ts';
import { ApiKeys } from '../../keys/api-keys.ts';
import { Courier, linkAt } from '../../mail/courier.ts';
import { post } from '../../mail/post.ts';
import { openActs } from '../../open-acts.ts';
import { openPeople } from '../../open-people.ts';
import { openVault } from '../../vault/open.ts';
import { type ExitCode, type Invocation, type OptionRules, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { type Place, findPlace, withStore } from '../place.ts';

export const BASE: OptionRules = {
  base: {
    type: 'string',
    value: 'URL',
    help: 'Where people reach this install, for the link; default by listen in the configuration',
  },
  mail: {
    type: 'boolean',
    help: 'Mail the link to the person, as `mail` in the configuration says, and do not print it',
  },
};

export async function withPeople(
  invocation: Invocation,
  use: (people: Identity, place: Place) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = await findPlace(invocation);
  return withStore(place, async (store) => {
    const vault = await openVault(rootPlace(place.settings), store);
    const outbound = new Outbound();
    const people = openPeople({
      store,
      vault,
      acts: openActs({ store, vault }),
      keys: new ApiKeys(store.keys, Date.now),
      outbound,
      configuration: () => place.configuration,
      isSetupToken: () => false,
    });
    try {
      return await use(people, place);
    } finally {
      await outbound.close();
    }
  });
}

/** The one word that names a person. @throws UsageError */
export function whom({ positionals }: Invocation, command: string): string {
  const [idOrEmail, ...more] = positionals;
  if (idOrEmail !== undefined && more.length === 0) return idOrEmail;
  throw new UsageError(`Name one person by id or mail address: bailiwick ${command} PERSON`);
}

/** Mails the link where that is wanted, and prints it where not, or where the mail did not go. */
export async function handOver(
  io: Io,
  invocation: Invocation,
  place: Place,
  invited: Invited,
): Promise<ExitCode> {
  const { user, expires } = invited;
  const isJson = invocation.flags.has('json');
  const until = new Date(expires).toISOString();
  const delivery = invocation.flags.has('mail') ? await courierOf(place).deliver(invited) : undefined;
  if (delivery?.kind === 'sent') {
    if (isJson) json(io, { ...shown(user), mailed: user.email, expires: until });
    else io.out(`Sent to ${user.email}. The link in it works once, until ${until}.\n`);
    return 0;
  }
  const link = linkAt(baseOf(invocation, place), invited);
  const notSent = delivery && { happened: delivery.happened, remedy: delivery.remedy };
  if (isJson) json(io, { ...shown(user), link, expires: until, notSent });
  else io.out(`${link}\n`);
  if (notSent !== undefined) io.err(`The link was not mailed. ${notSent.happened} ${notSent.remedy}\n`);
  io.err(`The link works once, until ${until}. Hand it to the person by a way that you trust.\n`);
  return notSent === undefined ? 0 : 1;
}

const courierOf = ({ configuration }: Place): Courier =>
  new Courier({
    setting: () => configuration.mail,
    firm: () => configuration.organisation.name,
    post: (setting, to, letter) => post(setting, to, letter, { dial: dialPlain }),
  });

function baseOf({ values }: Invocation, { configuration }: Place): string {
  const given = values['base'];
  if (given !== undefined) {
    const url = URL.parse(given);
    if (url === null || !/^https?:$/.test(url.protocol)) throw new UsageError('--base must be an address.');
    return url.origin;
  }
  const { host = '127.0.0.1', port = 8484, tls } = configuration.listen;
  return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

export const shown = (user: User): object => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role: user.role,
  team: user.team,
  status: user.status,
  language: user.language,
  roleExpires: user.roleExpires === undefined ? undefined : new Date(user.roleExpires).toISOString(),
  lastSeen: user.lastSeen === undefined ? undefined : new Date(user.lastSeen).toISOString(),
});
