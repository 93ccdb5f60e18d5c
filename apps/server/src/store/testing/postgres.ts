/** A real PostgreSQL server for tests, on a free port and in a folder of its own. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresWithin } from './within-reach.ts';

export interface TestPostgres {
  /** The URL of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Runs a statement as the database's owner would by hand. */
  query(url: string, text: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-postgres-'));
  // The server's own user must be able to enter.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const EmbeddedPostgres = await postgresWithin(folder);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'bailiwick',
    password: 'only-for-tests',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let databases = 0;
  return {
    async newDatabase() {
      const name = `test_${++databases}`;
      await server.createDatabase(name);
      return `postgres://bailiwick:only-for-tests@127.0.0.1:${port}/${name}`;
    },
    async query(url, text) {
      const client = new pg.Client(url);
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(text)).rows;
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
