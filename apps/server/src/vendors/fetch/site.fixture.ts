/** A site on this machine for tests, and the one way to reach it: a judge of addresses handed in by the test. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Reach } from '../../egress/guarded-connection.ts';
import { selfSigned } from '../../egress/certificate.fixture.ts';

export interface Site extends AsyncDisposable {
  /** `https://localhost:port` */
  readonly url: string;
  readonly reach: Reach;
  /** Names that were looked up. */
  readonly asked: string[];
}

export async function siteWith(listener: RequestListener): Promise<Site> {
  const identity = selfSigned();
  const server = createServer({ ...identity }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const asked: string[] = [];
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    reach: {
      permits: (address) => address === '127.0.0.1',
      resolve: (host) => {
        asked.push(host);
        return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
      },
      authorities: [identity.cert],
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
