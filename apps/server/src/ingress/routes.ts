/**
 * The routes that the door serves. Everything else is refused: what nobody has read cannot be inspected.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Protocol } from '../offerings/offering.ts';
import { requireHarmlessQuery } from './query.ts';

/** What a request body of a route looks like; `none` for routes without one. */
export type BodyShape = 'chat' | 'responses' | 'completions' | 'embeddings' | 'messages' | 'none';

export interface Route {
  /** Stable; stands in the journal and in metrics. */
  readonly name: string;
  readonly protocol: Protocol;
  readonly method: 'POST' | 'GET';
  /** `{id}` stands for one path segment. */
  readonly path: string;
  /** Relative to the version root of an offering (`https://host/v1/`); without a leading slash. */
  readonly upstreamPath: string;
  readonly body: BodyShape;
  /** Whether the reply can be an event stream. */
  readonly streams: boolean;
  /** What the caller wrote behind the question mark, if anything; it goes on to the vendor. */
  readonly query?: string | undefined;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export const ROUTES: readonly Route[] = [
  route('openai.chat', 'openai', 'POST', 'chat/completions', 'chat', 'streams'),
  route('openai.responses', 'openai', 'POST', 'responses', 'responses', 'streams'),
  route('openai.completions', 'openai', 'POST', 'completions', 'completions', 'streams'),
  route('openai.embeddings', 'openai', 'POST', 'embeddings', 'embeddings', 'whole'),
  route('openai.models', 'openai', 'GET', 'models', 'none', 'whole'),
  route('openai.model', 'openai', 'GET', 'models/{id}', 'none', 'whole'),
  route('anthropic.messages', 'anthropic', 'POST', 'messages', 'messages', 'streams'),
  route('anthropic.count_tokens', 'anthropic', 'POST', 'messages/count_tokens', 'messages', 'whole'),
  route('anthropic.models', 'anthropic', 'GET', 'models', 'none', 'whole'),
  route('anthropic.model', 'anthropic', 'GET', 'models/{id}', 'none', 'whole'),
];

const EXACT = new Map<string, Route[]>();
for (const served of ROUTES) {
  if (served.path.includes('{')) continue;
  const key = `${served.method} ${served.path}`;
  EXACT.set(key, [...(EXACT.get(key) ?? []), served]);
}

const MODEL = /^\/v1\/models\/(.+)$/;

/**
 * @param target the request's path, with its query if it has one (`/v1/messages?beta=true`).
 * @param headers lower-case names; `anthropic-version` tells the two protocols' `/v1/models` apart.
 * @throws BailiwickError `unknown_route`, or `malformed_request` for a query that carries more than options
 */
export function matchRoute(method: string, target: string, headers: Headers): Route {
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const found = findRoute(method, path, headers);
  return mark === -1 || mark === target.length - 1
    ? found
    : { ...found, query: requireHarmlessQuery(target.slice(mark + 1)) };
}

function findRoute(method: string, path: string, headers: Headers): Route {
  const candidates = EXACT.get(`${method} ${path}`);
  if (candidates !== undefined) return byProtocol(candidates, headers);
  const model = method === 'GET' ? MODEL.exec(path)?.[1] : undefined;
  if (model !== undefined && staysBelow(model)) {
    const served = byProtocol(
      ROUTES.filter(({ path: known }) => known === '/v1/models/{id}'),
      headers,
    );
    return { ...served, upstreamPath: `models/${model}` };
  }
  throw unknownRoute(method, path);
}

function byProtocol(candidates: readonly Route[], headers: Headers): Route {
  const wanted: Protocol = headers['anthropic-version'] === undefined ? 'openai' : 'anthropic';
  return candidates.find(({ protocol }) => protocol === wanted) ?? candidates[0]!;
}

/** Whether a model name, decoded as a vendor may decode it, cannot climb out of `models/`. */
function staysBelow(model: string): boolean {
  let name: string;
  try {
    name = decodeURIComponent(model);
  } catch {
    return false;
  }
  if (!/^[\w.:@/+-]{1,256}$/.test(name)) return false;
  return name.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function unknownRoute(method: string, path: string): BailiwickError {
  const elsewhere = ROUTES.find((served) => served.path === path);
  if (elsewhere !== undefined) {
    return new BailiwickError(
      'unknown_route',
      `This address is served for ${elsewhere.method} requests only.`,
    );
  }
  // Neither is echoed: an address can carry a value.
  return new BailiwickError(
    'unknown_route',
    `No such address is served here for ${/^[A-Z]{3,7}$/.test(method) ? method : 'these'} requests.`,
  );
}

function route(
  name: string,
  protocol: Protocol,
  method: 'POST' | 'GET',
  upstreamPath: string,
  body: BodyShape,
  reply: 'streams' | 'whole',
): Route {
  return {
    name,
    protocol,
    method,
    path: `/v1/${upstreamPath}`,
    upstreamPath,
    body,
    streams: reply === 'streams',
  };
}
