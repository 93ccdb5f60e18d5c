/** Small vendors for the tests of this room: whatever a listener says, over real sockets. */
import { type RequestListener, createServer } from 'node:http';
import { type AddressInfo, type Server, type Socket, createServer as createTcpServer } from 'node:net';
import { offeringId } from '@bailiwick/contract/ids';
import type { Offering, Timeouts } from '../offerings/offering.ts';
import type { Outbound, OutboundRequest, UpstreamReply } from './outbound.ts';

export interface Upstream extends AsyncDisposable {
  readonly url: string;
}

export async function listen(server: Server, scheme = 'http', host = '127.0.0.1'): Promise<Upstream> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${scheme}://${host}:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

export const serve = (listener: RequestListener): Promise<Upstream> => listen(createServer(listener));

/** A server below HTTP: the listener writes bytes as it likes. */
export const serveBytes = (listener: (socket: Socket) => void): Promise<Upstream> =>
  listen(createTcpServer(listener));

const TIMEOUTS: Timeouts = { connect: 2_000, headers: 2_000, idle: 2_000 };

export interface OfferingWishes {
  readonly timeouts?: Partial<Timeouts>;
  readonly apiKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function offeringAt(url: string, wishes: OfferingWishes = {}): Offering {
  return {
    id: offeringId('test'),
    protocols: ['openai', 'anthropic'],
    destination: {
      kind: 'http',
      baseUrl: new URL(url),
      apiKey: wishes.apiKey,
      headers: wishes.headers ?? {},
    },
    region: 'eu',
    private: false,
    models: ['*'],
    aliases: {},
    defaultModel: undefined,
    fallback: [],
    timeouts: { ...TIMEOUTS, ...wishes.timeouts },
    attempts: 1,
    price: undefined,
  };
}

export function chatAt(
  url: string,
  wishes: OfferingWishes & { readonly signal?: AbortSignal; readonly body?: string } = {},
): OutboundRequest {
  return {
    offering: offeringAt(`${url}/v1`, wishes),
    route: { protocol: 'openai', upstreamPath: '/v1/chat/completions', method: 'POST' },
    headers: {},
    body: wishes.body ?? '{"model":"m"}',
    signal: wishes.signal ?? new AbortController().signal,
  };
}

export async function textOf(reply: UpstreamReply): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reply.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends and reads to the end. */
export async function fetchText(outbound: Outbound, request: OutboundRequest): Promise<string> {
  return textOf(await outbound.send(request));
}

export async function until(holds: () => boolean, limitMs = 2_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error('What was waited for did not come about.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
