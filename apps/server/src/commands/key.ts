import { offeringId } from '@bailiwick/contract/ids';
import { nearest } from '@bailiwick/contract/nearest';
import type { Configuration } from '../config/configuration.ts';
import { ApiKeys } from '../keys/api-keys.ts';
import { numberOption, required } from './arguments.ts';
import { type Command, type ExitCode, PLACE, UsageError } from './command.ts';
import { json, table } from './io.ts';
import { onRecord } from './on-record.ts';
import { findPlace, withStore } from './place.ts';

const DAY = 86_400_000;

export const keyCreate: Command = {
  name: 'key create',
  summary: 'Create an API key for a person, an app or a team; it is printed this once',
  options: {
    name: { type: 'string', value: 'NAME', help: 'Whose key it is; needed' },
    team: { type: 'string', value: 'TEAM', help: 'The team it belongs to' },
    expires: {
      type: 'string',
      value: 'WHEN',
      help: 'A date (2027-12-31, valid to its end in UTC) or a time span (90d, 12h)',
    },
    offerings: { type: 'string', value: 'A,B', help: 'The only offerings it may use' },
    'requests-per-minute': { type: 'string', value: 'N', help: 'At most so many requests' },
    'tokens-per-day': { type: 'string', value: 'N', help: 'At most so many tokens, in and out' },
    'money-per-month': {
      type: 'string',
      value: 'N',
      help: "At most so much, in the organisation's currency",
    },
    ...PLACE,
  },
  async run(invocation, io) {
    const name = required(invocation, 'name');
    const { team } = invocation.values;
    const place = await findPlace(invocation);
    const { configuration } = place;
    const expires =
      expiry(invocation.values['expires'], Date.now()) ?? usualExpiry(configuration, Date.now());
    const offerings = offeringList(invocation.values['offerings'], configuration);
    const usual = configuration.keys.budget;
    const budget = {
      requestsPerMinute: numberOption(invocation, 'requests-per-minute') ?? usual.requestsPerMinute,
      tokensPerDay: numberOption(invocation, 'tokens-per-day') ?? usual.tokensPerDay,
      moneyPerMonth: numberOption(invocation, 'money-per-month') ?? usual.moneyPerMonth,
    };
    return withStore<ExitCode>(place, async (store) => {
      const keys = new ApiKeys(store.keys, Date.now);
      const { key, id } = await keys.create({ name, team, expires, offerings, budget });
      await onRecord(store, { kind: 'key.created', about: id });
      if (invocation.flags.has('json')) json(io, { key, id, name, team, expires: date(expires), offerings });
      else io.out(`${key}\n`);
      io.err(
        `This is the only time that the key is shown. Its id is ${id}${expires === undefined ? '' : `; it expires ${date(expires)}`}.\n`,
      );
      return 0;
    });
  },
};

export const keyList: Command = {
  name: 'key list',
  summary: 'List API keys, never the keys themselves',
  options: PLACE,
  async run(invocation, io) {
    const place = await findPlace(invocation);
    const keys = await withStore(place, (store) => new ApiKeys(store.keys, Date.now).list());
    if (invocation.flags.has('json')) {
      json(
        io,
        keys.map((key) => ({
          ...key,
          created: date(key.created),
          expires: date(key.expires),
          revoked: date(key.revoked),
        })),
      );
    } else if (keys.length === 0) io.err('There are no keys. Create one: bailiwick key create --name NAME\n');
    else {
      table(
        io,
        ['id', 'name', 'team', 'state', 'expires'],
        keys.map(({ id, name, team, state, expires }) => [
          id,
          name,
          team ?? '-',
          state.replace('_', ' '),
          date(expires) ?? 'never',
        ]),
      );
    }
    return 0;
  },
};

export const keyRevoke: Command = {
  name: 'key revoke',
  summary: 'Revoke an API key by its id or name, within seconds and for ever',
  options: PLACE,
  positionals: 'ID',
  async run(invocation, io) {
    const [idOrName, ...more] = invocation.positionals;
    if (idOrName === undefined || more.length > 0)
      throw new UsageError('Name one key: bailiwick key revoke ID');
    const place = await findPlace(invocation);
    const revoked = await withStore(place, async (store) => {
      const keys = new ApiKeys(store.keys, Date.now);
      const meant = (await keys.list()).find(({ id, name }) => id === idOrName || name === idOrName);
      const done = await keys.revoke(idOrName);
      if (done) await onRecord(store, { kind: 'key.revoked', about: meant?.id });
      return done;
    });
    if (invocation.flags.has('json')) json(io, { revoked });
    io.err(
      revoked
        ? 'Revoked. A running server knows within seconds.\n'
        : 'No key of this id or name is in force. See: bailiwick key list\n',
    );
    return revoked ? 0 : 1;
  },
};

const date = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();

/** Milliseconds since the epoch. @throws UsageError */
export function expiry(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  if (count !== undefined) return now + Number(count) * (unit === 'h' ? DAY / 24 : DAY);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // `2027-02-30` would silently become the 2nd of March.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text) {
    throw new UsageError('--expires must be a date (2027-12-31) or a time span (90d, 12h).');
  }
  if (day + DAY <= now) throw new UsageError('--expires lies in the past.');
  return day + DAY;
}

function usualExpiry({ keys }: Configuration, now: number): number | undefined {
  return keys.expiresDays === undefined ? undefined : now + keys.expiresDays * DAY;
}

/** A key for an offering that does not exist would work nowhere, and nobody would know why. */
function offeringList(
  text: string | undefined,
  { offerings }: Configuration,
): ReturnType<typeof offeringId>[] | undefined {
  if (text === undefined) return undefined;
  const known = offerings.map(({ id }) => id);
  return text.split(',').map((part) => {
    const id = offeringId(part.trim());
    if (known.includes(id)) return id;
    const meant = nearest(id, known);
    throw new UsageError(
      `--offerings names an offering that is not in the configuration.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    );
  });
}
