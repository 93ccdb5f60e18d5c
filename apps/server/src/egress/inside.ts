/**
 * A way to our own door that never leaves the process: HTTP over a pair of streams in memory.
 *
 * The chat is a client of the door like any other, so that there is one path for everything that goes to an AI. Who is
 * calling is known by the connection itself; there is no key that could be stolen.
 */
import {
  Agent,
  type IncomingMessage,
  type RequestListener,
  type Server,
  createServer,
  request as httpRequest,
} from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { text } from 'node:stream/consumers';

export interface InsideCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

export interface InsideReply {
  readonly status: number;
  /** By name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** For one reader; ends early by throwing when the connection does. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The rest of the body as a text. */
  readonly text: () => Promise<string>;
}

export class InsideDoor<Holder> {
  readonly #server: Server;
  readonly #holders = new WeakMap<Duplex, Holder>();

  /** @param door what answers; it asks `holderOf` who is calling. */
  constructor(door: RequestListener) {
    this.#server = createServer({ requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 }, door);
  }

  /** Who stands behind a connection; undefined for every connection from outside. */
  holderOf(connection: Duplex): Holder | undefined {
    return this.#holders.get(connection);
  }

  call(holder: Holder, { method, path, headers = {}, body, signal }: InsideCall): Promise<InsideReply> {
    const [near, far] = duplexPair();
    this.#holders.set(far, holder);
    this.#server.emit('connection', far);
    return new Promise((resolve, reject) => {
      const asked = httpRequest({
        method,
        path,
        host: 'door.inside',
        agent: new OneConnection(near),
        signal,
        headers: {
          ...headers,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      });
      asked.on('error', reject);
      asked.on('response', (response: IncomingMessage) => resolve(replyOf(response)));
      asked.end(body);
    });
  }
}

class OneConnection extends Agent {
  readonly #connection: Duplex;

  constructor(connection: Duplex) {
    super({ keepAlive: false });
    this.#connection = connection;
  }

  override createConnection(): Duplex {
    return this.#connection;
  }
}

function replyOf(response: IncomingMessage): InsideReply {
  return {
    status: response.statusCode ?? 0,
    header: (name) => {
      const value = response.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    body: response,
    text: () => text(response),
  };
}
