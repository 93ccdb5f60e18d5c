/** Says where a server of the benchmark listens, in the way the product does: one line, `ready URL`. */
import type { Server } from 'node:http';

export function announce(server: Server): void {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    process.stdout.write(`ready http://127.0.0.1:${address.port}\n`);
}
