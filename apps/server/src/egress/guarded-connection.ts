/**
 * Connections to addresses that somebody else wrote, or that may lie in a network of the firm's own.
 *
 * A name is looked up once, when the socket is made, and the socket goes to the very addresses that were judged, so that
 * a name cannot answer "public" to the check and "private" to the connection (DNS rebinding); a name with any address
 * that is not permitted is refused whole.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Client, buildConnector } from 'undici';
import { isLocalAddress, isPublicAddress } from './public-address.ts';

/** What of the network may be reached, and how names are found. */
export interface Reach {
  permits(address: string): boolean;
  /** Every address of a host. @throws like `dns.lookup` */
  resolve(host: string): Promise<readonly { readonly address: string; readonly family: number }[]>;
  /** PEM certificates of authorities to trust; undefined: the platform's. */
  readonly authorities: readonly string[] | undefined;
  /** Whether what is reached may do without TLS; default no. */
  readonly plain?: boolean;
}

export const PUBLIC_INTERNET: Reach = {
  permits: isPublicAddress,
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  authorities: undefined,
};

/** The networks of the firm too, for what the firm itself has named there; also without TLS. */
export const OWN_NETWORK: Reach = {
  ...PUBLIC_INTERNET,
  permits: (address) => isPublicAddress(address) || isLocalAddress(address),
  plain: true,
};

/** The address is not one that may be reached. Carries no address: an answer must not map a network for a stranger. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * One connection to the origin of an address; whoever has it destroys it.
 *
 * @throws Unreachable
 */
export function guardedClient(url: URL, connectMs: number, reach: Reach): Client {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && reach.plain === true))
    throw new Unreachable();
  // A host that is an address already is never looked up, so it is judged here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !reach.permits(host)) throw new Unreachable();
  return new Client(url.origin, {
    connect: guarded(reach, connectMs),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
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
