import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { BailiwickError } from '@bailiwick/contract/errors';

export interface Listening {
  readonly url: string;
  readonly loopback: boolean;
  /** Connections from now on are answered with this certificate; those that stand stay. */
  present(pair: CertificatePair): void;
  /** Stops accepting connections; those that are open finish their request. */
  stop(): Promise<void>;
  /** Ends every connection after what waits in its buffer; for when no request is under way any more. */
  endConnections(): void;
  /** Breaks off what is still open. */
  dropConnections(): void;
}

/** PEM texts. */
export interface CertificatePair {
  readonly cert: string;
  readonly key: string;
}

export interface Address {
  readonly host: string;
  readonly port: number;
  /** undefined: plain HTTP. */
  readonly tls: { readonly pair: CertificatePair; readonly minimum: '1.3' | '1.2' } | undefined;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Of the address that was bound: a name that looks like one of this machine may lead elsewhere. */
const LOOPBACK = /^(127\.|::1$)/;
const HTTP = { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 0, noDelay: true };

/** The slash puts hybrid before all others: a caller that can do it is asked for it, even if it offered keys for less. */
const GROUPS = 'X25519MLKEM768/X25519:prime256v1';

/**
 * Opens the one listening socket. Slow headers and idle sockets are bounded; the body's pace is the door's concern.
 * @throws BailiwickError `invalid_configuration` when the address cannot be had
 */
export async function listen(address: Address, answer: Answer): Promise<Listening> {
  const { server, present, stopIdle, dropAll } =
    address.tls === undefined ? inPlain(answer) : inTls(address.tls, answer);
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  };
  server.on('connection', track);
  server.on('secureConnection', track);
  server.on('upgrade', refuseUpgrade);
  server.on('clientError', (_error: Error, socket: Duplex) =>
    farewell(socket, 'HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(address, error)));
    server.listen(address.port, address.host, resolve);
  });
  const { address: bound, port } = server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `${address.tls === undefined ? 'http' : 'https'}://${host}:${port}`,
    loopback: LOOPBACK.test(bound),
    present,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        stopIdle();
      }),
    endConnections: () => {
      for (const socket of sockets) if (isOuter(socket, address)) socket.end();
    },
    dropConnections: () => {
      dropAll();
      // Handshakes that never came to an end are no connections of HTTP's.
      for (const socket of sockets) socket.destroy();
    },
  };
}

interface Kind {
  readonly server: Server;
  readonly present: Listening['present'];
  readonly stopIdle: () => void;
  readonly dropAll: () => void;
}

function inPlain(answer: Answer): Kind {
  const server = createServer(HTTP, answer);
  return {
    server,
    present: () => {},
    stopIdle: () => server.closeIdleConnections(),
    dropAll: () => server.closeAllConnections(),
  };
}

function inTls({ pair, minimum }: NonNullable<Address['tls']>, answer: Answer): Kind {
  const context = ({ cert, key }: CertificatePair) =>
    ({ cert, key, minVersion: `TLSv${minimum}`, ecdhCurve: GROUPS }) as const;
  const server = createTlsServer({ ...HTTP, ...context(pair), handshakeTimeout: 20_000 }, answer);
  return {
    server,
    present: (next) => server.setSecureContext(context(next)),
    stopIdle: () => server.closeIdleConnections(),
    dropAll: () => server.closeAllConnections(),
  };
}

/** Under TLS a farewell has to go through the encryption; the socket below it follows. */
const isOuter = (socket: Socket, { tls }: Address): boolean => tls === undefined || 'encrypted' in socket;

function notListening({ host, port }: Address, error: NodeJS.ErrnoException): BailiwickError {
  const happened =
    error.code === 'EADDRINUSE'
      ? 'is taken by another program'
      : `cannot be opened (${error.code ?? 'no code'})`;
  return new BailiwickError('invalid_configuration', `The address ${host}, port ${port}, ${happened}.`, {
    remedy: 'Choose another with --port or `listen` in bailiwick.yaml, or stop what is using it.',
    cause: error,
  });
}

/**
 * Coding agents try WebSocket on `/v1/responses` first. 426 makes them fall back to HTTP at once, where another
 * status would cost them seconds of retries.
 */
function refuseUpgrade(_request: IncomingMessage, socket: Duplex): void {
  const body =
    '{"error":{"message":"WebSocket is not served here. Use HTTP streaming.","type":"invalid_request_error","param":null,"code":"unknown_route"}}';
  farewell(
    socket,
    `HTTP/1.1 426 Upgrade Required\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Time for the last word to be read; closed at once, a connection takes unread words with it. */
const LAST_WORD_MS = 1_000;

/** Says the last word on a connection and closes it, even if the other side keeps its own half open for ever. */
function farewell(socket: Duplex, text: string): void {
  socket.on('error', () => {});
  if (socket.writable) socket.end(text);
  socket.resume();
  const closing = setTimeout(() => socket.destroy(), LAST_WORD_MS).unref();
  socket.once('close', () => clearTimeout(closing));
}
