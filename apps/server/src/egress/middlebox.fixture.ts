/** An edge as some are: it looks at the first packet of a connection and wants all of a TLS hello in it. */
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import type { Upstream } from './upstream.fixture.ts';

/** What fits into one packet on Ethernet, headers gone. */
const ONE_SEGMENT = 1_400;
const RECORD_HEADER = 5;

export interface Edge extends Upstream {
  /** How many hellos of more than one packet came by. */
  readonly large: () => number;
  /** Bytes that clients sent after a small hello, and so to the server behind. */
  readonly passed: () => number;
}

export async function edgeBefore(
  behind: Upstream,
  does: 'resets' | 'stays silent',
  meets: 'large hellos' | 'every hello' = 'large hellos',
): Promise<Edge> {
  const target = new URL(behind.url);
  let large = 0;
  let passed = 0;
  const sockets = new Set<Socket>();
  const track = (socket: Socket): Socket =>
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  const server = createServer((client) => {
    sockets.add(track(client));
    let seen = Buffer.alloc(0);
    const look = (chunk: Buffer): void => {
      seen = Buffer.concat([seen, chunk]);
      if (seen.length < RECORD_HEADER) return;
      client.off('data', look);
      const isLarge = RECORD_HEADER + seen.readUInt16BE(3) > ONE_SEGMENT;
      large += Number(isLarge);
      if (isLarge || meets === 'every hello') {
        if (does === 'resets') client.resetAndDestroy();
        return;
      }
      const onward = track(connect(Number(target.port), '127.0.0.1'));
      sockets.add(onward);
      onward.write(seen);
      client.on('data', (more: Buffer) => (passed += more.length));
      client.pipe(onward).pipe(client);
    };
    client.on('data', look);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    large: () => large,
    passed: () => passed,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
