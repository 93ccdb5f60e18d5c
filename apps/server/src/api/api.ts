/**
 * The control plane: everything under `/api/v1`.
 *
 * The path of a request: same page → match → who asks → may they → is it surely them → read the input → handle → answer. Whatever fails
 * leaves with a failure of one shape. It has a socket and a pace of its own beside the door and never touches a body
 * that goes to a vendor.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { API } from '@bailiwick/api/catalogue';
import { openApiOf } from '@bailiwick/api/openapi';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Asking, FileAnswer, Handlers } from './handler.ts';
import type { CallerAddress } from '../callers/caller-address.ts';
import { originOf } from '../callers/origin.ts';
import type { People } from './people.ts';
import { readInput } from './read-input.ts';
import { sendFailure, sendFile, sendJson, sendLines } from './respond.ts';
import { Routes } from './routes.ts';
import { requireSamePage } from './same-page.ts';
import { cookieFor, cookieNamed } from './session-cookie.ts';
import { type Visitor, admit } from './visitor.ts';

const BASE = '/api/v1';

export type ApiHandlers = { readonly [G in keyof typeof API]: Handlers<(typeof API)[G]> };

export interface ApiParts {
  readonly handlers: ApiHandlers;
  readonly people: Pick<People, 'visitor' | 'requireFresh'>;
  readonly addressOf: CallerAddress;
  /** Says what went wrong on our side; never a value. */
  readonly onFault: (error: unknown) => void;
  readonly version: string;
}

/** False when the path is not of the control plane. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function controlPlane(parts: ApiParts): Answering {
  const routes = new Routes(API, parts.handlers);
  return async (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://door');
    if (url === null || !(url.pathname === BASE || url.pathname.startsWith(`${BASE}/`))) return false;
    try {
      await answer(url, { parts, routes, request, response });
    } catch (error) {
      if (!(error instanceof BailiwickError)) parts.onFault(error);
      sendFailure(response, error);
    }
    return true;
  };
}

interface Exchange {
  readonly parts: ApiParts;
  readonly routes: Routes;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(url: URL, { parts, routes, request, response }: Exchange): Promise<void> {
  const method = request.method ?? 'GET';
  const path = url.pathname.slice(BASE.length);
  if (method === 'GET' && path === '/openapi.json') {
    sendJson(response, 200, openApiOf(API, { version: parts.version, base: BASE }));
    return;
  }
  const origin = originOf(request);
  requireSamePage(method, request.headers, origin);
  const matched = routes.match(method, path);
  if (matched.kind === 'unknown')
    throw new BailiwickError('not_found', 'There is nothing under this address.', {
      remedy: `See ${BASE}/openapi.json for what there is.`,
    });
  if (matched.kind === 'other_method') {
    response.setHeader('allow', matched.allowed.join(', '));
    throw new BailiwickError('malformed_request', `This address takes ${matched.allowed.join(', ')}.`);
  }
  const { route, inPath } = matched;
  const visitor = await parts.people.visitor(request, cookieNamed(request.headers.cookie, 'session'));
  admit(visitor, route.endpoint.access);
  if (route.endpoint.fresh === true) parts.people.requireFresh(visitor);
  const input = await readInput(request, route, { inPath, query: url.searchParams });
  const address = parts.addressOf(request);
  const asking = askingOf(visitor, { request, response, origin, address });
  const answered = (route.handler as (input: unknown, asking: Asking) => unknown)(input, asking);
  switch (route.endpoint.answers) {
    case 'json':
      // What the shape does not name stays here, whatever a handler passes on.
      sendJson(response, 200, route.endpoint.output.parse(await answered));
      return;
    case 'lines':
      await sendLines(response, answered as AsyncIterable<unknown>, {
        signal: asking.signal,
        onFault: parts.onFault,
      });
      return;
    case 'file':
      await sendFile(response, (await answered) as FileAnswer, asking.signal);
  }
}

function askingOf(
  visitor: Visitor,
  {
    request,
    response,
    origin,
    address,
  }: Pick<Exchange, 'request' | 'response'> & Pick<Asking, 'origin' | 'address'>,
): Asking {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return {
    visitor,
    signal: gone.signal,
    setSession: (token, expires) =>
      void response.setHeader(
        'set-cookie',
        cookieFor(token, { expires, secure: origin.startsWith('https:') }),
      ),
    origin,
    address,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  };
}
