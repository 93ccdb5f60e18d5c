import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { BailiwickError } from '@bailiwick/contract/errors';

export interface Listening {
  readonly url: string;
  readonly loopback: boolean;
  /** Stops accepting connections; those that are open finish their request. */
  stop(): Promise<void>;
  /** Ends every connection after what waits in its buffer; for when no request is under way any more. */
  endConnections(): void;
  /** Breaks off what is still open. */
  dropConnections(): void;
}

const LOOPBACK = /^(127\.|::1$|localhost$)/;

/**
 * Opens the one listening socket. Slow headers and idle sockets are bounded; the body's pace is the door's concern.
 * @throws BailiwickError `invalid_configuration` when the address cannot be had
 */
export async function listen(
  address: { readonly host: string; readonly port: number },
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listening> {
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 0, noDelay: true },
    answer,
  );
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', refuseUpgrade);
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(notListening(address, error)));
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `http://${host}:${port}`,
    loopback: LOOPBACK.test(address.host),
    stop: () => stop(server),
    endConnections: () => {
      for (const socket of sockets) socket.end();
    },
    dropConnections: () => server.closeAllConnections(),
  };
}

function notListening(
  { host, port }: { readonly host: string; readonly port: number },
  error: NodeJS.ErrnoException,
): BailiwickError {
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
  socket.on('error', () => {});
  socket.end(
    `HTTP/1.1 426 Upgrade Required\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
