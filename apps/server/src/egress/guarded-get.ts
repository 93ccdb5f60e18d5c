/**
 * One GET to an address that somebody else wrote: a link to a vendor's terms, or where it redirects to.
 *
 * It promises: the name is looked up once, when the socket is made, and the socket goes to the very addresses that were
 * judged, so that a name cannot answer "public" to the check and "private" to the connection (DNS rebinding); a name
 * with any address that is not public is refused whole; nothing of ours travels along: no cookie, no credentials, no
 * address of a proxy. It refuses redirects, HTTP/2 and TLS below 1.2; the caller follows and judges anew.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** What of the network may be reached, and how names are found. */
export interface Reach {
  permits(address: string): boolean;
  /** Every address of a host. @throws like `dns.lookup` */
  resolve(host: string): Promise<readonly { readonly address: string; readonly family: number }[]>;
  /** PEM certificates of authorities to trust; undefined: the platform's. */
  readonly authorities: readonly string[] | undefined;
}

export const PUBLIC_INTERNET: Reach = {
  permits: isPublicAddress,
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  authorities: undefined,
};

/** The address is not one that may be reached. Carries no address: an answer must not map a network for a stranger. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface GuardedReply {
  readonly status: number;
  /** Names in lower case; of repeated headers the last. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came over the wire, perhaps compressed. For one reader; rejects like `guardedGet`. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface GuardedRequest {
  /** `https:` */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly connectMs: number;
  /** Ends everything, the body included. */
  readonly signal: AbortSignal;
}

/**
 * Sends the request and hands the reply to `use`; the connection is gone when `use` has settled.
 *
 * @throws Unreachable; the signal's reason; errors of the network with their `code`.
 */
export async function guardedGet<T>(
  { url, headers, connectMs, signal }: GuardedRequest,
  reach: Reach,
  use: (reply: GuardedReply) => Promise<T>,
): Promise<T> {
  if (url.protocol !== 'https:') throw new Unreachable();
  // A host that is an address already is never looked up, so it is judged here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !reach.permits(host)) throw new Unreachable();
  const client = new Client(url.origin, {
    connect: guarded(reach, connectMs),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const {
      statusCode,
      headers: answered,
      body,
    } = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers,
      signal,
    });
    // Destroyed unread, a body may raise an error that nobody waits for.
    body.on('error', () => {});
    return await use({ status: statusCode, headers: lastOf(answered), body });
  } finally {
    await client.destroy();
  }
}

function guarded(reach: Reach, connectMs: number): buildConnector.connector {
  const connect = buildConnector({
    allowH2: false,
    timeout: connectMs,
    minVersion: 'TLSv1.2',
    lookup: judgedLookup(reach),
    ...(reach.authorities === undefined ? {} : { ca: [...reach.authorities] }),
  });
  return (options, done) => {
    connect(options, (...made) => {
      // Whatever the lookup said, this is where the socket went.
      if (made[0] === null && !reach.permits(made[1].remoteAddress ?? '')) {
        made[1].destroy();
        done(new Unreachable(), null);
      } else done(...made);
    });
  };
}

function judgedLookup(reach: Reach): LookupFunction {
  return (host, options, done) => {
    const settle = (error: Error | null, found: readonly { address: string; family: number }[]): void => {
      const [first] = found;
      const failure =
        error ??
        (first === undefined || !found.every(({ address }) => reach.permits(address))
          ? new Unreachable()
          : null);
      if (failure !== null || first === undefined) done(failure, '', 0);
      else if (options.all === true) done(null, [...found]);
      else done(null, first.address, first.family);
    };
    reach.resolve(host).then(
      (found) => settle(null, found),
      (error: Error) => settle(error, []),
    );
  };
}

function lastOf(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const last = typeof value === 'string' ? value : value?.at(-1);
      return last === undefined ? [] : [[name.toLowerCase(), last]];
    }),
  );
}
