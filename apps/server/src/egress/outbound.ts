/**
 * Egress: the only room that opens outbound sockets.
 *
 * It promises: one attempt per call (the door loops, so that a retry passes the decision and the journal again);
 * the body of a reply flows only as fast as it is pulled; an abort destroys the request at once, before or after
 * the headers; the key agreement that is reported is that of the connection that carried this very request.
 * It refuses: redirects, TLS below 1.2, connections that are not quantum-safe where that is required, compressed replies, proxies from the environment.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { Pool } from 'undici';
import type { Offering, Protocol, QuantumSafe, Timeouts } from '../offerings/offering.ts';
import { addressOf } from './address.ts';
import { Attempt } from './attempt.ts';
import { Connection, connector } from './connection.ts';
import { outgoingHeaders } from './credentials.ts';
import { UpstreamFailure, notQuantumSafe } from './failure.ts';
import { LargeHellos, isSuspicious } from './large-hello.ts';
import { isReadableOnTheWay } from './readable-on-the-way.ts';

export interface OutboundRequest {
  readonly offering: Offering;
  readonly route: {
    readonly protocol: Protocol;
    /** With or without `/v1`. */
    readonly upstreamPath: string;
    readonly method: string;
    readonly query?: string | undefined;
  };
  /** Already filtered by `forwardableRequestHeaders`. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; undefined for requests without a body. */
  readonly body: string | undefined;
  readonly signal: AbortSignal;
}

export interface UpstreamReply {
  /** 200 and above, never a redirect. */
  readonly status: number;
  /** Only those that may come back to the caller; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Any header of the vendor's by its name in lower case, for checks of our own; never for the caller. */
  readonly header: (name: string) => string | undefined;
  /** For one reader. Rejects with `upstream_failed`, `upstream_timeout` or the reason of the abort. */
  readonly body: AsyncIterable<Uint8Array> & {
    /** Ends the reading and destroys the upstream request; harmless after the end. */
    cancel(): void;
  };
  /** Name of the negotiated key agreement (`X25519MLKEM768`), `plain` without TLS. */
  readonly tlsGroup: string;
}

export interface OutboundOptions {
  /** Connections per origin; default 512. One connection carries one request at a time. */
  readonly connections?: number;
  /** PEM certificates of authorities to trust; default: the platform's. */
  readonly authorities?: readonly string[];
}

/** A small request of our own (spans to a collector, a question to a key service), not on anybody's behalf. */
export interface OwnPost {
  /** For errors; default the collector. */
  readonly who?: string;
  readonly url: URL;
  /** Default POST. */
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly limitMs: number;
}

export interface OwnReply {
  readonly status: number;
  readonly text: string;
  readonly contentType: string | undefined;
}

/** More than a key service ever says. */
const LONGEST_ANSWER = 65_536;
const COLLECTOR = 'The collector';

export class Outbound {
  readonly #pools = new Map<string, Pool>();
  readonly #connections: number;
  readonly #authorities: readonly string[] | undefined;
  readonly #largeHellos = new LargeHellos();
  #closed = false;

  constructor(options: OutboundOptions = {}) {
    this.#connections = options.connections ?? 512;
    this.#authorities = options.authorities;
  }

  /**
   * Sends one attempt; resolves when the headers of the reply are there.
   *
   * @throws UpstreamFailure `upstream_failed`, `upstream_timeout`, `quantum_safe_required` or `large_hello_rejected`;
   * BailiwickError `shutting_down` after `close`;
   * the signal's reason after an abort.
   */
  async send({ offering, route, headers, body, signal }: OutboundRequest): Promise<UpstreamReply> {
    const { destination, timeouts, quantumSafe = 'prefer' } = offering;
    if (destination.kind !== 'http')
      throw new TypeError(`Offering ${offering.id} has no address to send to.`);
    const { origin, path } = addressOf(destination.baseUrl, route.protocol, route.upstreamPath, route.query);
    const outgoing = outgoingHeaders(destination, route.protocol, headers);
    if (body !== undefined) outgoing['content-type'] = 'application/json';
    return this.#dispatch(
      { who: `Offering ${offering.id}`, timeouts, signal, quantumSafe },
      {
        origin,
        path,
        method: route.method,
        headers: outgoing,
        body,
      },
    );
  }

  /** Posts and discards the answer; resolves with its status. Throws like `send`. */
  async post(post: OwnPost): Promise<number> {
    const reply = await this.#own(post);
    // Read to its end, so that the connection serves again.
    for await (const _ of reply.body);
    return reply.status;
  }

  /** Posts and reads a short answer. Throws like `send`. */
  async ask(post: OwnPost): Promise<OwnReply> {
    const { status, body, headers } = await this.#own(post);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of body) {
      length += chunk.length;
      if (length > LONGEST_ANSWER)
        throw new BailiwickError(
          'upstream_failed',
          `${post.who ?? COLLECTOR} answered with more than it should.`,
        );
      chunks.push(chunk);
    }
    return {
      status,
      text: Buffer.concat(chunks).toString('utf8'),
      contentType: headers['content-type'],
    };
  }

  #own({ who = COLLECTOR, url, method = 'POST', headers, body, limitMs }: OwnPost): Promise<UpstreamReply> {
    const timeouts = { connect: limitMs, headers: limitMs, idle: limitMs };
    const request = {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers,
      body,
    };
    const signal = AbortSignal.timeout(limitMs);
    return this.#dispatch({ who, timeouts, signal, quantumSafe: 'prefer' }, request);
  }

  /** Destroys every connection; what is still under way fails. The drain comes before. */
  async close(): Promise<void> {
    this.#closed = true;
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }

  async #dispatch(trip: Trip, request: Departure): Promise<UpstreamReply> {
    if (this.#closed)
      throw new BailiwickError('shutting_down', 'Bailiwick is stopping and sends nothing more.');
    const { who, timeouts, signal, quantumSafe } = trip;
    const { origin, path, method, headers, body } = request;
    if (quantumSafe === 'require' && isReadableOnTheWay(new URL(origin)))
      throw notQuantumSafe(who, 'its address starts with http://');
    const pool = this.#poolFor(origin, timeouts.connect, quantumSafe);
    try {
      const options = { path, method, headers, body: body ?? null };
      const reply = await new Attempt(who, timeouts, signal).travel(pool, options);
      this.#largeHellos.forget(origin);
      return reply;
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || !isSuspicious(error, origin, quantumSafe)) throw error;
      const explained = await this.#largeHellos.explain(error, { who, origin, limitMs: timeouts.connect });
      signal.throwIfAborted();
      throw explained;
    }
  }

  /** By what the connections hold to, too: one that was made under a laxer rule never serves a stricter one. */
  #poolFor(origin: string, connectMs: number, quantumSafe: QuantumSafe): Pool {
    const key = `${connectMs} ${quantumSafe} ${origin}`;
    const known = this.#pools.get(key);
    if (known !== undefined) return known;
    const connect = connector({ connectMs, authorities: this.#authorities, quantumSafe });
    const pool = new Pool(origin, {
      connections: this.#connections,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      // Attempts keep their own, exact limits.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect,
      factory: (url, options) => new Connection(url, { ...options, connect }),
    });
    this.#pools.set(key, pool);
    return pool;
  }
}

/** On whose behalf, for how long and how a request travels. */
interface Trip {
  readonly who: string;
  readonly timeouts: Timeouts;
  readonly signal: AbortSignal;
  readonly quantumSafe: QuantumSafe;
}

interface Departure {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}
