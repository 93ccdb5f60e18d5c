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
  /** The URL of a new database that begins as another one is, which nobody has open. */
  copyOf(url: string): Promise<string>;
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
    // A test kills our processes, never the machine: what PostgreSQL has written, the kernel keeps.
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
      'full_page_writes=off',
    ].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let databases = 0;
  const urlOf = (name: string): string => `postgres://bailiwick:only-for-tests@127.0.0.1:${port}/${name}`;
  const query: TestPostgres['query'] = async (url, text) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const create = async (template: string): Promise<string> => {
    const name = `test_${++databases}`;
    await query(urlOf('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`);
    return urlOf(name);
  };
  return {
    newDatabase: () => create('template1'),
    copyOf: (url) => create(new URL(url).pathname.slice(1)),
    query,
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
