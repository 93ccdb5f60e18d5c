/**
 * The firm's directory writes people and groups here: SCIM 2.0 (RFC 7644) under `/scim/v2`, by a token that an owner made.
 *
 * It answers in the protocol's own shapes, errors included. What it may do is `identity/provisioning.ts`'s to say.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { userId } from '@bailiwick/contract/ids';
import { turns } from '@bailiwick/contract/in-turn';
import * as z from 'zod';
import type { CallerAddress } from '../callers/caller-address.ts';
import type { Identity } from '../identity/identity.ts';
import { type Bucket, refilled, secondsUntilNext } from '../keys/request-rate.ts';
import { MOST_ON_A_PAGE, resourceTypes, schemas, serviceProviderConfig } from './discovery.ts';
import { type Filter, type Resource, parseFilter } from './filter.ts';
import { patchSchema, patched } from './patch.ts';
import { describedGroup, describedUser, groupResource, userResource } from './resources.ts';
import { type Answer, ScimError, readResource, refusal, send } from './wire.ts';

const PREFIX = '/scim/v2';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const USUAL_PAGE = 100;
/** Directories count on 25 a second; one that runs wild must not take the database from everybody else. */
const PER_MINUTE = 1_500;

export interface ScimParts {
  readonly identity: Pick<Identity, 'provisioning' | 'roster'>;
  /** Under which origin the directory reached us. */
  readonly originOf: (request: IncomingMessage) => string;
  readonly addressOf: CallerAddress;
  /** Says what went wrong on our side; never a value. */
  readonly onFault: (error: unknown) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Requests with one token. */
  readonly perMinute?: number;
}

/** False for any path that is not below `/scim/v2`. */
export type Provisioned = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Of a POST, PUT or PATCH; else empty. */
  readonly sent: Resource;
  /** `https://door.example/scim/v2` */
  readonly base: string;
}

export function provisioned(parts: ScimParts): Provisioned {
  // A group is read, changed and written: two at once would undo each other.
  const inTurn = turns();
  const admit = paced(parts);
  return async (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://door');
    if (url === null || !(url.pathname === PREFIX || url.pathname.startsWith(`${PREFIX}/`))) return false;
    try {
      admit(await tokenOf(parts, request));
      const method = request.method ?? 'GET';
      // Read whole before its turn comes, so that nobody waits for a slow sender.
      const sent = /^(POST|PUT|PATCH)$/.test(method) ? await readResource(request) : {};
      const asked: Asked = {
        method,
        path: url.pathname
          .slice(PREFIX.length + 1)
          .split('/')
          .map(decodeURIComponent),
        query: url.searchParams,
        sent,
        base: `${parts.originOf(request)}${PREFIX}`,
      };
      const answering = (): Promise<Answer> => answerTo(parts, asked);
      send(response, await (method === 'GET' ? answering() : inTurn(answering)));
    } catch (error) {
      const known = refusal(error);
      if (known.status === 500) parts.onFault(error);
      send(response, known);
    }
    return true;
  };
}

/** The token that a request brings, in force. @throws ScimError 401, BailiwickError `rate_limited` */
async function tokenOf({ identity, addressOf }: ScimParts, request: IncomingMessage): Promise<string> {
  const presented = /^Bearer +(\S{20,200}) *$/i.exec(request.headers.authorization ?? '')?.[1];
  const isInForce = await identity.provisioning.isToken(presented, addressOf(request));
  if (presented !== undefined && isInForce) return presented;
  throw new ScimError(401, undefined, 'The token is none that is in force here.');
}

/** Lets so many requests a minute pass for each token. */
function paced({ now, perMinute = PER_MINUTE }: ScimParts): (token: string) => void {
  // Of tokens in force only, of which there are few.
  const buckets = new Map<string, Bucket>();
  return (token) => {
    const bucket = refilled(buckets.get(token), perMinute, now());
    if (bucket.level < 1)
      throw new BailiwickError('rate_limited', `A directory may ask ${perMinute} times a minute.`, {
        retryAfter: secondsUntilNext(bucket, perMinute),
      });
    buckets.set(token, { ...bucket, level: bucket.level - 1 });
  };
}

async function answerTo(parts: ScimParts, asked: Asked): Promise<Answer> {
  const [kind, id, ...more] = asked.path;
  if (more.length > 0) throw nothing();
  switch (kind) {
    case 'ServiceProviderConfig':
      return { status: 200, body: serviceProviderConfig };
    case 'ResourceTypes':
      return oneOf(resourceTypes, id, asked);
    case 'Schemas':
      return oneOf(schemas, id, asked);
    case 'Users':
      return id === undefined ? usersAnswer(parts, asked) : userAnswer(parts, id, asked);
    case 'Groups':
      return id === undefined ? groupsAnswer(parts, asked) : groupAnswer(parts, id, asked);
    default:
      throw nothing();
  }
}

