import { Client, type Dispatcher, buildConnector } from 'undici';
import type { QuantumSafe } from '../offerings/offering.ts';
import { isHybrid, notQuantumSafe, offered, refusalOf, tlsGroupOf } from './key-agreement.ts';

/** Anything that wants to know the connection it travels on. */
export interface Passenger extends Dispatcher.DispatchHandler {
  boards(connection: Connection): void;
}

/** How connections are made; authorities are PEM certificates trusted beside the platform's own. */
export interface ConnectOptions {
  readonly connectMs: number;
  readonly authorities: readonly string[] | undefined;
  readonly quantumSafe: QuantumSafe;
}

/**
 * HTTP/1.1 only: one request at a time per connection, which is what makes the key agreement of each request known.
 *
 * Where quantum safety is required, a connection without it is destroyed before a request can board it. Nothing else is
 * offered in the handshake, so this second look should never find anything; it costs nothing and holds whatever the
 * platform does.
 */
export function connector({ connectMs, authorities, quantumSafe }: ConnectOptions): buildConnector.connector {
  const connect = buildConnector({
    allowH2: false,
    timeout: connectMs,
    ...offered(quantumSafe),
    ...(authorities === undefined ? {} : { ca: [...authorities] }),
  });
  if (quantumSafe !== 'require') return connect;
  return (target, done) =>
    connect(target, (...made) => {
      const [error, socket] = made;
      if (error !== null) return done(refusalOf(error), null);
      if (target.protocol !== 'https:' || isHybrid(tlsGroupOf(socket))) return done(null, socket);
      socket.destroy();
      return done(notQuantumSafe(), null);
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
