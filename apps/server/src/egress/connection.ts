import { TLSSocket } from 'node:tls';
import { Client, type Dispatcher, buildConnector } from 'undici';

/** Anything that wants to know the connection it travels on. */
export interface Passenger extends Dispatcher.DispatchHandler {
  boards(connection: Connection): void;
}

/** How connections are made; authorities are PEM certificates trusted beside the platform's own. */
export interface ConnectOptions {
  readonly connectMs: number;
  readonly authorities: readonly string[] | undefined;
}

/** HTTP/1.1 only: one request at a time per connection, which is what makes the key agreement of each request known. */
export function connector({ connectMs, authorities }: ConnectOptions): buildConnector.connector {
  return buildConnector({
    allowH2: false,
    timeout: connectMs,
    // The groups stay at the platform's default, which offers X25519MLKEM768 first.
    minVersion: 'TLSv1.2',
    ...(authorities === undefined ? {} : { ca: [...authorities] }),
  });
}

/** One keep-alive connection of a pool; reconnects when the vendor has closed it. */
export class Connection extends Client {
  readonly #current: { tlsGroup: string };

  constructor(origin: URL, options: Client.Options & { connect: buildConnector.connector }) {
    const current = { tlsGroup: 'plain' };
    const { connect } = options;
    super(origin, {
      ...options,
      connect: (target, done) => {
        connect(target, (...made) => {
          if (made[1] !== null) current.tlsGroup = tlsGroupOf(made[1]);
          done(...made);
        });
      },
    });
    this.#current = current;
  }

  /** The key agreement of the socket that stands now; `plain` without TLS. */
  get tlsGroup(): string {
    return this.#current.tlsGroup;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (isPassenger(handler)) handler.boards(this);
    return super.dispatch(options, handler);
  }
}

function isPassenger(handler: Dispatcher.DispatchHandler): handler is Passenger {
  return 'boards' in handler;
}

function tlsGroupOf(socket: unknown): string {
  if (!(socket instanceof TLSSocket)) return 'plain';
  const info = socket.getEphemeralKeyInfo();
  if (info === null) return 'unknown';
  if ('name' in info && typeof info.name === 'string') return info.name;
  return 'type' in info && typeof info.type === 'string' ? info.type : 'unknown';
}
