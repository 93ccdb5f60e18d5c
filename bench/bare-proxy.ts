/** The floor: the least that a proxy in Node can do. It looks at nothing, checks nothing and keeps nothing. */
import { createServer } from 'node:http';
import { Pool } from 'undici';
import { announce } from './announce.ts';

const pool = new Pool(process.argv[2] ?? '', { connections: 64 });

const server = createServer((request, response) => {
  const { connection: _, host: __, ...headers } = request.headers;
  pool.stream(
    { path: request.url ?? '/', method: request.method ?? 'POST', headers, body: request },
    ({ statusCode, headers: received }) => response.writeHead(statusCode, received),
    (error) => {
      if (error) response.destroy();
    },
  );
});

server.listen(0, '127.0.0.1', () => announce(server));