async function usersAnswer({ identity }: ScimParts, { method, query, sent, base }: Asked): Promise<Answer> {
  if (method === 'GET') {
    const users = await identity.roster.list();
    return page(
      users.map((user) => userResource(user, base)),
      query,
    );
  }
  if (method !== 'POST') throw unfit();
  const user = await identity.provisioning.addUser(describedUser(sent));
  return { status: 201, body: userResource(user, base) };
}

async function userAnswer(
  { identity: { provisioning, roster } }: ScimParts,
  id: string,
  { method, sent, base }: Asked,
): Promise<Answer> {
  const user = await roster.find(userId(id));
  switch (method) {
    case 'GET':
      return { status: 200, body: userResource(user, base) };
    case 'PUT':
    case 'PATCH': {
      const whole = method === 'PUT' ? sent : changed(userResource(user, base), sent);
      const next = await provisioning.replaceUser(user.id, describedUser(whole));
      return { status: 200, body: userResource(next, base) };
    }
    case 'DELETE':
      await provisioning.removeUser(user.id);
      return { status: 204, body: undefined };
    default:
      throw unfit();
  }
}

async function groupsAnswer({ identity }: ScimParts, { method, query, sent, base }: Asked): Promise<Answer> {
  const { provisioning } = identity;
  if (method === 'GET') {
    const groups = await provisioning.groups();
    return page(
      groups.map((group) => groupResource(group, base)),
      query,
    );
  }
  if (method !== 'POST') throw unfit();
  const group = await provisioning.addGroup(describedGroup(sent));
  return { status: 201, body: groupResource(group, base) };
}

async function groupAnswer(
  { identity: { provisioning } }: ScimParts,
  id: string,
  { method, query, sent, base }: Asked,
): Promise<Answer> {
  const group = await provisioning.group(id);
  switch (method) {
    case 'GET':
      return { status: 200, body: slim(groupResource(group, base), query) };
    case 'PUT':
    case 'PATCH': {
      const whole = method === 'PUT' ? sent : changed(groupResource(group, base), sent);
      const next = await provisioning.replaceGroup(group, describedGroup(whole));
      return { status: 200, body: groupResource(next, base) };
    }
    case 'DELETE':
      await provisioning.removeGroup(id);
      return { status: 204, body: undefined };
    default:
      throw unfit();
  }
}

function changed(resource: Resource, sent: Resource): Resource {
  // Names of members may be written in any case (RFC 7643 §2.1).
  const operations = sent['Operations'] ?? sent['operations'];
  return patched(resource, patchSchema.parse({ Operations: operations }).Operations);
}

const pageSchema = z.object({
  startIndex: z.coerce.number().int().catch(1),
  count: z.coerce.number().int().catch(USUAL_PAGE),
});

function page(resources: readonly Resource[], query: URLSearchParams): Answer {
  const written = query.get('filter');
  const filter: Filter = written === null || written.trim() === '' ? () => true : parseFilter(written);
  const found = resources.filter(filter);
  const asked = pageSchema.parse({
    startIndex: query.get('startIndex') ?? 1,
    count: query.get('count') ?? USUAL_PAGE,
  });
  // RFC 7644 §3.4.2.4: less than one counts as one, less than none as none.
  const from = Math.max(1, asked.startIndex);
  const some = found.slice(from - 1, from - 1 + Math.min(MOST_ON_A_PAGE, Math.max(0, asked.count)));
  return {
    status: 200,
    body: {
      schemas: [LIST],
      totalResults: found.length,
      startIndex: from,
      itemsPerPage: some.length,
      Resources: some.map((resource) => slim(resource, query)),
    },
  };
}

/** Directories leave the members of large groups out (RFC 7644 §3.9). */
function slim(resource: Resource, query: URLSearchParams): Resource {
  const left = new Set(
    (query.get('excludedAttributes') ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => one.trim()),
  );
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => !left.has(name.toLowerCase()) || ALWAYS.has(name)),
  );
}

const ALWAYS: ReadonlySet<string> = new Set(['schemas', 'id']);

function oneOf(all: readonly Resource[], id: string | undefined, { method, query }: Asked): Answer {
  if (method !== 'GET') throw unfit();
  if (id === undefined) return page(all, query);
  const found = all.find((one) => one['id'] === id);
  if (found === undefined) throw nothing();
  return { status: 200, body: found };
}

const nothing = (): ScimError => new ScimError(404, undefined, 'There is nothing under this address.');
const unfit = (): ScimError => new ScimError(405, undefined, 'This address does not take this method.');
