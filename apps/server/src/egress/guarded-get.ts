/**
 * One GET to an address that somebody else wrote: a link to a vendor's terms, or where it redirects to.
 *
 * It promises: the connection goes to an address that was judged (guarded-connection.ts); nothing of ours travels along:
 * no cookie, no credentials, no address of a proxy. It refuses redirects, HTTP/2 and TLS below 1.2; the caller follows
 * and judges anew.
 */
import type { Dispatcher } from 'undici';
import { type Reach, guardedClient } from './guarded-connection.ts';

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
  const client = guardedClient(url, connectMs, reach);
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

function lastOf(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const last = typeof value === 'string' ? value : value?.at(-1);
      return last === undefined ? [] : [[name.toLowerCase(), last]];
    }),
  );
}
