/** What the commands about people share: the people of a home, and links for them. */
import { rootPlace } from '../../config/settings.ts';
import { Outbound } from '../../egress/outbound.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Invited } from '../../identity/joining.ts';
import type { User } from '../../identity/user.ts';
import { ApiKeys } from '../../keys/api-keys.ts';
import { openActs } from '../../open-acts.ts';
import { openPeople } from '../../open-people.ts';
import { openVault } from '../../vault/open.ts';
import { type ExitCode, type Invocation, type OptionRules, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { type Place, findPlace, withStore } from '../place.ts';

/** Whoever sits at the machine; the ledger says that it was done from here. */
export const BY = { kind: 'product', part: 'command-line' } as const;

export const BASE: OptionRules = {
  base: {
    type: 'string',
    value: 'URL',
    help: 'Where people reach this install, for the link; default by listen in the configuration',
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

export function tellLink(
  io: Io,
  invocation: Invocation,
  place: Place,
  { user, token, expires }: Invited,
): void {
  const link = `${baseOf(invocation, place)}/join#${token}`;
  if (invocation.flags.has('json'))
    json(io, { ...shown(user), link, expires: new Date(expires).toISOString() });
  else io.out(`${link}\n`);
  io.err(
    `The link works once, until ${new Date(expires).toISOString()}. Hand it to the person by a way that you trust.\n`,
  );
}

/** Behind `#`, a token is in no log of a server and in no header. */
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
