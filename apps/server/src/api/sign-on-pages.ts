/**
 * Single sign-on over HTTP: away to the firm's directory, and back.
 *
 *   GET /api/v1/session/providers/ID?to=PLACE  → the directory, with a ticket in a cookie
 *   GET /api/v1/session/providers/ID/callback  → a session, and on to the console
 *
 * These two are pages for a browser that comes from another site, so they stand before the control plane, which takes
 * nothing from there. What makes a return ours is the ticket that this browser took along (RFC 9700 §4.7).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { CallerAddress } from '../callers/caller-address.ts';
import { originOf } from '../callers/origin.ts';
import type { SignOn } from '../identity/sign-on/sign-on.ts';
import type { Answering } from './api.ts';
import { sendDetour } from './detour-page.ts';
import { ownPlace } from './own-place.ts';
import { cookieFor, cookieNamed, ticketCookie } from './session-cookie.ts';

const PATH = /^\/api\/v1\/session\/providers\/([a-z0-9][a-z0-9_-]{0,39})(\/callback)?$/;

export interface SignOnPagesParts {
  readonly signOn: Pick<SignOn, 'begin' | 'finish'>;
  readonly addressOf: CallerAddress;
  /** Says what went wrong on our side; never a value. */
  readonly onFault: (error: unknown) => void;
}

export function signOnPages({ signOn, addressOf, onFault }: SignOnPagesParts): Answering {
  return async (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://door');
    const [, id = '', back] = PATH.exec(url?.pathname ?? '') ?? [];
    if (id === '' || request.method !== 'GET') return false;
    try {
      const to = ownPlace(url?.searchParams.get('to'));
      if (back === undefined) await leave({ id, to }, { signOn, request, response });
      else await arrive({ signOn, addressOf, request, response });
    } catch (error) {
      if (!(error instanceof BailiwickError)) onFault(error);
      await sayNo(error, { request, response });
    }
    return true;
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function leave(
  { id, to }: { readonly id: string; readonly to: string },
  { signOn, request, response }: Exchange & Pick<SignOnPagesParts, 'signOn'>,
): Promise<void> {
  const origin = originOf(request);
  const { url, ticket } = await signOn.begin(id, `${origin}/api/v1/session/providers/${id}/callback`, to);
  response.writeHead(302, {
    location: url,
    'set-cookie': ticketCookie(ticket, isSecure(origin)),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end();
}

async function arrive({
  signOn,
  addressOf,
  request,
  response,
}: Exchange & Pick<SignOnPagesParts, 'signOn' | 'addressOf'>): Promise<void> {
  const origin = originOf(request);
  const ticket = cookieNamed(request.headers.cookie, 'ticket');
  if (ticket === undefined)
    throw new BailiwickError('not_allowed', 'This took too long, or was done before.', {
      remedy: 'Begin again.',
    });
  const opened = await signOn.finish(
    { ticket, url: `${origin}${request.url ?? '/'}` },
    { address: addressOf(request), userAgent: request.headers['user-agent'] ?? '' },
  );
  const secure = isSecure(origin);
  response.setHeader('set-cookie', [
    cookieFor(opened.token, { expires: opened.expires, secure }),
    ticketCookie(undefined, secure),
  ]);
  const german = speaksGerman(request);
  sendDetour(response, {
    status: 200,
    language: german ? 'de' : 'en',
    title: german ? 'Sie sind angemeldet.' : 'You are signed in.',
    text: german ? 'Gleich geht es weiter.' : 'You are being taken along.',
    onward: { to: ownPlace(opened.to), label: german ? 'Weiter' : 'Go on' },
    pace: 'at once',
  });
}

async function sayNo(error: unknown, { request, response }: Exchange): Promise<void> {
  const known =
    error instanceof BailiwickError
      ? error
      : new BailiwickError('fault', 'Something went wrong on the server.', { cause: error });
  const german = speaksGerman(request);
  const said = german
    ? (await import('@bailiwick/phrases/german')).german
    : { read: (text: string) => ({ text }) };
  response.setHeader('set-cookie', ticketCookie(undefined, isSecure(originOf(request))));
  sendDetour(response, {
    status: known.status,
    language: german ? 'de' : 'en',
    title: said.read(known.message).text,
    text: said.read(known.remedy).text,
    onward: { to: '/', label: german ? 'Zurück zur Anmeldung' : 'Back to signing in' },
    pace: 'on a click',
  });
}

const isSecure = (origin: string): boolean => origin.startsWith('https:');

const speaksGerman = ({ headers }: IncomingMessage): boolean =>
  /^\s*de\b/i.test(headers['accept-language'] ?? '');
